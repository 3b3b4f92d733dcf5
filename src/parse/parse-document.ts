import { createHash } from 'node:crypto'
import type { Document } from '../domain/document.js'
import { decodeText, refuseLongLines } from './decode-text.js'
import { parsePlainText } from './plain-text.js'

/** SHA-256 of headline, LF, body, as lower-case hex: what makes two documents the same words. */
export function hashContent(headline: string, body: string): string {
  return createHash('sha256').update(`${headline}\n${body}`, 'utf8').digest('hex')
}

/**
 * Reads a document of the plain-text form from its bytes; src/parse/parse-documents.ts reads every form. `source` says
 * where they came from, for messages only. Throws a DocumentError with source, line and reason for whatever is no
 * document.
 *
 *     parseDocument(bytes of ' date 2024-05-02 Two Ministers Meet\n\nThey met.\n\n(with information from AP)\n', 'a.txt')
 *     // { publishedOn: '2024-05-02', headline: 'Two Ministers Meet', body: 'They met.', credits: ['AP'], … }
 */
export function parseDocument(bytes: Uint8Array, source: string): Document {
  return readPlainText(decodeText(bytes, source), source)
}

/** Reads a document of the plain-text form that is decoded already. Throws a DocumentError. */
export function readPlainText(text: string, source: string): Document {
  refuseLongLines(text, source)
  const { publishedOn, headline, body, credits } = parsePlainText(text, source)
  return {
    source,
    url: null,
    publishedOn,
    headline,
    body,
    language: 'en',
    publisher: null,
    credits,
    contentHash: hashContent(headline, body),
  }
}
