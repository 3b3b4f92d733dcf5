import type { Row, RowReader } from '../snapshot.js'

/**
 * Rows that belong to others, in the order of those others: their first cell is the key of the one they belong to. They
 * are read hand in hand, so that no more than what belongs to a few is in memory.
 */
export class ChildRows {
  readonly #reader: RowReader
  #rows: readonly Row[] = []
  #at = 0

  constructor(reader: RowReader) {
    this.#reader = reader
  }

  /** The rows of the next keys, by key; what has none is not in the map. */
  async of(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Row[]>> {
    const byKey = new Map<string, Row[]>()
    let group: Row[] = []
    let groupKey: string | null = null
    for (;;) {
      for (; this.#at < this.#rows.length; this.#at += 1) {
        const row = this.#rows[this.#at] ?? []
        const key = row[0] ?? ''
        if (key !== groupKey) {
          if (!keys.has(key)) return byKey
          group = []
          groupKey = key
          byKey.set(key, group)
        }
        group.push(row)
      }
      this.#rows = await this.#reader.next()
      this.#at = 0
      if (this.#rows.length === 0) return byKey
    }
  }

  /** Makes sure that nothing is left. Throws where rows came in another order than those that they belong to. */
  async end(): Promise<void> {
    const rest = this.#rows.length - this.#at + (await this.#reader.next()).length
    if (rest > 0) throw new Error(`Rows of ${String(this.#rows[this.#at]?.[0])} came where nobody waited for them.`)
  }
}
