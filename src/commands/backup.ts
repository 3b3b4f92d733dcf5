import { type Config, readVersion } from '../config.js'
import { restoreBackup } from '../store/backup/restore-backup.js'
import { openDatabase } from '../store/open-database.js'
import { packTo, readBackupFile } from './backup-file.js'
import { openOutput } from './output.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

type Say = (line: string) => void

/**
 * `dateline backup`: writes everything that the database holds, as of one moment, to a file or standard output. Also
 * while a server runs.
 *
 * @throws DatelineError OUTPUT_FAILED for a full disk or a closed pipe
 */
export async function backUp(config: Config, path: string | null, tell: Say): Promise<void> {
  const output = await openOutput(path, process.stdout)
  try {
    const packing = packTo(output)
    const { rows } = await withWorker(config, seedFolder, (worker) => worker.backup(readVersion(), packing.write))
    await packing.finish()
    await output.finish()
    tell(`${rows.toLocaleString('en')} rows backed up`)
  } catch (error) {
    await output.abandon()
    throw error
  }
}

/** `dateline restore FILE`: reads a backup into an empty database, all of it or nothing. Errors: `restoreBackup`. */
export async function restore(config: Config, path: string, tell: Say): Promise<void> {
  const database = await openDatabase(config.database, { statementTimeoutMs: config.statementTimeoutMs })
  try {
    const rows = await restoreBackup(database, readBackupFile(path))
    tell(`${rows.toLocaleString('en')} rows restored`)
  } finally {
    await database.close()
  }
}
