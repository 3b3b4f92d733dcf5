import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { watch } from 'chokidar'
import type { Config } from '../config.js'
import { DatelineError } from '../domain/errors.js'
import { readDocuments } from '../ingest/read-documents.js'
import { isDocumentName, readSources } from '../ingest/read-sources.js'
import { untilStopped } from '../ingest/until-stopped.js'
import { createIntake, type IntakeFlags, mayPass } from './intake.js'

/** How `dateline ingest --watch` is to work. */
export interface WatchFlags extends IntakeFlags {
  /** Writes a line about what went wrong and will be tried again. */
  readonly complain: (line: string) => void
  /** Ends it after what is under way. */
  readonly signal: AbortSignal
}

/** A file is read when it has not grown for so long: until then somebody may be writing it. */
const settleMs = 2000

/** How often a file that grows is looked at. */
const lookMs = 200

/** How long a database that is away is left alone. */
const retryMs = 5000

/**
 * `dateline ingest --watch FOLDER`: takes in the documents that are there, and each that comes or changes, until it is
 * ended. A file that is refused is told, and read again only when it changes; one that could not be recorded because
 * the database was away waits for it.
 *
 * @throws DatelineError INVALID_SETTINGS for what is no folder
 */
export async function watchFolders(config: Config, folders: readonly string[], flags: WatchFlags): Promise<void> {
  for (const folder of folders) await refuseWhatIsNoFolder(folder)
  const intake = await createIntake(config, flags)
  const waiting = new Set<string>()
  const watcher = watch([...folders], {
    ignored: (path, found) => found?.isFile() === true && !isDocumentName(path),
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: lookMs },
  })
  const woken = wakerOf((wake) => {
    const noteFile = (path: string) => {
      waiting.add(path)
      wake()
    }
    watcher.on('add', noteFile).on('change', noteFile)
    watcher.on('error', (error) => flags.complain(`A folder cannot be watched: ${String(error)}`))
    flags.signal.addEventListener('abort', wake, { once: true })
  })
  await once(watcher, 'ready')
  intake.tell(`watching ${folders.join(', ')}`)
  try {
    while (!flags.signal.aborted) {
      if (waiting.size === 0) await woken()
      const paths = [...waiting].sort()
      waiting.clear()
      if (paths.length === 0) continue
      try {
        const read = untilStopped(readDocuments(await readSources(paths, Readable.from([]))), flags.signal)
        await intake.open(({ record }) => record(read.items))
        await intake.sumUp()
      } catch (error) {
        if (!mayPass(error)) throw error
        for (const path of paths) waiting.add(path)
        flags.complain(`${error.message} The files are kept in mind.`)
        await wait(retryMs, undefined, { signal: flags.signal }).catch(() => undefined)
      }
    }
  } finally {
    await watcher.close()
  }
}

async function refuseWhatIsNoFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true) return
  const what = found === null ? 'there is no such folder' : 'it is no folder'
  throw new DatelineError('INVALID_SETTINGS', `--watch ${path}: ${what}. Name a folder that is there.`)
}

/** Gives a function that waits until it is woken, or returns at once if it was since the last time. */
function wakerOf(connect: (wake: () => void) => void): () => Promise<void> {
  let isAwake = false
  let resolve = () => {}
  connect(() => {
    isAwake = true
    resolve()
  })
  return async () => {
    if (!isAwake) {
      await new Promise<void>((done) => {
        resolve = done
      })
    }
    isAwake = false
  }
}
