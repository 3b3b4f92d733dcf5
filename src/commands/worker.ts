import type { Config } from '../config.js'
import { extractByRules } from '../extract/extract-by-rules.js'
import { ingest } from '../ingest/ingest.js'
import type { Source } from '../ingest/read-sources.js'
import type { DocumentReport, IngestSummary } from '../ingest/report.js'
import { seed } from '../ingest/seed.js'
import { connectIfHeld } from '../store/data-directory.js'
import type { Database } from '../store/database.js'
import { openDatabase } from '../store/open-database.js'
import { remoteWorker } from './remote-worker.js'

/** Hears of the work as it goes on. */
export interface WorkListener {
  readonly onDocument: (report: DocumentReport) => void
  /** Hears of steps that belong to no document, such as the countries of an empty database. */
  readonly onNote: (text: string) => void
}

/** What commands do to a database: here, or through the server that holds it. */
export interface Worker {
  ingest(sources: Iterable<Source> | AsyncIterable<Source>, by: string, listener: WorkListener): Promise<IngestSummary>
  seed(listener: WorkListener): Promise<IngestSummary>
}

/** Works on an open database. `seedFolder` holds the project's own documents and annotations. */
export function localWorker(database: Database, seedFolder: string): Worker {
  return {
    ingest: (sources, by, { onDocument }) =>
      ingest(database, sources, { extract: extractByRules, by, onReport: onDocument }),
    seed: ({ onDocument, onNote }) =>
      seed(database, seedFolder, {
        onCountries: (added) => {
          if (added > 0) onNote(`${added} countries recorded`)
        },
        onDocument: (report, done, total) => {
          onDocument(report)
          if (done === total) onNote(`${total} documents seeded`)
        },
      }),
  }
}

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
