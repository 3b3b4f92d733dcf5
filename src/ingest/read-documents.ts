import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { parseDocuments } from '../parse/parse-documents.js'
import type { Source } from './read-sources.js'

/** A document on its way into the graph, or why there is none. */
export type Reading =
  | {
      readonly document: Document
      /** What it says, where somebody has found that already. */
      readonly annotation?: Annotation
    }
  | {
      /** Where it should have come from, for messages. */
      readonly source: string
      /** Mostly a DocumentError; any other is a surprise that is reported all the same. */
      readonly refusal: unknown
    }

/** Whether a reading has a document. */
export function hasDocument(reading: Reading): reading is Extract<Reading, { readonly document: Document }> {
  return 'document' in reading
}

/**
 * Reads the sources one after the other. A source may hold several documents; one that cannot be read is a reading
 * that says so, and the others go on.
 */
export async function* readDocuments(sources: Iterable<Source> | AsyncIterable<Source>): AsyncGenerator<Reading> {
  for await (const source of sources) {
    try {
      for (const parsed of parseDocuments(await source.read(), source.name))
        yield parsed instanceof DocumentError
          ? { source: sourceOf(parsed, source), refusal: parsed }
          : { document: parsed }
    } catch (refusal) {
      yield { source: source.name, refusal }
    }
  }
}

/** A document within a file names its place there: `week.json#/@graph/3`. */
function sourceOf(error: DocumentError, source: Source): string {
  return typeof error.fields.source === 'string' ? error.fields.source : source.name
}
