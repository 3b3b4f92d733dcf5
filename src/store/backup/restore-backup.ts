import { DatelineError } from '../../domain/errors.js'
import type { Database } from '../database.js'
import type { Transaction } from '../save/transaction.js'
import type { Row } from '../snapshot.js'
import type { BackupHead, BackupLine } from './backup-lines.js'
import { type DatabaseLayout, readLayout, type TableLayout } from './table-layout.js'

/** Restoring is one transaction, however large. */
const longestRestoreMs = 24 * 60 * 60 * 1000

/**
 * Reads a backup into an empty, migrated database: all of it or nothing. Gives the number of rows.
 *
 * @throws DatelineError DATABASE_NOT_EMPTY; BACKUP_OTHER_VERSION where the migrations differ; BACKUP_BROKEN where it
 *   does not go on to its end, or the database refuses a row
 */
export async function restoreBackup(database: Database, lines: AsyncIterable<BackupLine>): Promise<number> {
  const layout = await readLayout(database)
  await refuseFilled(database, layout)
  const rows = await database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      // foreign keys are checked when all is there: a row may lead to one that comes later
      for (const { table, name } of layout.foreignKeys)
        await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`)
      const count = await readInto(tx, layout, lines)
      for (const { table, name, definition } of layout.foreignKeys)
        await orBroken(tx.$executeRawUnsafe(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`))
      return count
    },
    { maxWait: longestRestoreMs, timeout: longestRestoreMs },
  )
  await database.prisma.$executeRawUnsafe('ANALYZE')
  return rows
}

async function refuseFilled(database: Database, { tables }: DatabaseLayout): Promise<void> {
  const exists = tables.map(({ name }) => `EXISTS (SELECT 1 FROM "${name}")`)
  const [row] = await database.run({ text: `SELECT ${exists.join(' OR ')}`, values: [] })
  if (row?.[0] !== 't') return
  const remedy = 'Give another --data folder, or the --database-url of an empty database.'
  throw new DatelineError(
    'DATABASE_NOT_EMPTY',
    `A backup is restored into an empty database, and this one is not. ${remedy}`,
  )
}

async function readInto(tx: Transaction, layout: DatabaseLayout, lines: AsyncIterable<BackupLine>): Promise<number> {
  let count = 0
  let isHeadRead = false
  let insert: string | null = null
  for await (const line of lines) {
    if (!isHeadRead) {
      refuseOther(line, layout)
      isHeadRead = true
    } else if ('table' in line) insert = insertInto(line, layout)
    else if ('end' in line) {
      if (line.rows === count) return count
      throw broken(`it should hold ${line.rows} rows and holds ${count}`)
    } else if ('rows' in line && insert !== null) {
      await insertRows(tx, insert, line.rows)
      count += line.rows.length
    } else throw broken('a line is none of a backup')
  }
  throw broken('it ends before its end: the file was cut off')
}

function refuseOther(line: BackupLine, { migrations }: DatabaseLayout): void {
  if (!('backup' in line)) throw broken('its first line is not that of a backup')
  const { version, migrations: made } = line as BackupHead
  if (made.join() === migrations.join()) return
  const remedy = `Restore it with version ${version}, then start this version on that database: it brings it up to date.`
  throw new DatelineError(
    'BACKUP_OTHER_VERSION',
    `The backup was made with another schema, by version ${version}. ${remedy}`,
  )
}

/** `INSERT INTO "T" ("a", …) SELECT (row->>0)::type, … FROM jsonb_array_elements($1)`; refuses what is not its layout. */
function insertInto({ table, columns }: TableLayoutLine, { tables }: DatabaseLayout): string {
  const known = tables.find(({ name }) => name === table)
  if (known === undefined || JSON.stringify(known.columns) !== JSON.stringify(columns))
    throw broken(`its table ${JSON.stringify(table)} is not as here`)
  const names = known.columns.map(([name]) => `"${name}"`).join(', ')
  const values = known.columns.map(([, type], index) => `("row"->>${index})::${type}`).join(', ')
  return `INSERT INTO "${known.name}" (${names}) SELECT ${values} FROM jsonb_array_elements($1::jsonb) AS "row"`
}

interface TableLayoutLine {
  readonly table: string
  readonly columns: TableLayout['columns']
}

async function insertRows(tx: Transaction, insert: string, rows: readonly Row[]): Promise<void> {
  await orBroken(tx.$executeRawUnsafe(insert, JSON.stringify(rows)))
}

/** What the database refuses is not what it once held. */
async function orBroken(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (cause) {
    const [reason = ''] = String(cause instanceof Error ? cause.message : cause)
      .split('\n')
      .slice(-1)
    throw broken(`the database refuses what it holds (${reason})`, cause)
  }
}

function broken(what: string, cause?: unknown): DatelineError {
  const message = `The backup cannot be read: ${what}. Nothing was restored. Take another backup, or copy this one again.`
  return new DatelineError('BACKUP_BROKEN', message, { cause })
}
