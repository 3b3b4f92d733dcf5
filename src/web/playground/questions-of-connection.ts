import { ask, type Question } from './question.js'
import { seedSlugs } from './seed-slugs.js'

/** Questions that lead from one person or word to others. */
export const questionsOfConnection: readonly Question[] = [
  ask(
    6,
    'How are these two people connected, and what says so at each step?',
    `
query HowConnected($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxHops: 3) {
    length
    hops {
      from { name }
      event { title date { edtf } }
      to { name }
      evidence { quote article { headline publishedOn } }
    }
  }
}
`,
    { from: seedSlugs.shoigu, to: seedSlugs.zelenskyy },
  ),
  ask(
    18,
    'Who are the most active people, and whom do they meet most?',
    `
query MostActive {
  people(first: 10, orderBy: { field: EVENT_COUNT, direction: DESC }) {
    nodes {
      name
      counterparts(first: 10, where: { types: [MEETING] }) {
        edges {
          node { name }
          sharedEvents
          latest { edtf }
        }
      }
    }
  }
}
`,
  ),
  ask(
    20,
    'Where is this word, and what was recorded first?',
    `
query SearchAndFeed($text: String!) {
  search(text: $text, first: 10) {
    edges {
      score
      highlight
      matches { start end }
      matchedOn
      node {
        __typename
        ... on Article { headline }
        ... on Event { title }
      }
    }
  }
  changes(first: 5) {
    nodes { kind at }
    pageInfo { endCursor }
  }
}
`,
    { text: 'ammunition OR munitions' },
  ),
]
