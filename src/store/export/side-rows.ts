import type { Row, RowReader } from '../snapshot.js'

/**
 * Rows that stand beside others, one a key at most, both in the order of their keys, which are their first cells. They
 * are read hand in hand, so that few are in memory; a row whose key nobody asks for is passed over.
 */
export class SideRows {
  readonly #reader: RowReader
  #rows: readonly Row[] = []
  #at = 0
  #isAtEnd = false

  constructor(reader: RowReader) {
    this.#reader = reader
  }

  /** Goes to the first row whose key is not before this one; false where more has to be read for that. */
  reach(key: string): boolean {
    while (this.#at < this.#rows.length && (this.#rows[this.#at]?.[0] ?? '') < key) this.#at += 1
    return this.#isAtEnd || this.#at < this.#rows.length
  }

  /** Reads until that row is reached, or the end. */
  async readTo(key: string): Promise<void> {
    while (!this.reach(key)) {
      this.#rows = await this.#reader.next()
      this.#at = 0
      this.#isAtEnd = this.#rows.length === 0
    }
  }

  /** The row of a key that was reached; null where it has none. */
  of(key: string): Row | null {
    const row = this.#rows[this.#at]
    return row?.[0] === key ? row : null
  }

  /** Reads what is left, which nobody asks for. */
  async readToEnd(): Promise<void> {
    while ((await this.#reader.next()).length > 0);
  }
}
