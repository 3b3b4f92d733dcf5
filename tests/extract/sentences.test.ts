import { describe, expect, test } from '@jest/globals'
import { findWords } from '../../src/extract/passes/01-tokens.js'

function sentencesOf(body: string): readonly string[] {
  return findWords(body).sentences.map(({ start, end }) => body.slice(start, end))
}

describe('where sentences are cut', () => {
  test('a sentence is whole though the next one opens with words that stand in it', () => {
    const first = 'A forum of Vietnam and South Korea opened in Hanoi.'
    const second = 'South Korea sent its trade minister.'
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second])
  })

  test('a short sentence is found where it stands, not within a word before it', () => {
    expect(sentencesOf('The Theory of Talks has no end. The End.')).toEqual([
      'The Theory of Talks has no end.',
      'The End.',
    ])
  })

  test('no sentence ends after a title or an initial, or goes on beyond a line', () => {
    expect(sentencesOf('Gen. K. R. Lee met Mr. Okoro\nThey talked.')).toEqual([
      'Gen. K. R. Lee met Mr. Okoro',
      'They talked.',
    ])
  })
})
