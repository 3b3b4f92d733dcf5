import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Annotation } from '../../src/domain/annotation.js'
import { sliceByCodePoints } from '../../src/domain/code-points.js'
import type { Document, Span } from '../../src/domain/document.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { parseDocument } from '../../src/parse/parse-document.js'
import { documentOf } from './annotate.js'

/** A small generator with a seed, so that a failure can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const pieces = [
  'French President',
  'Anne Moreau',
  'Moreau',
  'met',
  'with',
  'Kenyan',
  'in',
  'Lagos',
  'on Monday',
  'the two leaders',
  'he',
  ', who',
  ',',
  '.',
  '. ',
  '\n\n',
  '😀',
  '\u200b',
  '\u200f',
  '&amp;',
  '’s',
  '“',
  '”',
  'visit to',
  'accused',
  'of sending arms to',
  'Chad',
  'said that',
  'speculation that',
  'and',
  'was',
  'to',
  'planned',
  'the',
  'summit',
  'between',
  '(',
  ')',
  'U.S.',
  'Oct. 19',
  'Feb. 30',
  '2023',
  'G20',
  '—',
  'x'.repeat(50),
  '東京',
  'Ünal',
  '-',
  "'",
  '…',
  '\t',
  '1,000',
  'a day after',
] as const

function expectSound(document: Document, annotation: Annotation): void {
  const length = [...document.body].length
  const expectWithin = ({ start, end }: Span): void => {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(length)
  }
  const people = new Set(annotation.people.map(({ name }) => name))
  const places = new Set(annotation.places.map(({ name }) => name))
  const organizations = new Set(annotation.organizations.map(({ name }) => name))
  for (const mention of annotation.mentions) {
    expectWithin(mention)
    expect(sliceByCodePoints(document.body, mention)).toBe(mention.surface)
    if (mention.place !== null) expect(places).toContain(mention.place)
  }
  for (const claim of annotation.claims) {
    expect(claim.evidence.length).toBeGreaterThan(0)
    claim.evidence.forEach(expectWithin)
    expect(claim.status === null).toBe(claim.event === null)
    expect(claim.type === null).toBe(claim.event === null)
    if (claim.place !== null) expect(places).toContain(claim.place)
    const named = [...claim.participants.map(({ actor }) => actor), ...(claim.attributedTo ? [claim.attributedTo] : [])]
    for (const actor of named) {
      if (actor.kind === 'PERSON') expect(people).toContain(actor.name)
      if (actor.kind === 'ORGANIZATION') expect(organizations).toContain(actor.name)
    }
  }
  const numbers = new Set(annotation.claims.map(({ event }) => event))
  for (const { from, to } of annotation.links) expect(numbers.has(from) && numbers.has(to)).toBe(true)
}

const folders = ['seeds/documents', 'seeds/evaluation/development', 'seeds/evaluation/kept-aside']
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name)),
)

test.each(texts)('%s gives a sound annotation: what its claims name is listed, and each quote is found', (path) => {
  const document = parseDocument(readFileSync(path), path)
  expectSound(document, extractByRules(document))
})

test('an office of a body acts under the name that the text gives the body', () => {
  const document = documentOf(
    'The leaders of Nato agreed in Warsaw on Friday to send troops to Latvia. Nato is to meet again in May.',
  )
  const annotation = extractByRules(document)
  expectSound(document, annotation)
  expect(annotation.organizations.map(({ name }) => name)).toEqual(['Nato'])
  expect(annotation.claims[0]?.participants.map(({ actor }) => actor)).toContainEqual({
    kind: 'ORGANIZATION',
    name: 'Nato',
  })
})

describe('any text gives a sound annotation', () => {
  test.each([
    '',
    ' ',
    'Word',
    'Title Only In Capitals',
    '😀😀😀',
    '\u200f\u200b',
    '&lt;p&gt;Paris&lt;/p&gt;',
    '. . . , , ,',
    'the the the two leaders',
    '“',
    'Kim',
    'MOSCOW — “No,” he said.',
    'He met her there on that day.',
    'Mr. Mr. Mr.',
    '’s ’s ’s',
    'visit to',
    'accused of',
    'On Monday',
    '-'.repeat(200),
    'President '.repeat(80),
  ])('%j', (body) => {
    const document = documentOf(body)
    expectSound(document, extractByRules(document))
  })

  test('when its words are thrown together at random', () => {
    const random = createRandom(7)
    for (let round = 0; round < 300; round++) {
      const count = 5 + Math.floor(random() * 60)
      const words = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)] ?? '')
      const document = documentOf(words.join(random() < 0.8 ? ' ' : ''), random() < 0.1 ? null : '2024-03-13')
      expectSound(document, extractByRules(document))
    }
  })

  test('and twice the same', () => {
    const document = documentOf(
      'French President Anne Moreau met Kenyan President Ali Otieno in Lagos on Monday. 😀 He left.',
    )
    expect(extractByRules(document)).toEqual(extractByRules(document))
  })
})
