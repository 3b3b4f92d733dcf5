import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createGunzip, createGzip } from 'node:zlib'
import { DatelineError } from '../domain/errors.js'
import { splitLines } from '../domain/text-lines.js'
import type { BackupLine } from '../store/backup/backup-lines.js'
import type { Output } from './output.js'

/** Packs text into an output with gzip, piece by piece: each is taken when the output has taken what came before. */
export function packTo(output: Output): { write(text: string): Promise<void>; finish(): Promise<void> } {
  const gzip = createGzip()
  const written = (async () => {
    for await (const bytes of gzip) await output.write(bytes)
  })()
  // where the output fails, the next write or the end tells it
  written.catch(() => undefined)
  return {
    write: async (text) => {
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written])
    },
    finish: () => {
      gzip.end()
      return written
    },
  }
}

/** The lines of a backup file. Throws DatelineError BACKUP_BROKEN for what is no such file, or is cut off. */
export async function* readBackupFile(path: string): AsyncGenerator<BackupLine> {
  const packed = createReadStream(path)
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const { text } of splitLines(packed.pipe(unpacked))) yield JSON.parse(String(text)) as BackupLine
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    packed.destroy()
  }
}

/** System and zlib error codes in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  Z_DATA_ERROR: 'it is no backup, or is damaged: a backup is packed with gzip',
  Z_BUF_ERROR: 'it is cut off',
}

function unreadable(path: string, cause: unknown): unknown {
  if (cause instanceof DatelineError) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = cause instanceof SyntaxError ? 'a line of it is no JSON' : reasons[code]
  if (reason === undefined) return cause
  return new DatelineError('BACKUP_BROKEN', `${path}: ${reason}. Nothing was restored.`, { cause })
}
