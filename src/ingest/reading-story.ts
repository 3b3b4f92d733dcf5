import type { Annotation } from '../domain/annotation.js'
import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { parseDocument } from '../parse/parse-document.js'
import { type Parsed, readJson } from '../parse/parse-documents.js'
import type { Database } from '../store/database.js'
import { prepareSaving } from './ingest.js'

/** A document that somebody hands in: a text, or a JSON value of one of the forms. */
interface HandedIn {
  readonly form: 'text' | 'ninjs' | 'schemaOrg'
  readonly content: unknown
  readonly url: string | null
  readonly publishedOn: IsoDay | null
}

/** First line of a plain document: ` date 2023-10-19 Headline`. */
const dated = /^\uFEFF?\s*date\s+\d{4}-\d{2}-\d{2}\s/u

/**
 * The story of documents for those who hand one in by another way than a file: what writing needs to know, and a
 * document with what is found in it. A document without a date of its own takes the one that is given beside it.
 */
export function readingStory(database: Database, extract: (document: Document) => Annotation | Promise<Annotation>) {
  return {
    prepare: () => prepareSaving(database),
    read: async (handedIn: HandedIn) => {
      const { url, publishedOn } = handedIn
      const parsed = handedIn.form === 'text' ? readText(handedIn) : readOne(handedIn)
      const document = { ...parsed, url: url ?? parsed.url, publishedOn: publishedOn ?? parsed.publishedOn }
      return { document, annotation: await extract(document) }
    },
  }
}

function readText({ content, publishedOn }: HandedIn): Document {
  const text = String(content)
  const isHeaded = publishedOn === null || dated.test(text)
  const whole = isHeaded ? text : ` date ${publishedOn} ${text.trimStart()}`
  return parseDocument(Buffer.from(whole, 'utf8'), 'text')
}

function readOne({ form, content, publishedOn }: HandedIn): Document {
  const documents = readJson(content, form, publishedOn)
  const [document] = documents
  if (document === undefined || documents.length > 1)
    throw new DocumentError(form, null, `it holds ${documents.length} articles; hand each in by itself`)
  return documentOrThrow(document)
}

function documentOrThrow(parsed: Parsed): Document {
  if (parsed instanceof DocumentError) throw parsed
  return parsed
}
