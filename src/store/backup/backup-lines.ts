import type { Database } from '../database.js'
import type { Row, Snapshot } from '../snapshot.js'
import { type DatabaseLayout, readLayout, type TableLayout } from './table-layout.js'

/** The first line of a backup. */
export interface BackupHead {
  readonly backup: 'dateline'
  /** Version of the program that wrote it. */
  readonly version: string
  /** UTC, ISO 8601. */
  readonly madeAt: string
  readonly migrations: readonly string[]
}

/** A line of a backup: its head; a table begins; rows of it, each value as the database's own text; the end. */
export type BackupLine =
  | BackupHead
  | { readonly table: string; readonly columns: TableLayout['columns'] }
  | { readonly rows: readonly Row[] }
  | { readonly end: true; readonly rows: number }

/** Rows of one line at most: what restoring holds in memory and sends in one statement. */
const rowsPerLine = 500

/**
 * Everything a database holds, as of one moment, as lines of JSON that `restoreBackup` reads on either kind of database.
 * Memory does not grow with the size. The last line tells that it is whole.
 */
export async function* backupLines(database: Database, version: string, now: Date): AsyncGenerator<BackupLine> {
  const layout = await readLayout(database)
  yield { backup: 'dateline', version, madeAt: now.toISOString(), migrations: layout.migrations }
  yield* database.readSnapshot((snapshot) => tableLines(snapshot, layout))
}

async function* tableLines(snapshot: Snapshot, { tables }: DatabaseLayout): AsyncGenerator<BackupLine> {
  let total = 0
  for (const { name, columns } of tables) {
    yield { table: name, columns }
    const list = columns.map(([column]) => `"${column}"`).join(', ')
    const [reader] = await snapshot.read([{ text: `SELECT ${list} FROM "${name}"`, values: [] }])
    for (let rows = await reader?.next(); rows !== undefined && rows.length > 0; rows = await reader?.next()) {
      total += rows.length
      for (let from = 0; from < rows.length; from += rowsPerLine) yield { rows: rows.slice(from, from + rowsPerLine) }
    }
  }
  yield { end: true, rows: total }
}
