import { ask, type Question } from './question.js'

/** Questions about what is not settled. */
export const questionsOfDoubt: readonly Question[] = [
  ask(
    7,
    'Which statements are no more than speculation?',
    `
query Speculation {
  claims(first: 20, where: { modality: [SPECULATED] }) {
    nodes {
      statement
      attributedTo { name }
      evidence { quote article { headline publishedOn } }
    }
  }
}
`,
  ),
  ask(
    16,
    'Which claims contradict each other, and who says which?',
    `
query Contradictions {
  claims(first: 20, where: { disputed: true }) {
    nodes {
      statement
      attributedTo { name }
      evidence { quote article { headline publishedOn } }
      conflictsWith {
        statement
        attributedTo { name }
        evidence { quote article { headline publishedOn } }
      }
    }
  }
}
`,
  ),
]
