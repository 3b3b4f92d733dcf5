import {
  type AnyFeed,
  type AtomFeed,
  DetectError,
  type JsonFeed,
  parseFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'
import type { IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { keyFrom } from '../domain/keys.js'
import { textOfMarkup } from '../parse/html-text.js'
import { readFeedDay } from './feed-day.js'

/** An item of a feed, whichever form the feed has. */
export interface FeedItem {
  /** Key, made from the item's own identifier, else its address, else its title and day. */
  readonly key: string
  /** Hash of all that the feed says of it: another one means that it was changed. */
  readonly hash: string
  /** Identifier that its publisher gave it; null for none. */
  readonly id: string | null
  /** Where the article is; null where the item has no web address. */
  readonly address: string | null
  /** As plain text. */
  readonly title: string
  readonly publishedOn: IsoDay | null
  /** The words that the feed itself has of it, as markup; null for none. */
  readonly content: string | null
}

/** A feed, as it is now. */
export interface Feed {
  /** BCP 47; null where the feed does not say. */
  readonly language: string | null
  /** In the feed's own order, mostly the newest first; each once. */
  readonly items: readonly FeedItem[]
}

/** What the forms call differently. */
interface Said {
  readonly id: string | undefined
  readonly link: string | undefined
  readonly title: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly content: string | undefined
}

/**
 * Reads RSS 2.0 and its forerunners, RSS 1.0 (RDF), Atom and JSON Feed. Null for a text that is none of these. Throws
 * a DocumentError for a feed that is broken.
 *
 * @param url where the feed is; addresses of items may be relative to it
 */
export function readFeed(text: string, url: string): Feed | null {
  const parsed = parsedOf(text, url)
  if (parsed === null) return null
  const items = saidBy(parsed).flatMap((said) => itemOf(said, url) ?? [])
  return { language: languageOf(parsed), items: [...new Map(items.map((item) => [item.key, item])).values()] }
}

function parsedOf(text: string, url: string): AnyFeed | null {
  try {
    return parseFeed(text)
  } catch (cause) {
    if (cause instanceof DetectError) return null
    const reason = 'the feed is broken; whoever runs it can check it with the feed validator of the W3C'
    throw new DocumentError(url, null, reason, { cause })
  }
}

function languageOf(parsed: AnyFeed): string | null {
  if (parsed.format === 'rss' || parsed.format === 'json') return parsed.feed.language ?? null
  return parsed.format === 'atom' ? (parsed.feed.xml?.lang ?? null) : null
}

function saidBy(parsed: AnyFeed): readonly Said[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(saidByRss)
    case 'rdf':
      return (parsed.feed.items ?? []).map(saidByRdf)
    case 'atom':
      return (parsed.feed.entries ?? []).map(saidByAtom)
    case 'json':
      return (parsed.feed.items ?? []).map(saidByJson)
  }
}

function saidByRss(item: RssFeed.Item<string>): Said {
  const { guid } = item
  // a guid is an address unless the item says otherwise
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value
  return {
    id: guid?.value,
    link: item.link ?? (/^https?:/iu.test(permalink ?? '') ? permalink : undefined),
    title: item.title,
    published: item.pubDate ?? item.dc?.dates?.[0],
    updated: item.atom?.updated,
    content: item.content?.encoded ?? item.description,
  }
}

function saidByRdf(item: RdfFeed.Item<string>): Said {
  return {
    id: item.rdf?.about,
    link: item.link,
    title: item.title,
    published: item.dc?.dates?.[0],
    updated: undefined,
    content: item.content?.encoded ?? item.description,
  }
}

function saidByAtom(entry: AtomFeed.Entry<string>): Said {
  const link = entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
  return {
    id: entry.id,
    link,
    title: entry.title?.value,
    published: entry.published,
    updated: entry.updated,
    content: entry.content?.value ?? entry.summary?.value,
  }
}

function saidByJson(item: JsonFeed.Item<string>): Said {
  return {
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    content: item.content_html ?? item.content_text ?? item.summary,
  }
}

/** Null for an item that says nothing at all. */
function itemOf({ id, link, title = '', published, updated, content }: Said, url: string): FeedItem | null {
  const address = addressOf(link, url)
  const words = plain(title)
  if (address === null && words === '' && content === undefined) return null
  const own = id ?? address ?? `${published ?? ''} ${words}`
  return {
    key: keyFrom(['feed item', own]),
    hash: keyFrom(['feed item', address, words, published ?? null, updated ?? null, plain(content ?? '')]),
    id: id ?? null,
    address,
    title: words,
    publishedOn: readFeedDay(published) ?? readFeedDay(updated),
    content: content ?? null,
  }
}

function plain(markup: string): string {
  return textOfMarkup(markup).replace(/\s+/gu, ' ').trim()
}

function addressOf(link: string | undefined, base: string): string | null {
  const text = link?.trim() ?? ''
  if (text === '' || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
