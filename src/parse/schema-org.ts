import type { Document, IsoDay } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { assembleDocument } from './assemble-document.js'
import { splitCredits } from './credit-line.js'
import { textOfMarkup } from './html-text.js'
import { isObject, type JsonPlace, nameKind, placeWithin } from './json-text.js'

/** NewsArticle and the types below it, and its parent, which many papers use (https://schema.org/NewsArticle). */
const articleTypes: ReadonlySet<string> = new Set([
  'Article',
  'NewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
])

/** Lists within lists are no news: deeper ones are not searched. */
const deepest = 8

/** The articles of a JSON-LD value, and all its nodes that have an `@id`, which others may point at. */
export interface LinkedData {
  readonly articles: readonly JsonPlace[]
  /** Types of the nodes that are no articles, for messages. */
  readonly otherTypes: readonly string[]
  readonly byId: ReadonlyMap<string, unknown>
}

/** Finds the articles in an object, a list, an `@graph`, or as the main entity of a page. */
export function findArticles(place: JsonPlace): LinkedData {
  const articles: JsonPlace[] = []
  const otherTypes = new Set<string>()
  const byId = new Map<string, unknown>()
  const visit = (at: JsonPlace, depth: number): void => {
    if (depth > deepest) return
    if (Array.isArray(at.value)) for (const index of at.value.keys()) visit(placeWithin(at, index), depth + 1)
    if (!isObject(at.value)) return
    const types = typesOf(at.value)
    const id = at.value['@id']
    if (typeof id === 'string' && Object.keys(at.value).length > 1) byId.set(id, at.value)
    if (types.some((type) => articleTypes.has(type))) articles.push(at)
    else for (const type of types) otherTypes.add(type)
    if ('@graph' in at.value) visit(placeWithin(at, '@graph'), depth + 1)
    if (isObject(at.value.mainEntity)) visit(placeWithin(at, 'mainEntity'), depth + 1)
  }
  visit(place, 0)
  return { articles, otherTypes: [...otherTypes], byId }
}

/** `NewsArticle`, `schema:NewsArticle` and `https://schema.org/NewsArticle` are one. */
function typesOf(node: Readonly<Record<string, unknown>>): readonly string[] {
  const types = node['@type']
  return (Array.isArray(types) ? types : [types]).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:schema:|https?:\/\/schema\.org\/)/u, '')] : [],
  )
}

/** What a page around the data knows where the data do not say it. */
export interface PageFacts {
  readonly line: number | null
  readonly url: string | null
  readonly language: string | null
  /** Running text of the page's article. */
  readonly body: string | null
  /** Day or moment of publication, ISO 8601. */
  readonly published: string | null
  readonly publisher: string | null
}

/** JSON-LD that stands by itself: nothing else is known. */
export const noPage: PageFacts = {
  ...{ line: null, url: null, language: null },
  ...{ body: null, published: null, publisher: null },
}

/**
 * Reads an article of schema.org. Agencies are sourceOrganization, the organizations among the authors, and creditText.
 * Persons as authors and dateModified are not kept: a new version is told by its words. Throws a DocumentError.
 */
export function readSchemaOrg(
  place: JsonPlace,
  byId: LinkedData['byId'],
  page: PageFacts,
  publishedOn: IsoDay | null,
): Document {
  const reader = new NodeReader(place, byId, page.line)
  const body = reader.text('articleBody') ?? page.body
  if (body === null) reader.refuse('articleBody', 'there is no text of the article; write it there')
  const publisher = reader.names('publisher')[0] ?? null
  const authors = reader.names('author', (types) => types.some((type) => type.endsWith('Organization')))
  const credits = [
    ...reader.names('sourceOrganization'),
    ...authors.filter((name) => name !== publisher),
    ...splitCredits(reader.text('creditText') ?? ''),
  ]
  const headline =
    reader.text('headline') ?? reader.text('name') ?? reader.refuse('headline', 'there is none; write one')
  return assembleDocument(
    {
      url: reader.address(['url', 'mainEntityOfPage', '@id']) ?? page.url,
      uri: null,
      published: reader.text('datePublished') ?? reader.text('dateCreated') ?? page.published,
      publishedField: '/datePublished',
      headline: textOfMarkup(headline),
      body: textOfMarkup(body ?? ''),
      language: reader.language() ?? page.language,
      publisher,
      credits,
    },
    { source: place.source, line: page.line, publishedOn },
  )
}

/** Reads the fields of a node, whose values may be texts, objects, references to other nodes, or lists of these. */
class NodeReader {
  readonly #place: JsonPlace
  readonly #byId: LinkedData['byId']
  readonly #line: number | null

  constructor(place: JsonPlace, byId: LinkedData['byId'], line: number | null) {
    this.#place = place
    this.#byId = byId
    this.#line = line
  }

  refuse(field: string, reason: string): never {
    throw new DocumentError(this.#place.source, this.#line, `/${field}: ${reason}`)
  }

  /** The values of a field as a list, references followed. */
  #values(field: string): readonly unknown[] {
    const node = isObject(this.#place.value) ? this.#place.value : {}
    const value = node[field] ?? node[`schema:${field}`] ?? node[`https://schema.org/${field}`]
    const values = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
    return values.map((each) => {
      const id = isObject(each) && Object.keys(each).length === 1 ? each['@id'] : undefined
      return typeof id === 'string' ? (this.#byId.get(id) ?? each) : each
    })
  }

  /** The first text of a field; null where there is none. */
  text(field: string): string | null {
    const [value] = this.#values(field)
    if (value === undefined) return null
    const text = isObject(value) ? value['@value'] : value
    return typeof text === 'string' ? text : this.refuse(field, `it is ${nameKind(value)}, not a text; write a text`)
  }

  /** Names of the people and organizations of a field. */
  names(field: string, isMeant: ((types: readonly string[]) => boolean) | null = null): readonly string[] {
    return this.#values(field).flatMap((value) => {
      if (typeof value === 'string') return isMeant === null ? [value] : []
      if (!isObject(value))
        return this.refuse(field, `it is ${nameKind(value)}, not an organization; write one with its name`)
      if (isMeant !== null && !isMeant(typesOf(value))) return []
      const name = Array.isArray(value.name) ? value.name[0] : value.name
      if (name !== undefined && typeof name !== 'string')
        return this.refuse(`${field}/name`, `it is ${nameKind(name)}, not a text; write a text`)
      return name === undefined ? [] : [textOfMarkup(name)]
    })
  }

  /** The first web address among the fields; what is none is no error, since `@id` and page may be anything. */
  address(fields: readonly string[]): string | null {
    const found = fields
      .flatMap((field) => this.#values(field))
      .flatMap((value) => (isObject(value) ? [value['@id'], value.url] : [value]))
    return found.find((value): value is string => typeof value === 'string' && /^https?:\/\/\S+$/iu.test(value)) ?? null
  }

  language(): string | null {
    const [value] = this.#values('inLanguage')
    if (isObject(value)) return typeof value.alternateName === 'string' ? value.alternateName : null
    return this.text('inLanguage')
  }
}
