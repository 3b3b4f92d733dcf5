import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Annotation } from '../domain/annotation.js'
import type { CodedEvent } from '../domain/coded-event.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { splitLines } from '../domain/text-lines.js'
import { isGdelt, readGdeltLine } from '../exchange/gdelt-import.js'
import { createJsonLinesReader, isJsonLine } from '../exchange/json-lines.js'
import { parseAny } from '../parse/parse-any.js'
import type { Source } from './read-sources.js'

/** A document on its way into the graph. */
export interface DocumentReading {
  readonly document: Document
  /** What it says, where somebody has found that already. */
  readonly annotation?: Annotation
}

/** Events that were coded elsewhere, some of a file's. */
export interface CodedReading {
  readonly source: string
  readonly coded: readonly CodedEvent[]
  /** These are the last ones of the file. */
  readonly isLast: boolean
}

/** Why there is no document, or no event. */
export interface Refusal {
  /** Where it should have come from, for messages. */
  readonly source: string
  /** Mostly a DocumentError; any other is a surprise that is reported all the same. */
  readonly refusal: unknown
}

/** What comes out of a source. */
export type Reading = DocumentReading | CodedReading | Refusal

/** Coded events that are recorded in one go: a transaction's own cost is shared, and others wait half a second. */
const codedAtOnce = 500

/** Lines of such a file that are read without a pause. */
const linesAtOnce = 50

/**
 * Reads the sources one after the other. A source may hold any number of documents or events, in files of lines one of
 * which is in memory at a time; what cannot be read is a reading that says so, and the others go on.
 */
export async function* readDocuments(sources: Iterable<Source> | AsyncIterable<Source>): AsyncGenerator<Reading> {
  for await (const source of sources) {
    try {
      yield* readSource(source)
    } catch (refusal) {
      yield { source: source.name, refusal }
    }
  }
}

async function* readSource(source: Source): AsyncGenerator<Reading> {
  const chunks = (source.stream?.() ?? once(await source.read()))[Symbol.asyncIterator]()
  const first = await chunks.next()
  const opening = first.done === true ? new Uint8Array() : first.value
  const start = Buffer.from(opening.subarray(0, 4096)).toString('latin1')
  const all = goOn(opening, chunks)
  if (isJsonLine(start)) yield* readStored(source.name, all)
  else if (isGdelt(start)) yield* readCoded(source.name, all)
  else yield* readWhole(source.name, all)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* goOn(opening: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield opening
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

async function* readWhole(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  for (const parsed of await parseAny(Buffer.concat(pieces), name)) {
    // a document within a file names its place there: `week.json#/@graph/3`
    if (parsed instanceof DocumentError) yield { source: String(parsed.fields.source ?? name), refusal: parsed }
    else yield { document: parsed }
  }
}

/** Our own JSON Lines: articles with what is said in them. */
async function* readStored(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const reader = createJsonLinesReader(name)
  for await (const { number, text } of splitLines(chunks)) {
    if (text?.trim() === '') continue
    try {
      const stored = reader.read(decoded(text, name, number), number)
      if (stored !== null) yield stored
    } catch (refusal) {
      yield { source: name, refusal }
    }
  }
}

/** A file of GDELT: events by the thousand. */
async function* readCoded(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  let coded: CodedEvent[] = []
  for await (const { number, text, isEnded } of splitLines(chunks)) {
    try {
      coded.push(readGdeltLine(decoded(text, name, number), name, number, isEnded))
    } catch (refusal) {
      yield { source: name, refusal }
    }
    // whoever waits for the database goes on meanwhile
    if (number % linesAtOnce === 0) await nextTurn()
    if (coded.length < codedAtOnce) continue
    yield { source: name, coded, isLast: false }
    coded = []
  }
  yield { source: name, coded, isLast: true }
}

function decoded(text: string | null, name: string, line: number): string {
  if (text !== null) return text
  throw new DocumentError(name, line, 'wrong encoding: the bytes are no UTF-8; save the file as UTF-8')
}
