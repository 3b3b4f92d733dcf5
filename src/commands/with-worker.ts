import type { Config } from '../config.js'
import { connectIfHeld } from '../store/data-directory.js'
import { openDatabase } from '../store/open-database.js'
import { remoteWorker } from './remote-worker.js'
import { localWorker, type Worker } from './worker.js'

/**
 * Lends a worker for the database of the settings: its own, or, while a server holds the embedded database, that
 * server's. Errors: those of opening a database.
 */
export async function withWorker<T>(
  config: Config,
  seedFolder: string,
  work: (worker: Worker) => Promise<T>,
): Promise<T> {
  const holder = 'directory' in config.database ? await connectIfHeld(config.database.directory) : null
  if (holder !== null) return work(remoteWorker(holder))
  const database = await openDatabase(config.database, { statementTimeoutMs: config.statementTimeoutMs })
  try {
    return await work(localWorker(database, seedFolder))
  } finally {
    await database.close()
  }
}
