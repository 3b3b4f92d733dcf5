import type pg from 'pg'
import { type DataDirectory, holdDataDirectory } from './data-directory.js'
import type { Database, DatabaseLocation } from './database.js'
import { locateDatabaseFiles } from './embedded/database-files.js'
import { EmbeddedServer } from './embedded/embedded-server.js'
import { EmbeddedListeners } from './embedded/listen.js'
import { openEmbeddedPool } from './embedded/open-embedded-pool.js'
import { readEmbeddedSnapshot } from './embedded/read-embedded-snapshot.js'
import type { PrismaClient } from './generated/client.js'
import { type MigrationReport, migrate } from './migrations/migrate.js'
import { migrationsPath, readMigrationFolder } from './migrations/migration-folder.js'
import { observeStatements } from './observe-statements.js'
import { cancelOnServer } from './server/cancel-on-server.js'
import { connectionFailure } from './server/connection-failure.js'
import { type Listener, listenOnServer } from './server/listen.js'
import { openServerPool } from './server/open-server-pool.js'
import { readServerSnapshot } from './server/read-server-snapshot.js'
import { type CancelStatement, StatementRunner } from './statement-runner.js'

/** How a database is to be opened. */
export interface OpenOptions {
  /** Time limit of one statement, in milliseconds. Migrations have none. */
  readonly statementTimeoutMs: number
  /** Connections to a server; 4 if not given. The embedded database has one. */
  readonly poolSize?: number
  /** Called with the text of every statement that is sent, Prisma's included. */
  readonly onStatement?: (text: string) => void
  /** False: opens the database as it is, whatever migrations are missing. */
  readonly migrate?: boolean
  /** Folder of migrations; the package's own if not given. */
  readonly migrationsPath?: string
}

/**
 * Opens the embedded database of a directory, one in memory, or a server's; makes and migrates it as needed.
 *
 * Errors: DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_VERSION, DATABASE_NOT_OPENED, DATABASE_UNREACHABLE, and those of
 * `migrate`.
 */
export async function openDatabase(location: DatabaseLocation, options: OpenOptions): Promise<Database> {
  // Loading Prisma takes a fifth of a second, which passes while the database starts.
  const loading = import('./prisma-client.js')
  const parts = 'url' in location ? openServer(location.url, options) : await openEmbedded(location, options)
  try {
    const { createPrismaClient } = await loading
    const database = assemble(parts, createPrismaClient, options.migrationsPath ?? migrationsPath())
    if (options.migrate !== false) await database.migrate()
    return database
  } catch (error) {
    await parts.close()
    throw 'url' in location ? connectionFailure(location.url, error) : error
  }
}

/** Statements that are read side by side at most, each on a connection of its own. */
const snapshotConnections = 8

/** What differs between the two kinds of database. */
interface Parts {
  readonly kind: Database['kind']
  readonly pool: pg.Pool
  readonly dataDirectory: DataDirectory | null
  /** Null where a statement under way cannot be ended by itself. */
  readonly cancel: CancelStatement | null
  /** Lends a pool of one connection without a time limit. */
  withMigrationPool<T>(use: (pool: pg.Pool) => Promise<T>): Promise<T>
  listen(channel: string, onWake: () => void): Promise<Listener>
  readSnapshot: Database['readSnapshot']
  close(): Promise<void>
}

function assemble(
  parts: Parts,
  createPrismaClient: (pool: pg.Pool) => PrismaClient,
  migrationsFolder: string,
): Database {
  const runner = new StatementRunner(parts.pool, parts.cancel)
  let prisma: PrismaClient | undefined
  let closing: Promise<void> | undefined
  return {
    kind: parts.kind,
    dataDirectory: parts.dataDirectory,
    get prisma() {
      prisma ??= createPrismaClient(parts.pool)
      return prisma
    },
    run: (statement, signal) => runner.run(statement, signal),
    readSnapshot: (read) => parts.readSnapshot(read),
    retire: (name) => runner.retire(name),
    listen: (channel, onWake) => parts.listen(channel, onWake),
    migrate: async (): Promise<MigrationReport> => {
      const folder = await readMigrationFolder(migrationsFolder)
      return parts.withMigrationPool((pool) => migrate(pool, folder))
    },
    close: () => {
      closing ??= (async () => {
        await prisma?.$disconnect()
        await parts.close()
      })()
      return closing
    },
  }
}

function openServer(url: string, options: OpenOptions): Parts {
  const { statementTimeoutMs, poolSize = 4, onStatement } = options
  const pool = openServerPool({ url, size: poolSize, statementTimeoutMs })
  prepare(pool, onStatement)
  const { cancel, close } = cancelOnServer(url)
  return {
    kind: 'server',
    pool,
    dataDirectory: null,
    cancel,
    listen: (channel, onWake) => listenOnServer(url, channel, onWake),
    readSnapshot: (read) => {
      const snapshotPool = openServerPool({ url, size: snapshotConnections, statementTimeoutMs: null })
      prepare(snapshotPool, onStatement)
      return readServerSnapshot(snapshotPool, read)
    },
    withMigrationPool: async (use) => {
      const migrationPool = openServerPool({ url, size: 1, statementTimeoutMs: null })
      prepare(migrationPool, onStatement)
      try {
        return await use(migrationPool)
      } finally {
        await migrationPool.end()
      }
    },
    close: async () => {
      await pool.end()
      await close()
    },
  }
}

async function openEmbedded(
  location: Exclude<DatabaseLocation, { readonly url: string }>,
  options: OpenOptions,
): Promise<Parts> {
  const dataDirectory = 'directory' in location ? await holdDataDirectory(location.directory) : null
  try {
    const files = dataDirectory === null ? null : await locateDatabaseFiles(dataDirectory.path)
    const template = files === null || files.isNew ? (location.template ?? null) : null
    if (files?.isNew === true && template === null) await makeFiles(files.path)
    const server = new EmbeddedServer({ directory: files?.path ?? null, template })
    await server.start()
    await files?.settle()
    server.limitStatements(options.statementTimeoutMs)
    const listeners = new EmbeddedListeners()
    const pool = openEmbeddedPool(server, (client) => listeners.attach(client))
    prepare(pool, options.onStatement)
    let lastUse: Promise<unknown> = Promise.resolve()
    return {
      kind: 'embedded',
      pool,
      cancel: null,
      dataDirectory,
      listen: (channel, onWake) => listeners.listen(pool, channel, onWake),
      readSnapshot: (read) => readEmbeddedSnapshot(pool, read),
      // There is one session, whose lock would not keep two runs of the migrations apart.
      withMigrationPool: (use) => {
        const next = lastUse.then(async () => {
          server.limitStatements(null)
          try {
            return await use(pool)
          } finally {
            server.limitStatements(options.statementTimeoutMs)
          }
        })
        lastUse = next.catch(() => null)
        return next
      },
      close: async () => {
        await pool.end()
        await server.close()
        await dataDirectory?.release()
      },
    }
  } catch (error) {
    await dataDirectory?.release()
    throw error
  }
}

/** Makes an empty database in a thread that ends then: making one takes several times the memory that using it does. */
async function makeFiles(directory: string): Promise<void> {
  const maker = new EmbeddedServer({ directory, template: null })
  await maker.start()
  await maker.close()
}

/** What every pool needs: an error of a connection that nobody is using drops it from the pool, and is no more than that. */
function prepare(pool: pg.Pool, onStatement: OpenOptions['onStatement']): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  if (onStatement !== undefined) observeStatements(pool, onStatement)
}
