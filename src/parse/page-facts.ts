import { attributeOf, findElements, type HtmlElement, type HtmlNode } from './html-text.js'
import { readPublishedDay } from './published-day.js'
import type { PageFacts } from './schema-org.js'

/**
 * Names (and properties, and itemprops) of meta elements that say when an article was published: Open Graph's
 * article:published_time (https://ogp.me/#type_article), schema.org as microdata, Dublin Core, and what the big news
 * crawlers ask publishers for.
 */
const dayNames = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publication_date',
  'date',
]

/** What an HTML page says of itself outside its data: address, language, day, who publishes it. */
export function factsOf(page: HtmlNode): PageFacts {
  const [html] = findElements(page, ({ nodeName }) => nodeName === 'html')
  const [canonical] = findElements(
    page,
    (element) => element.nodeName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical',
  )
  const address = canonical === undefined ? null : attributeOf(canonical, 'href')
  const metas = findElements(page, ({ nodeName }) => nodeName === 'meta')
  return {
    line: null,
    url: address !== null && /^https?:\/\//iu.test(address) ? address : null,
    language: html === undefined ? null : attributeOf(html, 'lang'),
    body: null,
    published: publishedOf(page, metas),
    publisher:
      metas.find((meta) => nameOf(meta) === 'og:site_name')?.attrs.find(({ name }) => name === 'content')?.value ??
      null,
  }
}

/** The feed that a page names, as it is written there; null for none. */
export function feedOf(page: HtmlNode): string | null {
  const [feed] = findElements(
    page,
    (element) =>
      element.nodeName === 'link' &&
      /^application\/(?:(?:rss|atom)\+xml|feed\+json)$/iu.test(attributeOf(element, 'type') ?? ''),
  )
  return feed === undefined ? null : attributeOf(feed, 'href')
}

/** ISO 8601 date or moment; null where the page names none, or one that nobody can read. */
function publishedOf(page: HtmlNode, metas: readonly HtmlElement[]): string | null {
  for (const wanted of dayNames) {
    const said = metas.filter((meta) => nameOf(meta) === wanted).map((meta) => attributeOf(meta, 'content'))
    const day = said.find(isDay)
    if (day !== undefined) return day
  }
  const times = findElements(
    page,
    (element) =>
      element.nodeName === 'time' &&
      (attributeOf(element, 'itemprop') === 'datePublished' || attributeOf(element, 'pubdate') !== null),
  )
  return times.map((time) => attributeOf(time, 'datetime')).find(isDay) ?? null
}

function isDay(text: string | null): text is string {
  return text !== null && readPublishedDay(text) !== null
}

function nameOf(meta: HtmlElement): string | undefined {
  return (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop'))?.toLowerCase()
}
