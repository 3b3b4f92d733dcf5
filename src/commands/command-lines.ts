import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DatelineError, DocumentError } from '../domain/errors.js'
import { hasDocument, type Reading } from '../ingest/read-documents.js'
import type { DocumentReport, IngestSummary } from '../ingest/report.js'
import type { KeyDescription } from '../store/api-keys.js'

/** One document on its way to the server that holds the database, or why it could not be read. */
type ReadingLine =
  | { readonly document: Document; readonly annotation?: Annotation }
  | { readonly source: string; readonly line: number | null; readonly reason: string }

/** What the server tells of its work, one JSON object a line. */
export type EventLine =
  | { readonly type: 'document'; readonly report: DocumentReport }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'summary'; readonly summary: IngestSummary }
  /** A key that was made; its words. */
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'keys'; readonly keys: readonly KeyDescription[] }
  | { readonly type: 'error'; readonly code: string; readonly message: string }

/** A reading as a line: documents are read here, because paths and standard input mean nothing to the server. */
export function writeReading(reading: Reading): string {
  return `${JSON.stringify(hasDocument(reading) ? reading : refusalLine(reading.source, reading.refusal))}\n`
}

function refusalLine(source: string, refusal: unknown): ReadingLine {
  if (!(refusal instanceof DocumentError)) throw refusal
  const { line, reason } = refusal.fields
  return { source, line: typeof line === 'number' ? line : null, reason: String(reason) }
}

/** The readings that arrive as lines, each as soon as it is there. */
export async function* readReadingLines(stream: Readable): AsyncGenerator<Reading> {
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = JSON.parse(text) as ReadingLine
    if ('document' in line) yield line
    else yield { source: line.source, refusal: new DocumentError(line.source, line.line, line.reason) }
  }
}

/** The events that arrive as lines. Throws what the server failed with. */
export async function* readEventLines(stream: Readable): AsyncGenerator<EventLine> {
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const event = JSON.parse(text) as EventLine
    if (event.type === 'error') throw new DatelineError(event.code, event.message)
    yield event
  }
}
