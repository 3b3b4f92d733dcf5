import type { Annotation } from '../domain/annotation.js'
import type { Document, IsoDay } from '../domain/document.js'
import { parseDocument } from '../parse/parse-document.js'
import type { Database } from '../store/database.js'
import { prepareSaving } from './ingest.js'

/** A document that somebody hands in as text. */
interface HandedIn {
  readonly text: string
  readonly url: string | null
  readonly publishedOn: IsoDay | null
}

/** First line of a plain document: ` date 2023-10-19 Headline`. */
const dated = /^\uFEFF?\s*date\s+\d{4}-\d{2}-\d{2}\s/u

/**
 * The story of documents for those who hand one in by another way than a file: what writing needs to know, and a
 * document with what is found in it. A text without a date of its own takes the one that is given beside it.
 */
export function readingStory(database: Database, extract: (document: Document) => Annotation | Promise<Annotation>) {
  return {
    prepare: () => prepareSaving(database),
    read: async ({ text, url, publishedOn }: HandedIn) => {
      const isHeaded = publishedOn === null || dated.test(text)
      const whole = isHeaded ? text : ` date ${publishedOn} ${text.trimStart()}`
      const parsed = parseDocument(Buffer.from(whole, 'utf8'), 'text')
      const document = { ...parsed, url: url ?? parsed.url, publishedOn: publishedOn ?? parsed.publishedOn }
      return { document, annotation: await extract(document) }
    },
  }
}
