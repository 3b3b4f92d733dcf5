import { addressOf } from '../app/addresses.js'
import { graphql, type ResultOf } from '../graphql.js'
import { dateFields, dateInWords, dayInWords } from './date-words.js'

/** What is asked of whatever a search finds. */
export const foundFields = graphql(
  `
    fragment FoundFields on SearchResult {
      __typename
      ... on Person { id slug name country { name } }
      ... on Country { id slug name }
      ... on Organization { id slug name }
      ... on Place { id slug name country { name } }
      ... on Event { id slug title status type date { ...DateFields } }
      ... on Article { id slug headline publishedOn }
    }
  `,
  [dateFields],
)

/** Something that a search found, as lists show it. */
export interface Found {
  readonly id: string
  readonly slug: string
  /** Its type in the API. */
  readonly kind: string
  readonly name: string
  /** A few words that tell it from others of the name; empty where none are known. */
  readonly hint: string
  /** Path of its view. */
  readonly address: string
}

/** Reads what a search answered. */
export function readFound(node: ResultOf<typeof foundFields>): Found {
  const { id, slug, __typename: kind } = node
  return { id, slug, kind, ...wordsOf(node), address: addressOf(node) }
}

function wordsOf(node: ResultOf<typeof foundFields>): Pick<Found, 'name' | 'hint'> {
  switch (node.__typename) {
    case 'Person':
    case 'Place':
      return { name: node.name, hint: node.country?.name ?? '' }
    case 'Country':
    case 'Organization':
      return { name: node.name, hint: '' }
    case 'Event':
      return { name: node.title, hint: node.date === null ? '' : dateInWords(node.date) }
    case 'Article':
      return { name: node.headline, hint: node.publishedOn === null ? '' : dayInWords(node.publishedOn) }
  }
}
