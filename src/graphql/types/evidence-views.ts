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

/**
 * A quote ready to paste.
 *
 * @example citationOf(…) // “Ministers met on Friday.” — “Ministers Meet”, Daily Post, 2023-10-19, https://example.org/a
 */
export function citationOf(value: unknown): string {
  const source = value as QuoteSource
  const where = [`“${source.headline}”`, source.publisher, source.publishedOn, addressOf(source)]
  return `“${source.quote}” — ${where.filter((part) => part !== null).join(', ')}`
}

/** A quote as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
export function webAnnotationOf(value: unknown): Readonly<Record<string, unknown>> {
  const { id, quote, prefix, suffix, start, end, ...rest } = value as QuoteSource
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:dateline:evidence:${id}`,
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
