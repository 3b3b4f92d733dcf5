import { graphql, type ResultOf } from '../../graphql.js'
import { claimWords } from '../../parts/claim-words.js'
import { dateFields } from '../../parts/date-words.js'
import { quoteFields } from '../../parts/quotes.js'

/** A claim that nobody has looked at, with all that is needed to judge it. */
const waitingClaim = graphql(
  `
    fragment WaitingClaim on Claim {
      id
      ...ClaimWords
      confidence
      place { name }
      event { slug title type }
      evidence { ...QuoteFields prefix suffix }
    }
  `,
  [claimWords, quoteFields],
)

export const claimQueue = graphql(
  `
    query ClaimsToReview {
      claims(first: 20, where: { reviewed: false }, orderBy: { field: RECORDED_AT, direction: DESC }) {
        totalCount
        nodes { ...WaitingClaim }
      }
    }
  `,
  [waitingClaim],
)

/** One of two that may be the same. */
const pairSide = graphql(
  `
    fragment PairSide on Node {
      __typename
      id
      ... on Person { slug name aliases country { name } events(first: 3) { totalCount nodes { title } } }
      ... on Organization { slug name aliases country { name } events(first: 3) { totalCount nodes { title } } }
      ... on Event { slug title type status date { ...DateFields } place { name } claims(first: 3) { nodes { statement } } }
    }
  `,
  [dateFields],
)

export const pairQueue = graphql(
  `
    query PairsToReview {
      matchCandidates(first: 20) {
        totalCount
        nodes { id score reasons left { ...PairSide } right { ...PairSide } }
      }
    }
  `,
  [pairSide],
)

export const decideMutation = graphql(`
  mutation Decide($input: DecideMatchInput!) {
    decideMatch(input: $input) { kept { id } userErrors { code field message } }
  }
`)

export const undoMutation = graphql(`
  mutation Undo($input: UndoChangeInput!) {
    undoChange(input: $input) { change { id } userErrors { code field message } }
  }
`)

/** What was done last, from old to new, to find the change that is to be taken back. */
export const latestChanges = graphql(`
  query LatestChanges {
    changes(last: 50) { nodes { id kind nodeId after } }
  }
`)

export type WaitingClaim = ResultOf<typeof waitingClaim>
export type PairSideShown = ResultOf<typeof pairSide>
export type Pair = ResultOf<typeof pairQueue>['matchCandidates']['nodes'][number]
