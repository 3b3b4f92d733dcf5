import { addresses } from '../app/addresses.js'
import { graphql, type ResultOf } from '../graphql.js'
import { dayInWords } from './date-words.js'
import { Go } from './go.js'

/** What a quote needs to be shown and to lead into its article. */
export const quoteFields = graphql(`
  fragment QuoteFields on Evidence {
    id
    quote
    article {
      slug
      headline
      publishedOn
      publisher { name }
    }
  }
`)

/** A quote as the API answers it. */
export type Quote = ResultOf<typeof quoteFields>

/** Quotes, each a link to its words in the article. */
export function Quotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null
  return (
    <ul className="quotes">
      {withoutRepetitions(quotes).map((quote) => (
        <li key={quote.id}>
          <Go to={addresses.quote(quote.article.slug, quote.id)} className="quote">
            <q dir="auto">{quote.quote}</q>
            <cite>
              <bdi>{quote.article.headline}</bdi>
              {sourceOf(quote) !== '' && <> · {sourceOf(quote)}</>}
            </cite>
          </Go>
        </li>
      ))}
    </ul>
  )
}

/** Several claims may rest on the same words. */
function withoutRepetitions(quotes: readonly Quote[]): readonly Quote[] {
  return [...new Map(quotes.map((quote) => [`${quote.article.slug} ${quote.quote}`, quote])).values()]
}

function sourceOf({ article: { publisher, publishedOn } }: Quote): string {
  const day = publishedOn === null ? null : dayInWords(publishedOn)
  return [publisher?.name, day].filter((part) => typeof part === 'string').join(', ')
}
