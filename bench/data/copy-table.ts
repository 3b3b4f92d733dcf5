import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value of a row as COPY takes it; arrays and JSON as their text. */
export type Cell = string | number | boolean | null

/** A row, by the names of its columns. */
export type CopyRow<Column extends string = string> = Readonly<Record<Column, Cell>>

/** Rows of a chunk: some 100 KB. */
const rowsPerChunk = 500

const special = /[\\\n\r\t]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A value in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
function encodeCell(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (typeof cell === 'number') return String(cell)
  return special.test(cell) ? cell.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character) : cell
}

/** Streams rows into one table, over a connection of its own. Holds little more than a chunk in memory. */
export class CopyTable<Column extends string> {
  readonly #client: pg.Client
  readonly #stream: ReturnType<typeof copyFrom>
  readonly #columns: readonly Column[]
  #lines: string[] = []
  #draining: Promise<void> | null = null
  #failure: Error | null = null
  /** Number of rows written. */
  rows = 0

  private constructor(client: pg.Client, table: string, columns: readonly Column[]) {
    this.#client = client
    this.#columns = columns
    const names = columns.map((column) => `"${column}"`).join(', ')
    this.#stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
    this.#stream.on('error', (error) => {
      this.#failure ??= error
    })
  }

  /** Connects and begins to copy. */
  static async open<C extends string>(url: string, table: string, columns: readonly C[]): Promise<CopyTable<C>> {
    const client = new pg.Client({ connectionString: url, application_name: `dateline bench ${table}` })
    await client.connect()
    await client.query('SET synchronous_commit = off')
    return new CopyTable(client, table, columns)
  }

  write(row: CopyRow<Column>): void {
    const cells: string[] = []
    for (const column of this.#columns) cells.push(encodeCell(row[column]))
    // joined at once: a text that grows piece by piece would be a tree of pieces
    this.#lines.push(cells.join('\t'))
    this.rows += 1
    if (this.#lines.length >= rowsPerChunk) this.#send()
  }

  /** Waits until the database has taken what was written, where it lags behind. */
  async settle(): Promise<void> {
    if (this.#failure !== null) throw this.#failure
    if (this.#draining === null) return
    await this.#draining
    this.#draining = null
  }

  /** Ends the copy and the connection; fails if the database refused a row. */
  async end(): Promise<void> {
    await this.settle()
    this.#send()
    await new Promise<void>((resolve, reject) => {
      this.#stream.once('error', reject)
      this.#stream.end(() => resolve())
    })
    await this.#client.end()
  }

  #send(): void {
    if (this.#lines.length === 0) return
    const hasRoom = this.#stream.write(Buffer.from(`${this.#lines.join('\n')}\n`))
    this.#lines = []
    if (hasRoom || this.#draining !== null) return
    this.#draining = new Promise((resolve, reject) => {
      this.#stream.once('drain', resolve)
      this.#stream.once('error', reject)
    })
    // a failure between two calls of settle is told by the next one
    this.#draining.catch(() => {})
  }
}
