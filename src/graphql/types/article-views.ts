/** An article with what its export views need; the form that the statement answers. */
interface ArticleSource {
  readonly slug: string
  readonly url: string | null
  readonly headline: string
  readonly body: string
  readonly language: string
  readonly publishedOn: string | null
  readonly recordedAt: string
  readonly publisher: string | null
  readonly credits: readonly string[]
  readonly named: readonly { readonly name: string; readonly kind: string; readonly id: string }[]
}

type Json = Readonly<Record<string, unknown>>

function addressOf({ url, slug }: ArticleSource): string {
  return url ?? `urn:dateline:article:${slug}`
}

function namesOf(source: ArticleSource, kind: string): readonly string[] {
  return source.named.filter((actor) => actor.kind === kind).map(({ name }) => name)
}

/** The article as ninjs 3.0 (https://iptc.org/std/ninjs/). */
export function ninjsOf(value: unknown): Json {
  const source = value as ArticleSource
  const organizations = namesOf(source, 'ORGANIZATION').map((name) => ({ name, rel: 'about' }))
  const people = namesOf(source, 'PERSON').map((name) => ({ name, rel: 'about' }))
  return {
    uri: addressOf(source),
    standard: { name: 'ninjs', version: '3.0' },
    type: 'text',
    language: source.language,
    ...(source.publishedOn === null ? {} : { contentCreated: `${source.publishedOn}T00:00:00Z` }),
    versionCreated: source.recordedAt,
    ...(source.publisher === null ? {} : { altIds: [], by: source.publisher }),
    headlines: [{ role: 'main', value: source.headline }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: source.body }],
    people,
    organisations: organizations,
    infoSources: source.credits.map((name) => ({ name, role: 'credit' })),
  }
}

/** The article as a schema.org NewsArticle (https://schema.org/NewsArticle). */
export function schemaOrgOf(value: unknown): Json {
  const source = value as ArticleSource
  const types = { PERSON: 'Person', COUNTRY: 'Country', ORGANIZATION: 'Organization' } as const
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': addressOf(source),
    ...(source.url === null ? {} : { url: source.url }),
    headline: source.headline,
    articleBody: source.body,
    inLanguage: source.language,
    ...(source.publishedOn === null ? {} : { datePublished: source.publishedOn }),
    ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.credits.length === 0 ? {} : { creditText: source.credits.join(', ') }),
    mentions: source.named.map(({ name, kind }) => ({ '@type': types[kind as keyof typeof types], name })),
  }
}
