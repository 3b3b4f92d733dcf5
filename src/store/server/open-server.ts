import { type DatabaseParts, type OpenOptions, preparePool } from '../database-parts.js'
import { cancelOnServer } from './cancel-on-server.js'
import { listenOnServer } from './listen.js'
import { openServerPool } from './open-server-pool.js'
import { readServerSnapshot } from './read-server-snapshot.js'

/** Statements that are read side by side at most, each on a connection of its own. */
const snapshotConnections = 8

/** Opens a server's database, and its replica where there is one. Connections are made on first use. */
export function openServer(url: string, options: OpenOptions): DatabaseParts {
  const { statementTimeoutMs, poolSize = 4, replicaUrl = null } = options
  const openPool = (of: string, size: number, limitMs: number | null) => {
    const pool = openServerPool({ url: of, size, statementTimeoutMs: limitMs })
    preparePool(pool, options)
    return pool
  }
  const pool = openPool(url, poolSize, statementTimeoutMs)
  const { cancel, close } = cancelOnServer(url)
  const replica =
    replicaUrl === null
      ? null
      : { pool: openPool(replicaUrl, poolSize, statementTimeoutMs), ...cancelOnServer(replicaUrl) }
  return {
    kind: 'server',
    pool,
    replica,
    dataDirectory: null,
    cancel,
    listen: (channel, onWake) => listenOnServer(url, channel, onWake),
    readSnapshot: (read) => readServerSnapshot(openPool(url, snapshotConnections, null), read),
    withMigrationPool: async (use) => {
      const migrationPool = openPool(url, 1, null)
      try {
        return await use(migrationPool)
      } finally {
        await migrationPool.end()
      }
    },
    close: async () => {
      await Promise.all([pool.end(), replica?.pool.end()])
      await Promise.all([close(), replica?.close()])
    },
  }
}
