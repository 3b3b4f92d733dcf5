import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { decodeText } from './decode-text.js'
import { type PageHints, readHtmlPage } from './html-page.js'
import { isObject, nameKind, parseJson } from './json-text.js'
import { isNinjs, readNinjs } from './ninjs.js'
import { readPlainText } from './parse-document.js'
import { findArticles, noPage, readSchemaOrg } from './schema-org.js'

/** A document, or why one of the file's could not be read. */
export type Parsed = Document | DocumentError

const noHints: PageHints = { publishedOn: null, readArticle: null }

/**
 * Reads all documents of a file, whatever its form: plain text, ninjs 3, schema.org in JSON-LD, or an HTML page with
 * either. The form is told by the first character. A document that cannot be read does not keep the others from it;
 * there is always one entry at least. The hints are for pages.
 *
 *     parseDocuments(bytes of '{"@graph": [{"@type": "NewsArticle", …}, …]}', 'week.json')
 *     // [{ source: 'week.json#/@graph/0', headline: …, … }, …]
 */
export function parseDocuments(bytes: Uint8Array, source: string, hints: PageHints = noHints): readonly Parsed[] {
  return collectErrors(() => {
    const text = decodeText(bytes, source)
    const [first] = text.trimStart()
    if (first === '{' || first === '[') return readJson(parseJson(text, source), source, null)
    if (first === '<') return readHtmlPage(text, source, hints)
    return [readPlainText(text, source)]
  })
}

/** Reads the documents of a JSON value. `publishedOn` goes before the days that they name. */
export function readJson(value: unknown, source: string, publishedOn: IsoDay | null): readonly Parsed[] {
  if (isNinjs(value)) return collectErrors(() => [readNinjs({ value, source }, publishedOn)])
  if (Array.isArray(value) && value.some(isNinjs))
    return value.flatMap((each: unknown, index) => readJson(each, `${source}#/${index}`, publishedOn))
  const { articles, otherTypes, byId } = findArticles({ value, source })
  if (articles.length === 0) return [new DocumentError(source, null, nothingToRead(value, otherTypes))]
  return articles.flatMap((place) => collectErrors(() => [readSchemaOrg(place, byId, noPage, publishedOn)]))
}

function nothingToRead(value: unknown, otherTypes: readonly string[]): string {
  const shown = otherTypes.slice(0, 5).join(', ')
  const what = isObject(value) || Array.isArray(value) ? (shown === '' ? 'no type' : shown) : nameKind(value)
  return `no article in it, but ${what}; give ninjs 3 (with "standard") or a schema.org NewsArticle (with "@type")`
}

function collectErrors(read: () => readonly Parsed[]): readonly Parsed[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentError) return [error]
    throw error
  }
}
