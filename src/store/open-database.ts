import type { Database, DatabaseLocation } from './database.js'
import type { DatabaseParts, OpenOptions } from './database-parts.js'
import { openEmbedded } from './embedded/open-embedded.js'
import { followCommits } from './follow-commits.js'
import type { PrismaClient } from './generated/client.js'
import { KeptRows } from './kept-rows.js'
import { type MigrationReport, migrate } from './migrations/migrate.js'
import { migrationsPath, readMigrationFolder } from './migrations/migration-folder.js'
import { connectionFailure } from './server/connection-failure.js'
import { openServer } from './server/open-server.js'
import { ReplicaReads } from './server/replica-reads.js'
import { StatementRunner } from './statement-runner.js'

/**
 * Opens the embedded database of a directory, one in memory, or a server's; makes and migrates it as needed.
 *
 * Errors: DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_VERSION, DATABASE_NOT_OPENED, DATABASE_UNREACHABLE, INVALID_SETTINGS
 * where the replica is none, and those of `migrate`.
 */
export async function openDatabase(location: DatabaseLocation, options: OpenOptions): Promise<Database> {
  // Loading Prisma takes a fifth of a second, which passes while the database starts.
  const loading = import('./prisma-client.js')
  const parts = 'url' in location ? openServer(location.url, options) : await openEmbedded(location, options)
  try {
    const { createPrismaClient } = await loading
    const { database, start } = assemble(parts, createPrismaClient, options)
    if (options.migrate !== false) await database.migrate()
    await start()
    return database
  } catch (error) {
    await parts.close()
    throw 'url' in location ? connectionFailure(location.url, error) : error
  }
}

function assemble(
  parts: DatabaseParts,
  createPrismaClient: (pool: DatabaseParts['pool']) => PrismaClient,
  options: OpenOptions,
): { readonly database: Database; readonly start: () => Promise<void> } {
  const runner = new StatementRunner(parts.pool, parts.cancel)
  const replicaRunner = parts.replica === null ? null : new StatementRunner(parts.replica.pool, parts.replica.cancel)
  const replica =
    parts.replica === null || replicaRunner === null
      ? null
      : new ReplicaReads({ pool: parts.replica.pool, runner: replicaRunner }, parts.pool)
  const kept = (options.keptBytes ?? 0) > 0 ? new KeptRows(options.keptBytes ?? 0) : null
  const commits = followCommits(kept, replica)
  let prisma: PrismaClient | undefined
  let closing: Promise<void> | undefined
  const database: Database = {
    kind: parts.kind,
    dataDirectory: parts.dataDirectory,
    get prisma() {
      prisma ??= createPrismaClient(parts.pool)
      return prisma
    },
    run: (statement, signal) => {
      const onPrimary = () => runner.run(statement, signal)
      if (statement.isShared !== true) return onPrimary()
      const read = () => (replica === null ? onPrimary() : replica.run(statement, signal, onPrimary))
      return kept === null ? read() : kept.run(statement, read)
    },
    aboutToCommit: () => commits.aboutToCommit(),
    readSnapshot: (read) => parts.readSnapshot(read),
    retire: (name) => {
      runner.retire(name)
      replicaRunner?.retire(name)
    },
    listen: (channel, onWake) => parts.listen(channel, onWake),
    migrate: async (): Promise<MigrationReport> => {
      const folder = await readMigrationFolder(options.migrationsPath ?? migrationsPath())
      return parts.withMigrationPool((pool) => migrate(pool, folder))
    },
    close: () => {
      closing ??= (async () => {
        await commits.close()
        await prisma?.$disconnect()
        await parts.close()
      })()
      return closing
    },
  }
  const start = async () => {
    await replica?.start()
    await commits.start(database)
  }
  return { database, start }
}
