import { describe, expect, test } from '@jest/globals'
import { countries } from '../../src/extract/lexicon/countries.js'
import { annotate } from './annotate.js'

const peopleOf = (text: string): readonly string[] =>
  annotate(text).people.map(({ name, country, office }) => `${name}, ${office} of ${country}`)

describe('people', () => {
  test.each<[string, readonly string[]]>([
    ['Brazilian Foreign Minister Elena Souza spoke.', ['Elena Souza, Foreign Minister of BR']],
    ['Portugal’s prime minister, Rui Tavares, spoke.', ['Rui Tavares, prime minister of PT']],
    [
      'Marta Novak, a spokeswoman for the Czech Foreign Ministry, spoke.',
      ['Marta Novak, spokeswoman for the Czech Foreign Ministry of CZ'],
    ],
    ['Kremlin aide Oleg Sidorov spoke.', ['Oleg Sidorov, Kremlin aide of RU']],
    [
      'Presidents Ivan Petrov and Jan Nowak arrived.',
      ['Ivan Petrov, President of null', 'Jan Nowak, President of null'],
    ],
    ['NATO Secretary General Ulla Lund spoke in Brussels.', ['Ulla Lund, NATO Secretary General of null']],
    ['Visitors crossed Nelson Mandela Square and the Simon Bolivar Bridge.', []],
    ['The Treaty of Lisbon and the Nobel Prize were discussed on Monday.', []],
  ])('%s', (text, people) => {
    expect(peopleOf(text)).toEqual(people)
  })

  test('are found again by their family name, wherever it stands', () => {
    const { people } = annotate(
      'South Korean President Park Min-jun met Chilean President Gabriel Rojas. Park thanked Rojas.',
    )
    expect(people.map(({ aliases }) => aliases)).toEqual([
      ['Park Min-jun', 'Park'],
      ['Gabriel Rojas', 'Rojas'],
    ])
  })
})

describe('countries and places', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Paris has protested, and Berlin agreed with Madrid.', ['FR', 'DE', 'ES'], []],
    ['The delegation flew to Paris and arrived in Berlin.', [], ['Paris', 'Berlin']],
    ['Downing Street and the White House kept silent.', ['GB', 'US'], []],
    ['They spoke at the White House on Monday.', [], ['White House']],
    ['They met in the Czech town of Telc, near the Rosenberg Castle.', ['CZ'], ['Telc', 'Rosenberg Castle']],
    ['Burma and Swaziland have new names.', ['MM', 'SZ'], []],
    ['US-China trade fell; anti-French slogans were heard in Mali.', ['US', 'CN', 'FR', 'ML'], []],
    ['In March the March wind was nice.', [], []],
  ])('%s', (text, codes, places) => {
    const annotation = annotate(text)
    expect(annotation.countries).toEqual(codes)
    expect(annotation.places.map(({ name }) => name)).toEqual(places)
  })

  test('every country has a code, a name and a flag, and no two share a code', () => {
    expect(countries).toHaveLength(250)
    expect(new Set(countries.map(({ code }) => code)).size).toBe(250)
    expect(countries.find(({ code }) => code === 'CZ')).toMatchObject({
      code3: 'CZE',
      numeric: '203',
      name: 'Czechia',
      capital: 'Prague',
      flag: '🇨🇿',
    })
    expect(countries.find(({ code }) => code === 'XK')).toMatchObject({ name: 'Kosovo', numeric: null })
  })
})

describe('organizations', () => {
  test.each<[string, readonly string[]]>([
    [
      'The UN Security Council and the African Union met the Election Commission.',
      ['UN Security Council', 'African Union', 'Election Commission'],
    ],
    ['Foreign Ministry spokesman Ivan Petrov spoke.', []],
    ['The Ministry of Finance and the US Treasury acted.', ['Ministry of Finance', 'US Treasury']],
  ])('%s', (text, organizations) => {
    expect(annotate(text).organizations.map(({ name }) => name)).toEqual(organizations)
  })
})
