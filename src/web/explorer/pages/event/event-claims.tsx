import { addresses } from '../../app/addresses.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { ClaimSource, ClaimStatement, claimWords } from '../../parts/claim-words.js'
import { dayInWords } from '../../parts/date-words.js'
import { Go } from '../../parts/go.js'
import { groupBy } from '../../parts/group-by.js'
import { Quotes, quoteFields } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'

/** What is asked of a claim beside others of its event. */
export const eventClaim = graphql(
  `
    fragment EventClaim on Claim {
      id
      ...ClaimWords
      reviewed
      place { name }
      conflictsWith { id statement article { headline } }
      evidence { ...QuoteFields }
      article { id slug headline publishedOn publisher { name } }
    }
  `,
  [claimWords, quoteFields],
)

type ClaimShown = ResultOf<typeof eventClaim>

/** What each article says of an event, the articles side by side; where they disagree, that stands on top. */
export function EventClaims({ claims, total }: { readonly claims: readonly ClaimShown[]; readonly total: number }) {
  const articles = groupBy(claims, ({ article }) => article.id)
  return (
    <Section title="Who says what" note={total > claims.length ? `the latest ${claims.length} of ${total}` : total}>
      <Disagreement claims={claims} />
      <div className="columns">
        {[...articles.values()].map((ofArticle) => (
          <ArticleColumn key={ofArticle[0]?.article.id} claims={ofArticle} />
        ))}
      </div>
    </Section>
  )
}

function Disagreement({ claims }: { readonly claims: readonly ClaimShown[] }) {
  const disputed = claims.filter(({ conflictsWith }) => conflictsWith.length > 0)
  if (disputed.length === 0) return null
  return (
    <div className="disagreement" role="note">
      <strong>The articles disagree.</strong> {disputed.length} of these claims contradict others; they are marked.
    </div>
  )
}

function ArticleColumn({ claims }: { readonly claims: readonly ClaimShown[] }) {
  const article = claims[0]?.article
  if (article === undefined) return null
  const source = [article.publisher?.name, article.publishedOn === null ? null : dayInWords(article.publishedOn)]
  return (
    <section className="column">
      <h3>
        <Go to={addresses.article(article.slug)}>
          <bdi>{article.headline}</bdi>
        </Go>
      </h3>
      <p className="muted">{source.filter(Boolean).join(', ')}</p>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  )
}

function ClaimCard({ claim }: { readonly claim: ClaimShown }) {
  const { place, conflictsWith, evidence } = claim
  return (
    <div className="claim" data-disputed={conflictsWith.length > 0 ? 'true' : undefined}>
      <p className="claim-statement" dir="auto">
        <ClaimStatement claim={claim} />
      </p>
      <ClaimSource claim={claim}>{place !== null && <bdi>{place.name}</bdi>}</ClaimSource>
      {conflictsWith.length > 0 && (
        <ul className="conflicts">
          {conflictsWith.map((other) => (
            <li key={other.id}>
              <span className="muted">against </span>
              <q dir="auto">{other.statement}</q> <cite>{other.article.headline}</cite>
            </li>
          ))}
        </ul>
      )}
      <Quotes quotes={evidence} />
    </div>
  )
}
