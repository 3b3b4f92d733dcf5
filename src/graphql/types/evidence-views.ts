/** A quote with what is needed to cite it; the form that the statement answers. */
interface QuoteSource {
  readonly id: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly headline: string
  readonly publishedOn: string | null
  readonly url: string | null
  readonly slug: string
  readonly publisher: string | null
}

/** Where a quote can be found again: the article's own address, else its name in this record. */
function addressOf(source: QuoteSource): string {
  return source.url ?? `urn:dateline:article:${source.slug}`
}

/** Path of the page of one quote, before its key. */
export const evidencePath = '/evidence/'

/** The page of a quote on this server; the key of a quote comes from its article, claim and place, so it stays. */
export function permalinkOf(key: unknown, publicUrl: string): string {
  return `${publicUrl}${evidencePath}${String(key)}`
}

/**
 * A quote ready to paste.
 *
 * @example citationOf(…) // “Ministers met on Friday.” — “Ministers Meet”, Daily Post, 2023-10-19, https://example.org/a, https://news.example/evidence/k7f…
 */
export function citationOf(value: unknown, publicUrl: string): string {
  const source = value as QuoteSource
  const where = [
    `“${source.headline}”`,
    ...[source.publisher, source.publishedOn, source.url],
    permalinkOf(source.id, publicUrl),
  ]
  return `“${source.quote}” — ${where.filter((part) => part !== null).join(', ')}`
}

/** A quote as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
export function webAnnotationOf(value: unknown, publicUrl: string): Readonly<Record<string, unknown>> {
  const { id, quote, prefix, suffix, start, end, ...rest } = value as QuoteSource
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: permalinkOf(id, publicUrl),
    type: 'Annotation',
    motivation: 'identifying',
    target: {
      source: addressOf({ id, quote, prefix, suffix, start, end, ...rest }),
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }
}
