import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { type Api, openApi } from '../support/api.js'
import { seededDatabase } from '../support/database.js'

let database: Database
let api: Api
beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
}, 120_000)
afterAll(() => database.close())

interface Found {
  readonly cursor: string
  readonly score: number
  readonly highlight: string
  readonly matchedOn: string
  readonly matches: readonly { readonly start: number; readonly end: number }[]
  readonly node: { readonly __typename: string; readonly id: string; readonly label: string }
}

const query = `query ($text: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges {
      cursor score highlight matchedOn matches { start end }
      node {
        __typename
        ... on Node { id }
        ... on Person { label: name }
        ... on Country { label: name }
        ... on Organization { label: name }
        ... on Place { label: name }
        ... on Event { label: title }
        ... on Article { label: headline }
      }
    }
  }
}`

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly edges: Found[]
}
const page = async (variables: Readonly<Record<string, unknown>>) => (await api.ask(query, variables)).search as Page
const find = async (text: string, more: object = {}) => (await page({ text, first: 100, ...more })).edges

describe('names are found', () => {
  test.each([
    ['by another transliteration', 'Lavrow', 'Sergei Lavrov'],
    ['with hyphen and small letters', 'Choe Son-hui', 'Choe Son Hui'],
    ['by a shorter spelling', 'Zelensky', 'Volodymyr Zelenskyy'],
    ['with a typing error', 'Blinkn', 'Antony Blinken'],
    ['without its accents', 'Antonio Guterres', 'António Guterres'],
  ])('%s: %s', async (_how, text, name) => {
    const [first] = await find(text, { types: ['PERSON'] })
    expect(first?.node).toMatchObject({ __typename: 'Person', label: name })
    expect(first?.matchedOn).toBe('name')
  })
})

describe('texts are found', () => {
  const headlines = async (text: string) => (await find(text, { types: ['ARTICLE'] })).map(({ node }) => node.label)

  test('by other forms of a word', async () => {
    const asWritten = await headlines('missile')
    expect(asWritten.length).toBeGreaterThan(1)
    expect(new Set(await headlines('missiles'))).toEqual(new Set(asWritten))
  })

  test('by a phrase, by either of two words, and without a word', async () => {
    const [phrase, words] = [await headlines('"Peace House"'), await headlines('peace house')]
    expect(phrase.length).toBeGreaterThan(0)
    for (const headline of phrase) expect(words).toContain(headline)
    const [summit, treaty] = [await headlines('summit'), await headlines('treaty')]
    expect(new Set(await headlines('summit OR treaty'))).toEqual(new Set([...summit, ...treaty]))
    expect(new Set(await headlines('summit -treaty'))).toEqual(
      new Set(summit.filter((headline) => !treaty.includes(headline))),
    )
  })

  test('those with the word in the headline before those with it in the body', async () => {
    const found = await find('Pyongyang', { types: ['ARTICLE'] })
    const places = found.map(({ node }) => (node.label.includes('Pyongyang') ? 'headline' : 'body'))
    expect(new Set(places)).toEqual(new Set(['headline', 'body']))
    expect(places).toEqual([...places].sort().reverse())
  })

  test('and what is highlighted is plain text whose matches stand where they are said to', async () => {
    for (const { highlight, matches } of await find('missile', { types: ['ARTICLE'] })) {
      expect(highlight).not.toMatch(/<[a-z/]/iu)
      const marked = matches.map(({ start, end }) => [...highlight].slice(start, end).join(''))
      expect(marked.length).toBeGreaterThan(0)
      for (const word of marked) expect(word).toMatch(/^missiles?$/iu)
    }
  })
})

test('pages of a search add up to the whole, best first, each once', async () => {
  const whole = await find('Kim OR Putin OR summit')
  expect(whole.length).toBeGreaterThan(20)
  expect(whole.map(({ score }) => score)).toEqual(whole.map(({ score }) => score).toSorted((one, two) => two - one))
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: Page = await page({ text: 'Kim OR Putin OR summit', first: 7, after })
    ids.push(...edges.map(({ node }) => node.id))
    if (!pageInfo.hasNextPage || ids.length >= 100) break
    after = pageInfo.endCursor
  }
  expect(ids.slice(0, whole.length)).toEqual(whole.map(({ node }) => node.id))
  expect(new Set(ids).size).toBe(ids.length)
})
