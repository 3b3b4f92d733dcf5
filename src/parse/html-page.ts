import { parse } from 'parse5'
import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
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

/**
 * Reads the articles of an HTML page from the JSON-LD (or ninjs) in its script elements. An article without a text of
 * its own takes the running text of the page's article element. What cannot be read stands as a DocumentError in its
 * place; a page without any such data is one.
 */
export function readHtmlPage(
  html: string,
  source: string,
  publishedOn: IsoDay | null,
): readonly (Document | DocumentError)[] {
  const page = parse(html, { sourceCodeLocationInfo: true })
  const { data, broken } = readScripts(page, source)
  const ninjs = data.filter(({ value }) => isNinjs(value))
  const articles = distinct(articlesIn(data, source))
  if (ninjs.length > 0) return ninjs.map(({ value }) => orError(() => readNinjs({ value, source }, publishedOn)))
  if (articles.length === 0) return [broken ?? new DocumentError(source, null, nothingToRead)]
  const facts = { ...factsOf(page), body: null }
  const withText = articles.filter(({ place }) => isObject(place.value) && 'articleBody' in place.value)
  if (withText.length > 0) return withText.map((article) => readOne(article, facts, publishedOn))
  const main = articles.length === 1 ? articles[0] : articles.find((article) => isAbout(article, facts.url))
  if (main === undefined) {
    const reason = `the page has ${articles.length} articles and the text of none in its data; give each a page or an articleBody`
    return [new DocumentError(source, articles[0]?.line ?? null, reason)]
  }
  return [readOne(main, { ...facts, body: articleTextOf(page) }, publishedOn)]
}

const nothingToRead =
  'the page has no NewsArticle in JSON-LD (script type="application/ld+json"); add one, or hand in the text as a text file'

function readOne(article: PageArticle, facts: PageFacts, publishedOn: IsoDay | null): Document | DocumentError {
  return orError(() => readSchemaOrg(article.place, article.byId, { ...facts, line: article.line }, publishedOn))
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

function factsOf(page: HtmlNode): {
  readonly line: null
  readonly url: string | null
  readonly language: string | null
} {
  const [html] = findElements(page, ({ nodeName }) => nodeName === 'html')
  const [canonical] = findElements(
    page,
    (element) => element.nodeName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical',
  )
  const address = canonical === undefined ? null : attributeOf(canonical, 'href')
  return {
    line: null,
    url: address !== null && /^https?:\/\//iu.test(address) ? address : null,
    language: html === undefined ? null : attributeOf(html, 'lang'),
  }
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
