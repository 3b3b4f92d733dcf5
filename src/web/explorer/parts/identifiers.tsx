import { graphql, type ResultOf } from '../graphql.js'

/** What is asked of identifiers in other data sets. */
export const identifierFields = graphql(`
  fragment IdentifierFields on Identifier {
    scheme
    value
    url
  }
`)

/** How other data sets call it; nothing where they do not know it. */
export function Identifiers({ identifiers }: { readonly identifiers: readonly ResultOf<typeof identifierFields>[] }) {
  if (identifiers.length === 0) return null
  return (
    <section className="section">
      <h2>Elsewhere</h2>
      <dl className="identifiers">
        {identifiers.map(({ scheme, value, url }) => (
          <div key={`${scheme} ${value}`}>
            <dt>{scheme}</dt>
            <dd>
              {url === null || !/^https?:/.test(url) ? (
                value
              ) : (
                <a href={url} rel="noreferrer">
                  {value}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
