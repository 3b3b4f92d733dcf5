import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Annotation } from '../domain/annotation.js'
import { DatelineError, DocumentError } from '../domain/errors.js'
import type { Source } from '../ingest/read-sources.js'
import type { DocumentReport, IngestSummary } from '../ingest/report.js'
import type { KeyDescription } from '../store/api-keys.js'

/** One document on its way to the server that holds the database: its bytes, or why they could not be read. */
type SourceLine =
  | { readonly name: string; readonly base64: string; readonly annotation?: Annotation }
  | { readonly name: string; readonly line: number | null; readonly reason: string }

/** What the server tells of its work, one JSON object a line. */
export type EventLine =
  | { readonly type: 'document'; readonly report: DocumentReport }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'summary'; readonly summary: IngestSummary }
  /** A key that was made; its words. */
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'keys'; readonly keys: readonly KeyDescription[] }
  | { readonly type: 'error'; readonly code: string; readonly message: string }

/** A source as a line: read here, because paths and standard input mean nothing to the server. */
export async function writeSource(source: Source): Promise<string> {
  const line: SourceLine = await source.read().then(
    (bytes) => ({
      name: source.name,
      base64: Buffer.from(bytes).toString('base64'),
      ...(source.annotation === undefined ? {} : { annotation: source.annotation }),
    }),
    (error: unknown) => {
      if (!(error instanceof DocumentError)) throw error
      const { line: number, reason } = error.fields
      return { name: source.name, line: typeof number === 'number' ? number : null, reason: String(reason) }
    },
  )
  return `${JSON.stringify(line)}\n`
}

/** The sources that arrive as lines, each as soon as it is there. */
export async function* readSourceLines(stream: Readable): AsyncGenerator<Source> {
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = JSON.parse(text) as SourceLine
    yield {
      name: line.name,
      ...('base64' in line && line.annotation !== undefined ? { annotation: line.annotation } : {}),
      read: async () => {
        if ('base64' in line) return Buffer.from(line.base64, 'base64')
        throw new DocumentError(line.name, line.line, line.reason)
      },
    }
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
