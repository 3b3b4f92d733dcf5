import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { cutEnd } from './body-end.js'
import { documentLimits } from './limits.js'
import { hashContent } from './parse-document.js'
import { readPublishedDay } from './published-day.js'

/** What a form of document has to say of an article, before it is checked. */
export interface ArticleParts {
  /** Web address; null where it has none. Anything else than http and https counts as none. */
  readonly url: string | null
  /** Another identifier that the publisher keeps for all versions, such as `urn:newsml:…`. */
  readonly uri: string | null
  /** ISO 8601 date or moment; null where there is none. */
  readonly published: string | null
  /** Name of the field that a date is to be written in, for the remedy. */
  readonly publishedField: string
  readonly headline: string
  readonly body: string
  readonly language: string | null
  readonly publisher: string | null
  readonly credits: readonly string[]
}

/** Where a document stands, for messages: a line for pages, a path within the file for JSON. */
export interface Whereabouts {
  readonly source: string
  readonly line: number | null
  /** Goes before the day that the document names, and stands in where it names none. */
  readonly publishedOn: IsoDay | null
}

/**
 * Makes a Document of what a form says, in the shape that a plain-text file gives: the credit line and a web page's
 * leftovers are cut off the body's end, line ends are LF. Throws a DocumentError with a remedy for what cannot be one.
 */
export function assembleDocument(parts: ArticleParts, where: Whereabouts): Document {
  const refuse = (reason: string): never => {
    throw new DocumentError(where.source, where.line, reason)
  }
  const headline = parts.headline.replace(/\s+/gu, ' ').trim()
  if (headline === '') refuse('the headline is empty; write one')
  if (headline.length > documentLimits.maxHeadlineLength)
    refuse(`the headline has ${headline.length} characters, more than ${documentLimits.maxHeadlineLength}; shorten it`)
  const lines = parts.body.replace(/\r\n?/gu, '\n').trimStart().split('\n')
  const long = lines.find((line) => line.length > documentLimits.maxLineLength)
  if (long !== undefined)
    refuse(`a paragraph has ${long.length} characters, more than ${documentLimits.maxLineLength}; break it up`)
  const { body, credits } = cutEnd(lines)
  if (body === '') refuse('the text of the article is empty; add its paragraphs')
  for (const text of [headline, body, parts.url, parts.uri, parts.publisher, ...parts.credits])
    if (text !== null && !canBeKept(text)) refuse('it holds a control character or half a character; take it out')
  const url = parts.url !== null && /^https?:/iu.test(parts.url) ? parts.url : null
  return {
    source: where.source,
    url,
    uri: parts.uri,
    publishedOn: where.publishedOn ?? dayOf(parts, refuse),
    headline,
    body,
    language: languageOf(parts.language, refuse),
    publisher: parts.publisher?.trim() || null,
    credits: [...new Set([...parts.credits.map((credit) => credit.trim()).filter(Boolean), ...credits])],
    contentHash: hashContent(headline, body),
  }
}

function dayOf({ published, publishedField }: ArticleParts, refuse: (reason: string) => never): IsoDay {
  const remedy = `write ${publishedField} as a day or a moment with its zone, such as "2023-10-19T09:30:00+09:00"`
  if (published === null) return refuse(`no date of publication; ${remedy}`)
  return readPublishedDay(published) ?? refuse(`"${published.slice(0, 40)}" is no date on the calendar; ${remedy}`)
}

function languageOf(tag: string | null, refuse: (reason: string) => never): string {
  if (tag === null || tag.trim() === '') return 'en'
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return refuse(`"${tag.slice(0, 40)}" is no language tag; write one of BCP 47, such as "en" or "es-419"`)
  }
}

/** Texts that databases keep: no control characters but white space, no halves of surrogate pairs. */
function canBeKept(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000b\u000e-\u001f]|\p{Surrogate}/u.test(text)
}
