import pg from 'pg'
import { DatelineError } from '../../domain/errors.js'
import { sqlState } from '../sql-state.js'
import { migrationAdapterFactory } from './migration-adapter.js'
import type { MigrationFolder } from './migration-folder.js'

/** What a run of the migrations did. */
export interface MigrationReport {
  /** Names of the migrations that were applied now, in order. */
  readonly applied: readonly string[]
}

/** A row of Prisma's table of migrations. */
interface Recorded {
  readonly name: string
  readonly checksum: string
  readonly isFinished: boolean
}

/**
 * Brings a database to the state of the migrations folder and says what was applied. It keeps Prisma's own table, so
 * that `prisma migrate deploy` and this may take turns. Runs at once are serialised by the lock that Prisma takes, which
 * holds for the pool's one connection.
 *
 * Errors: MIGRATION_EDITED, MIGRATION_FAILED, DATABASE_NEWER.
 */
export async function migrate(pool: pg.Pool, folder: MigrationFolder): Promise<MigrationReport> {
  if (pool.options.max !== 1) throw new Error('Migrations take a pool of one connection, which holds their lock')
  const found = await readRecorded(pool)
  // one that is half-way may be under way elsewhere: what came of it is told once its lock is free
  const recorded = found.every(({ isFinished }) => isFinished) ? found : await readInTurn(pool)
  refuseUnfit(recorded, folder)
  if (recorded.length === folder.migrations.length) return { applied: [] }
  return apply(pool, folder)
}

async function apply(pool: pg.Pool, folder: MigrationFolder): Promise<MigrationReport> {
  // The engine is loaded only when there is something to apply: a start with nothing to do stays quick.
  const { migrationList, noFilters, withSchemaEngine } = await import('./schema-engine.js')
  let reason: string | null = null
  const onFailure = (error: unknown, script: string): void => {
    reason = describeFailure(error, script)
  }
  return withSchemaEngine(migrationAdapterFactory(pool, { onFailure }), null, async (engine) => {
    try {
      const input = { migrationsList: migrationList(folder), filters: noFilters }
      const { appliedMigrationNames } = await engine.applyMigrations(input)
      return { applied: appliedMigrationNames }
    } catch (cause) {
      const failed = (await readRecorded(pool)).find(({ isFinished }) => !isFinished)
      if (failed === undefined) throw cause
      const { name } = failed
      const message = `Migration ${name} failed and was undone: ${reason ?? firstLines(cause)}`
      throw new DatelineError('MIGRATION_FAILED', message, { cause, fields: { migration: name } })
    }
  })
}

/** Key of the advisory lock that Prisma holds while it migrates. */
const migrationsLock = 72_707_369

/** Reads what is recorded once nobody migrates any more. */
async function readInTurn(pool: pg.Pool): Promise<readonly Recorded[]> {
  await pool.query('SELECT pg_advisory_lock($1)', [migrationsLock])
  try {
    return await readRecorded(pool)
  } finally {
    await pool.query('SELECT pg_advisory_unlock($1)', [migrationsLock])
  }
}

async function readRecorded(pool: pg.Pool): Promise<readonly Recorded[]> {
  const text = `SELECT migration_name, checksum, finished_at IS NOT NULL
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`
  try {
    const { rows } = await pool.query<[string, string, boolean]>({ text, rowMode: 'array' })
    return rows.map(([name, checksum, isFinished]) => ({ name, checksum, isFinished }))
  } catch (error) {
    const undefinedTable = '42P01'
    if (sqlState(error) === undefinedTable) return []
    throw error
  }
}

/** Refuses a database that the folder's migrations cannot lead on from. */
function refuseUnfit(recorded: readonly Recorded[], folder: MigrationFolder): void {
  const known = new Map(folder.migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, isFinished } of recorded) {
    const migration = known.get(name)
    if (migration === undefined) {
      throw refusal('DATABASE_NEWER', name, 'is in the database and not in this version. Use the version that made it.')
    }
    if (!isFinished) {
      const remedy = `Mend the database, then run "prisma migrate resolve --rolled-back ${name}" and migrate again.`
      throw refusal('MIGRATION_FAILED', name, `failed half-way at an earlier run. ${remedy}`)
    }
    if (migration.checksum !== checksum) {
      const remedy = 'Restore the file as it was, and write a new migration for the change.'
      throw refusal('MIGRATION_EDITED', name, `was changed after it had been applied. ${remedy}`)
    }
  }
}

function refusal(code: string, migration: string, what: string): DatelineError {
  return new DatelineError(code, `Migration ${migration} ${what}`, { fields: { migration } })
}

/** The database's own words, with the line of the script that it means. */
function describeFailure(error: unknown, script: string): string {
  const message = error instanceof Error ? error.message : String(error)
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return Number.isNaN(position) ? message : `${message} (line ${script.slice(0, position).split('\n').length})`
}

/** The engine's message without its stack trace. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n   0: ')[0]?.trim() ?? message
}
