import { LRUCache } from 'lru-cache'
import type { Statement } from './database.js'
import type { Rows } from './shared-statements.js'
import { statementKey } from './statement-key.js'

/**
 * How long rows are kept at most, in milliseconds. Writes of this process and those that it is told of end them at
 * once; this bounds what a lost notification, or a change that the feed does not tell, leaves behind.
 */
const longestKeptMs = 5_000

/**
 * Keeps the rows of statements that only read, until something is written. From the moment before a commit of this
 * process is sent until it is over, nothing kept is given: no answer is older than one that was given before.
 */
export class KeptRows {
  readonly #rows: LRUCache<string, Rows>
  /** Counts what ends rows: those of a statement that began under an earlier number are not kept. */
  #age = 0
  #commits = 0

  /** @param mostBytes of rows, as they are written, and of the statements that asked for them */
  constructor(mostBytes: number) {
    this.#rows = new LRUCache({
      maxSize: mostBytes,
      // a text takes up to two bytes a character
      sizeCalculation: (rows, key) => 2 * (key.length + lengthOf(rows)),
      ttl: longestKeptMs,
    })
  }

  /** The rows of a statement: those that are kept, or else what `read` gives. */
  async run(statement: Statement, read: () => Promise<Rows>): Promise<Rows> {
    if (this.#commits > 0) return read()
    const key = statementKey(statement)
    const kept = this.#rows.get(key)
    if (kept !== undefined) return kept
    const age = this.#age
    const rows = await read()
    if (age === this.#age) this.#rows.set(key, rows)
    return rows
  }

  /** A commit of this process is about to be sent. */
  commitBegins(): void {
    this.#commits += 1
    this.forget()
  }

  /** It is over, whatever came of it. */
  commitEnds(): void {
    this.#commits -= 1
    this.forget()
  }

  /** Something was written, perhaps elsewhere. */
  forget(): void {
    this.#age += 1
    this.#rows.clear()
  }
}

const lengthOf = (rows: Rows): number =>
  rows.reduce((sum, row) => row.reduce((length, cell) => length + (cell?.length ?? 0), sum), 1)
