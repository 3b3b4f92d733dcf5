import type { IsoDay } from '../domain/document.js'
import { type Parsed, parseDocuments } from './parse-documents.js'

/**
 * Reads all documents of a file or an address, as `parseDocuments` does, and pages that have their article in words
 * alone as well. What finds it there is loaded for the first page: a start should not wait for it.
 *
 * @param publishedOn stands in where a page names no day
 */
export async function parseAny(
  bytes: Uint8Array,
  source: string,
  publishedOn: IsoDay | null = null,
): Promise<readonly Parsed[]> {
  const isPage = /^(?:\xef\xbb\xbf)?\s*</u.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))
  const readArticle = isPage ? (await import('./readable-page.js')).readArticle : null
  return parseDocuments(bytes, source, { publishedOn, readArticle })
}
