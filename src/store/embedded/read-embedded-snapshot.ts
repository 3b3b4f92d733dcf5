import type pg from 'pg'
import { type ReadStatement, type Row, type RowReader, type Snapshot, snapshotSettings } from '../snapshot.js'

/** Rows in memory at a time, of each statement. */
const batchRows = 1000

/** Cursors are read to their ends; the planner otherwise looks for the quickest first row. */
const settings = `SET LOCAL cursor_tuple_fraction = 1.0; ${snapshotSettings}`

/** Values as the database writes them. */
const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

/**
 * Reads from cursors of one transaction: the embedded database has one connection, on which all others wait meanwhile.
 * Whoever stops early ends the transaction.
 */
export async function* readEmbeddedSnapshot<Item>(
  pool: pg.Pool,
  read: (snapshot: Snapshot) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const client = await pool.connect()
  const readers: CursorReader[] = []
  let isWhole = false
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(settings)
    yield* read({
      read: async (statements) => {
        const opened: CursorReader[] = []
        for (const statement of statements) {
          const reader = await CursorReader.open(client, `streamed${readers.length + 1}`, statement)
          readers.push(reader)
          opened.push(reader)
        }
        return opened
      },
    })
    await client.query('COMMIT')
    isWhole = true
  } finally {
    await Promise.all(readers.map((reader) => reader.settle()))
    let isLost = false
    if (!isWhole)
      await client.query('ROLLBACK').catch(() => {
        isLost = true
      })
    // a connection whose transaction could not be ended is not to be used again
    client.release(isLost)
  }
}

/** Fetches the next rows while those before are written. */
class CursorReader implements RowReader {
  readonly #client: pg.PoolClient
  readonly #name: string
  #coming: Promise<readonly Row[]>

  private constructor(client: pg.PoolClient, name: string) {
    this.#client = client
    this.#name = name
    this.#coming = this.#fetch()
  }

  static async open(client: pg.PoolClient, name: string, { text, values }: ReadStatement): Promise<CursorReader> {
    await client.query(`DECLARE "${name}" NO SCROLL CURSOR FOR ${text}`, [...values])
    return new CursorReader(client, name)
  }

  async next(): Promise<readonly Row[]> {
    const rows = await this.#coming
    this.#coming = rows.length < batchRows ? Promise.resolve([]) : this.#fetch()
    return rows
  }

  /** Resolves when nothing is under way any more. */
  async settle(): Promise<void> {
    await this.#coming.catch(() => undefined)
  }

  #fetch(): Promise<readonly Row[]> {
    const text = `FETCH FORWARD ${batchRows} FROM "${this.#name}"`
    const fetched = this.#client
      .query<(string | null)[]>({ text, rowMode: 'array', types: asText })
      .then(({ rows }) => rows)
    // a failure is told by the call that waits for these rows
    fetched.catch(() => undefined)
    return fetched
  }
}
