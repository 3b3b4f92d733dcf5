import type { Readable } from 'node:stream'
import { DatelineError, DocumentError } from '../domain/errors.js'
import { splitLines } from '../domain/text-lines.js'
import type { CodedReading, DocumentReading, Reading } from '../ingest/read-documents.js'
import type { DocumentReport, IngestSummary } from '../ingest/report.js'
import type { AlertDescription } from '../store/alerts.js'
import type { KeyDescription } from '../store/api-keys.js'
import type { Finding } from '../store/doctor/finding.js'
import type { Waiting } from '../store/doubtful-pairs.js'
import type { Remembered } from '../store/feed-memory.js'
import type { ExportSummary } from './export-events.js'

/** What was read, on its way to the server that holds the database. */
type ReadingLine =
  | DocumentReading
  | CodedReading
  | { readonly source: string; readonly line: number | null; readonly reason: string }

/** What the server tells of its work, one JSON object a line. */
export type EventLine =
  | { readonly type: 'document'; readonly report: DocumentReport }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'summary'; readonly summary: IngestSummary }
  /** A piece of an export, with the number of rows until its end; and what the whole gave. */
  | { readonly type: 'text'; readonly text: string; readonly rows: number }
  | { readonly type: 'exported'; readonly exported: ExportSummary }
  | { readonly type: 'waiting'; readonly waiting: Waiting }
  /** A key that was made; its words. */
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'keys'; readonly keys: readonly KeyDescription[] }
  /** The secret of an alert that was saved; null for one without an address. */
  | { readonly type: 'secret'; readonly secret: string | null }
  | { readonly type: 'alerts'; readonly alerts: readonly AlertDescription[] }
  /** What was seen at a web address, as it is by now. */
  | { readonly type: 'remembered'; readonly remembered: Remembered }
  /** What a check of the database found, as soon as it did; and all findings. */
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'examined'; readonly findings: readonly Finding[] }
  | { readonly type: 'error'; readonly code: string; readonly message: string }

/** A reading as a line: documents are read here, because paths and standard input mean nothing to the server. */
export function writeReading(reading: Reading): string {
  return `${JSON.stringify('refusal' in reading ? refusalLine(reading.source, reading.refusal) : reading)}\n`
}

function refusalLine(source: string, refusal: unknown): ReadingLine {
  if (!(refusal instanceof DocumentError)) throw refusal
  const { line, reason } = refusal.fields
  return { source, line: typeof line === 'number' ? line : null, reason: String(reason) }
}

/** The readings that arrive as lines, each as soon as it is there. */
export async function* readReadingLines(stream: Readable): AsyncGenerator<Reading> {
  for await (const { text } of splitLines(stream)) {
    const line = JSON.parse(String(text)) as ReadingLine
    if (!('reason' in line)) yield line
    else yield { source: line.source, refusal: new DocumentError(line.source, line.line, line.reason) }
  }
}

/** The events that arrive as lines. Throws what the server failed with. */
export async function* readEventLines(stream: Readable): AsyncGenerator<EventLine> {
  for await (const { text } of splitLines(stream)) {
    const event = JSON.parse(String(text)) as EventLine
    if (event.type === 'error') throw new DatelineError(event.code, event.message)
    yield event
  }
}
