/** The program of a thread that reads documents by the rules: it loads the lexicon once, and then reads what it is handed. */
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { readByRules } from './read-by-rules.js'

/** What the rules found, or why the document is refused: errors lose their fields on the way between threads. */
export type ExtractionReply =
  | { readonly annotation: Annotation }
  | { readonly reason: string; readonly line: number | null }

/** Reads one document. */
export async function extract(document: Document): Promise<ExtractionReply> {
  try {
    return { annotation: await readByRules(document) }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const { reason, line } = error.fields
    return { reason: String(reason), line: typeof line === 'number' ? line : null }
  }
}
