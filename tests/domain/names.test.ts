import { describe, expect, test } from '@jest/globals'
import { keyFrom, slugApart } from '../../src/domain/keys.js'
import { normalName, slugFrom, sortName } from '../../src/domain/names.js'

describe('normalName', () => {
  test.each([
    ['Choe Son-hui', 'choe son hui'],
    ['CHOE  Son Hui', 'choe son hui'],
    ['Viktor Orbán', 'viktor orban'],
    ['Côte d’Ivoire', 'cote divoire'],
    ["Cote d'Ivoire", 'cote divoire'],
    ['U.S.', 'us'],
    ['St. Petersburg', 'st petersburg'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Lech Wałęsa', 'lech walesa'],
    ['Strauß', 'strauss'],
    ['Владимир Путин', 'владимир путин'],
    ['…', ''],
  ])('when given %s, then folds it to %s', (name, expected) => {
    expect(normalName(name)).toBe(expected)
  })
})

describe('sortName', () => {
  test('when a name has accents and a leading article, then both are left out of the order', () => {
    expect(['The Hague', 'Åland Islands', 'the'].map(sortName)).toEqual(['hague', 'aland islands', 'the'])
  })
})

describe('slugFrom', () => {
  test('when a name is given, then words are joined by hyphens', () => {
    expect(slugFrom('Sergei Lavrov')).toBe('sergei-lavrov')
  })
  test('when a headline is too long, then it is cut between words', () => {
    expect(slugFrom('Russian and North Korean Foreign Ministers', 20)).toBe('russian-and-north')
  })
  test('when nothing is left of a name, then it is called unnamed', () => {
    expect(slugFrom('—')).toBe('unnamed')
  })
})

describe('keyFrom', () => {
  test('when fields are the same, then the key is the same 20 characters', () => {
    expect(keyFrom(['PERSON', 'sergei lavrov'])).toBe(keyFrom(['PERSON', 'sergei lavrov']))
    expect(keyFrom(['PERSON', 'sergei lavrov'])).toMatch(/^[a-z2-7]{20}$/)
  })
  test('when fields are cut differently or one is null, then keys differ', () => {
    const keys = [keyFrom(['a', 'b']), keyFrom(['ab']), keyFrom(['a', null]), keyFrom(['a', ''])]
    expect(new Set(keys).size).toBe(4)
  })
  test('when many keys are made, then each letter of the alphabet is used evenly', () => {
    const letters = Array.from({ length: 2000 }, (_, index) => keyFrom([index])).join('')
    const counts = [...'abcdefghijklmnopqrstuvwxyz234567'].map((letter) => letters.split(letter).length - 1)
    expect(Math.min(...counts)).toBeGreaterThan(1000)
    expect(Math.max(...counts)).toBeLessThan(1500)
  })
  test('when a slug is taken, then the other gets a piece of its key', () => {
    expect(slugApart('georgia', 'abcdefghij')).toBe('georgia-abcdef')
  })
})
