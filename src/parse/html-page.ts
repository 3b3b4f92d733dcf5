import { parse } from 'parse5'
import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { assembleDocument } from './assemble-document.js'
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  paragraphsWithin,
  textWithin,
} from './html-text.js'
import { isObject, type JsonPlace, parseJson } from './json-text.js'
import { isNinjs, readNinjs } from './ninjs.js'
import { factsOf, feedOf } from './page-facts.js'
import type { PageReader, ReadableArticle } from './readable-page.js'
import { findArticles, type LinkedData, type PageFacts, readSchemaOrg } from './schema-org.js'

/** Data of a script element, with the line where the script starts. */
interface PageData {
  readonly line: number
  readonly value: unknown
}

/** An article of the page's data, with what it needs to be read. */
interface PageArticle {
  readonly line: number
  readonly place: JsonPlace
  readonly byId: LinkedData['byId']
}

/** What a reader of pages knows beside the page. */
export interface PageHints {
  /** Stands in where the page names no day of publication. */
  readonly publishedOn: IsoDay | null
  /** Finds the article in a page that has none in its data; null: such a page is refused. */
  readonly readArticle: PageReader | null
}

/**
 * Reads the articles of an HTML page from the JSON-LD (or ninjs) in its script elements. An article without a text of
 * its own takes the running text of the page's article element. A page without such data is read as people read it,
 * where the hints say how. What cannot be read stands as a DocumentError in its place.
 */
export function readHtmlPage(html: string, source: string, hints: PageHints): readonly (Document | DocumentError)[] {
  const page = parse(html, { sourceCodeLocationInfo: true })
  const { data, broken } = readScripts(page, source)
  const ninjs = data.filter(({ value }) => isNinjs(value))
  const articles = distinct(articlesIn(data, source))
  if (ninjs.length > 0) return ninjs.map(({ value }) => orError(() => readNinjs({ value, source }, null)))
  const said = factsOf(page)
  const facts = { ...said, published: said.published ?? hints.publishedOn }
  const article = () => hints.readArticle?.(html) ?? null
  if (articles.length === 0) {
    const missing = hints.readArticle === null ? nothingToRead : nobodyCanRead(feedOf(page))
    return [orError(() => readProse(article(), facts, source, broken ?? new DocumentError(source, null, missing)))]
  }
  const withText = articles.filter(({ place }) => isObject(place.value) && 'articleBody' in place.value)
  if (withText.length > 0) return withText.map((one) => readOne(one, facts))
  const main = articles.length === 1 ? articles[0] : articles.find((one) => isAbout(one, facts.url))
  if (main === undefined) {
    const reason = `the page has ${articles.length} articles and the text of none in its data; give each a page or an articleBody`
    return [new DocumentError(source, articles[0]?.line ?? null, reason)]
  }
  return [readOne(main, { ...facts, body: articleTextOf(page) ?? article()?.body ?? null })]
}

const nothingToRead =
  'the page has no NewsArticle in JSON-LD (script type="application/ld+json"); add one, or hand in the text as a text file'

const noDay =
  'the page does not say on which day it was published; give a feed that has it, or hand in the text as a text file'

function nobodyCanRead(feed: string | null): string {
  const instead = feed === null ? 'give the address of an article or of a feed' : `give its feed, ${feed}`
  return `the page has no NewsArticle in JSON-LD and no text of an article; ${instead}`
}

/** A page that says in words alone what its article is. */
function readProse(article: ReadableArticle | null, facts: PageFacts, source: string, error: DocumentError): Document {
  if (article === null) throw error
  if (facts.published === null) throw new DocumentError(source, null, noDay)
  return assembleDocument(
    {
      ...{
        url: facts.url,
        uri: null,
        published: facts.published,
        language: facts.language,
        publisher: facts.publisher,
      },
      publishedField: 'the meta element "article:published_time"',
      headline: article.headline,
      body: article.body,
      credits: [],
    },
    { source, line: null, publishedOn: null },
  )
}

function readOne(article: PageArticle, facts: PageFacts): Document | DocumentError {
  return orError(() => readSchemaOrg(article.place, article.byId, { ...facts, line: article.line }, null))
}

function orError(read: () => Document): Document | DocumentError {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentError) return error
    throw error
  }
}

/** One broken script does not spoil the others: pages carry data of several makers. */
function readScripts(page: HtmlNode, source: string): { data: readonly PageData[]; broken: DocumentError | null } {
  const data: PageData[] = []
  let broken: DocumentError | null = null
  for (const script of findElements(page, isDataScript)) {
    const line = script.sourceCodeLocation?.startTag?.endLine ?? 1
    try {
      data.push({ line, value: parseJson(textWithin(script), source, line) })
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error
      broken ??= error
    }
  }
  return { data, broken }
}

function isDataScript(element: HtmlElement): boolean {
  return (
    element.nodeName === 'script' && /^application\/(?:[\w.-]+\+)?json\b/iu.test(attributeOf(element, 'type') ?? '')
  )
}

function articlesIn(data: readonly PageData[], source: string): readonly PageArticle[] {
  const found = data.map(({ line, value }) => ({ line, ...findArticles({ value, source }) }))
  const byId = new Map(found.flatMap((each) => [...each.byId]))
  return found.flatMap(({ line, articles }) => articles.map(({ value }) => ({ line, place: { value, source }, byId })))
}

/** Pages often say the same article twice. */
function distinct(articles: readonly PageArticle[]): readonly PageArticle[] {
  const keyOf = ({ place: { value } }: PageArticle) =>
    isObject(value) ? JSON.stringify([value.headline, value.datePublished, value.articleBody]) : ''
  return [...new Map(articles.map((article) => [keyOf(article), article])).values()]
}

function isAbout({ place: { value } }: PageArticle, url: string | null): boolean {
  return (
    url !== null && isObject(value) && JSON.stringify([value.url, value.mainEntityOfPage, value['@id']]).includes(url)
  )
}

/** Text of the element that is marked as the article's body, else of the longest article element; null for none. */
function articleTextOf(page: HtmlNode): string | null {
  const marked = findElements(page, (element) => attributeOf(element, 'itemprop') === 'articleBody')
  const elements = marked.length > 0 ? marked : findElements(page, ({ nodeName }) => nodeName === 'article')
  const [longest] = elements.map(paragraphsWithin).sort((one, other) => other.length - one.length)
  return longest === undefined || longest === '' ? null : longest
}
