import type { AlertRequest } from '../alerts/save-alert.js'
import { withExtractionThreads } from '../ingest/extraction-threads.js'
import { ingestReadings, prepareSaving } from '../ingest/ingest.js'
import type { Reading } from '../ingest/read-documents.js'
import type { DocumentReport, IngestSummary } from '../ingest/report.js'
import { seed } from '../ingest/seed.js'
import { type AlertDescription, listAlerts, removeAlert, resumeAlert } from '../store/alerts.js'
import { createKey, type KeyDescription, listKeys, revokeKey } from '../store/api-keys.js'
import { backupLines } from '../store/backup/backup-lines.js'
import type { Database } from '../store/database.js'
import { type ExamineOptions, examine } from '../store/doctor/examine.js'
import type { Finding } from '../store/doctor/finding.js'
import { listWaiting, type Waiting } from '../store/doubtful-pairs.js'
import { createFeedMemory, type FeedMemory } from '../store/feed-memory.js'
import { type ExportRequest, type ExportSummary, exportEvents, type WriteText } from './export-events.js'

/** Hears of the work as it goes on. */
export interface WorkListener {
  readonly onDocument: (report: DocumentReport) => void
  /** Hears of steps that belong to no document, such as the countries of an empty database. */
  readonly onNote: (text: string) => void
}

/** What commands do to a database: here, or through the server that holds it. */
export interface Worker {
  ingest(readings: AsyncIterable<Reading>, by: string, listener: WorkListener): Promise<IngestSummary>
  seed(listener: WorkListener): Promise<IngestSummary>
  /** Writes what the database holds; `write` takes the text piece by piece. */
  export(request: ExportRequest, write: WriteText): Promise<ExportSummary>
  /** Writes everything that the database holds as lines of a backup; the version is that of the program. */
  backup(version: string, write: WriteText): Promise<ExportSummary>
  /** What waits for an editor, so many pairs at most. */
  review(most: number): Promise<Waiting>
  readonly keys: KeyKeeper
  /** What was seen at web addresses. */
  readonly feeds: FeedMemory
  readonly alerts: AlertKeeper
  /** Examines the database, and mends it where `fixes` is true. */
  examine(options: ExamineOptions): Promise<readonly Finding[]>
}

/** Makes, lists and revokes keys. Errors: those of src/store/api-keys.ts. */
export interface KeyKeeper {
  /** Gives the words of the key, which are shown once. */
  create(name: string): Promise<string>
  list(): Promise<readonly KeyDescription[]>
  revoke(name: string): Promise<KeyDescription>
}

/** Saves, lists, ends and resumes alerts. Errors: those of src/alerts/save-alert.ts and src/store/alerts.ts. */
export interface AlertKeeper {
  /** Gives the secret that posts are signed with; null for an alert without an address. */
  add(request: AlertRequest): Promise<string | null>
  list(): Promise<readonly AlertDescription[]>
  remove(name: string): Promise<void>
  resume(name: string): Promise<AlertDescription>
}

/** Works on an open database. `seedFolder` holds the project's own documents and annotations. */
export function localWorker(database: Database, seedFolder: string): Worker {
  return {
    ingest: (readings, by, { onDocument }) =>
      withExtractionThreads((reader) => ingestReadings(database, readings, { ...reader, by, onReport: onDocument })),
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
    export: (request, write) => exportEvents(database, request, write),
    backup: (version, write) => backUpDatabase(database, version, write),
    examine: async (options) => examine(database, await prepareSaving(database), options),
    review: (most) => listWaiting(database, most),
    feeds: createFeedMemory(database),
    keys: {
      create: (name) => createKey(database, name),
      list: () => listKeys(database),
      revoke: (name) => revokeKey(database, name),
    },
    alerts: {
      // what checks a filter is the whole API: it is loaded where a filter is given
      add: async (request) => (await import('../alerts/save-alert.js')).saveAlert(database, request),
      list: () => listAlerts(database),
      remove: (name) => removeAlert(database, name),
      resume: (name) => resumeAlert(database, name),
    },
  }
}

async function backUpDatabase(database: Database, version: string, write: WriteText): Promise<ExportSummary> {
  let rows = 0
  for await (const line of backupLines(database, version, new Date())) {
    if ('rows' in line && typeof line.rows !== 'number') rows += line.rows.length
    await write(`${JSON.stringify(line)}\n`, rows)
  }
  return { rows, leftOut: 0 }
}
