import { graphql, type ResultOf } from '../../graphql.js'
import { claimWords } from '../../parts/claim-words.js'
import { eventLine } from '../../parts/event-lines.js'
import { actorName } from '../../parts/name-link.js'

/** What is asked of an article itself. */
export const articleHead = graphql(
  `
    fragment ArticleHead on Article {
      id
      slug
      headline
      body
      language
      publishedOn
      url
      retracted
      contentHash
      publisher { ...ActorName }
      credits { ...ActorName }
      events(first: 50) { nodes { ...EventLine } }
    }
  `,
  [actorName, eventLine],
)

export const articleNow = graphql(`query Article($id: ID!) { article(by: { id: $id }) { ...ArticleHead } }`, [
  articleHead,
])
export const articleThen = graphql(
  `query ArticleAsOf($id: ID!, $day: Date!) { asOf(date: $day) { article(by: { id: $id }) { ...ArticleHead } } }`,
  [articleHead],
)

/** Names within the text, a page of them. */
const mentionsPage = graphql(
  `
    fragment MentionsPage on Article {
      mentions(first: 100, after: $after) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { start end actor { ...ActorName } place { __typename id slug name } }
      }
    }
  `,
  [actorName],
)
export const mentionsNow = graphql(
  `query ArticleMentions($id: ID!, $after: String) { article(by: { id: $id }) { ...MentionsPage } }`,
  [mentionsPage],
)
export const mentionsThen = graphql(
  `
    query ArticleMentionsAsOf($id: ID!, $day: Date!, $after: String) {
      asOf(date: $day) { article(by: { id: $id }) { ...MentionsPage } }
    }
  `,
  [mentionsPage],
)

/** What the text asserts, a page of it. */
const claimsPage = graphql(
  `
    fragment ClaimsPage on Article {
      claims(first: 100, after: $after) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes {
          id
          ...ClaimWords
          event { slug title }
          evidence { id start end }
        }
      }
    }
  `,
  [claimWords],
)
export const claimsNow = graphql(
  `query ArticleClaims($id: ID!, $after: String) { article(by: { id: $id }) { ...ClaimsPage } }`,
  [claimsPage],
)
export const claimsThen = graphql(
  `
    query ArticleClaimsAsOf($id: ID!, $day: Date!, $after: String) {
      asOf(date: $day) { article(by: { id: $id }) { ...ClaimsPage } }
    }
  `,
  [claimsPage],
)

/** A quote in the version that its words stand in. */
export const quoteQuery = graphql(`
  query Quote($id: ID!) {
    node(id: $id) {
      __typename
      ... on Evidence { id start end permalink citation version { contentHash headline body } }
    }
  }
`)

/** An article as its view shows it. */
export type ArticleShown = ResultOf<typeof articleHead>
/** A claim beside its text. */
export type ClaimShown = NonNullable<ResultOf<typeof claimsNow>['article']>['claims']['nodes'][number]
