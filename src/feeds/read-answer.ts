import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { decodeBody } from '../fetch/decode-body.js'
import type { Fetched } from '../fetch/fetcher.js'
import type { Reading } from '../ingest/read-documents.js'
import { assembleDocument } from '../parse/assemble-document.js'
import { textOfMarkup } from '../parse/html-text.js'
import { parseAny } from '../parse/parse-any.js'
import { type Feed, type FeedItem, readFeed } from './read-feed.js'

/** An answer with something in it. */
type Answered = Extract<Fetched, { readonly state: 'fetched' }>

/** What is at an address: a feed, or a page (or another form) with what came out of it. */
export type Content = { readonly feed: Feed } | { readonly readings: readonly Reading[] }

/** Tells a feed from what holds articles, and reads either. What cannot be read is a reading that says so. */
export async function readAnswer(answer: Answered): Promise<Content> {
  try {
    const text = textOf(answer)
    const feed = readFeed(text, answer.url)
    return feed === null ? { readings: await readArticles(text, answer.url, null) } : { feed }
  } catch (refusal) {
    if (!(refusal instanceof DocumentError)) throw refusal
    return { readings: [{ source: answer.url, refusal }] }
  }
}

/** Reads the page of a feed's item. The item's day stands in where the page names none. */
export async function readItemPage(answer: Answered, item: FeedItem): Promise<readonly Reading[]> {
  try {
    const text = textOf(answer)
    return await readArticles(text, answer.url, item.publishedOn)
  } catch (refusal) {
    if (!(refusal instanceof DocumentError)) throw refusal
    return [{ source: answer.url, refusal }]
  }
}

/** Reads an item whose text is in the feed alone; its identifier there makes it the same when it comes again. */
export function readItemText(item: FeedItem, { language }: Feed, feedUrl: string): Reading {
  const source = `${feedUrl}#${item.id ?? item.title}`
  try {
    if (item.content === null)
      throw new DocumentError(source, null, 'the item has neither an address nor a text; tell whoever runs the feed')
    const uri = item.id === null || URL.canParse(item.id) ? item.id : source
    const document = assembleDocument(
      {
        ...{ url: null, uri, published: item.publishedOn, language, publisher: null, credits: [] },
        publishedField: 'the date of the item',
        headline: item.title,
        body: textOfMarkup(item.content),
      },
      { source, line: null, publishedOn: null },
    )
    return { document }
  } catch (refusal) {
    if (!(refusal instanceof DocumentError)) throw refusal
    return { source, refusal }
  }
}

function textOf({ body, contentType, url }: Answered): string {
  if (body.length === 0) throw new DocumentError(url, null, 'the answer is empty; check the address')
  return decodeBody(body, contentType, url)
}

async function readArticles(text: string, url: string, publishedOn: IsoDay | null): Promise<readonly Reading[]> {
  const all = await parseAny(Buffer.from(text), url, publishedOn)
  return all.map((parsed) => {
    if (parsed instanceof DocumentError) return { source: String(parsed.fields.source ?? url), refusal: parsed }
    return { document: { ...parsed, url: addressOf(parsed, url, all.length === 1) } }
  })
}

/**
 * The address of an article from the web. What a page says of its own address counts within its own site alone:
 * otherwise it could put its words under the address of another paper's article.
 */
function addressOf({ url }: Document, fetchedFrom: string, isOnly: boolean): string | null {
  if (url !== null && siteOf(url) === siteOf(fetchedFrom)) return url
  return isOnly ? fetchedFrom : null
}

/** A host without what sites put before it for the same pages. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./u, '') : ''
}
