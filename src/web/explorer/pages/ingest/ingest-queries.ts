import { graphql, type ResultOf } from '../../graphql.js'
import { dateFields } from '../../parts/date-words.js'

export const ingestMutation = graphql(
  `
    mutation Ingest($input: IngestArticleInput!) {
      ingestArticle(input: $input) {
        article { id slug headline }
        duplicateOf { slug headline }
        claims {
          start
          end
          quote
          statement
          type
          status
          modality
          date { ...DateFields }
          place
          participants
          confidence
        }
        userErrors { code field message }
      }
    }
  `,
  [dateFields],
)

/** What the server read out of a document. */
export type Reading = ResultOf<typeof ingestMutation>['ingestArticle']
/** A claim that it found. */
export type Proposal = Reading['claims'][number]

/** Claims of an article as they stand in the record, to find those that were proposed. */
export const recordedClaims = graphql(`
  query RecordedClaims($id: ID!, $after: String) {
    article(by: { id: $id }) {
      claims(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id statement evidence { start } }
      }
    }
  }
`)

export const correctMutation = graphql(`
  mutation Correct($input: CorrectClaimInput!) {
    correctClaim(input: $input) { claim { id } userErrors { code field message } }
  }
`)

export const verdictMutation = graphql(`
  mutation Verdict($input: ReviewClaimsInput!) {
    reviewClaims(input: $input) { claims { id } userErrors { code field message } }
  }
`)
