import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sliceByCodePoints } from '../../src/domain/code-points.js'
import { type CountryWords, readAnnotation } from '../../src/parse/annotation-file.js'
import { parseAnnotationForm } from '../../src/parse/annotation-form.js'
import { parseDocument } from '../../src/parse/parse-document.js'

const DOCUMENTS = 'seeds/documents'
const ANNOTATIONS = 'seeds/annotations'
const GOLD = '../shared/corpus/documents'

const GOLD_PERSON = ['name', 'aliases', 'country', 'office']
const GOLD_PLACE = ['name', 'country']
const GOLD_EVENT = ['type', 'status', 'date', 'place', 'country', 'people', 'countries', 'organizations', 'evidence']

const WORDS: CountryWords = {
  countryNames: new Map([
    ['North Korean', 'KP'],
    ['North Korea', 'KP'],
    ['Russia', 'RU'],
    ['Russian', 'RU'],
    ['US', 'US'],
  ]),
  countryName: (code) => new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code,
}

const names = readdirSync(DOCUMENTS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
  .sort()

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function readSeed(name: string) {
  const document = parseDocument(readFileSync(join(DOCUMENTS, `${name}.txt`)), `${name}.txt`)
  const path = join(ANNOTATIONS, `${name}.json`)
  const form = parseAnnotationForm(readJson(path), path)
  return { document, form, annotation: readAnnotation(readJson(path), document, path, WORDS) }
}

function pick(value: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}

if (!existsSync(GOLD)) process.stdout.write(`skipped: comparison with the gold files, ${GOLD} is not there\n`)

test('when the seeds are listed, then each of the twenty documents has its annotation file', () => {
  expect(names).toHaveLength(20)
  expect(readdirSync(ANNOTATIONS).filter((file) => /^\d{3}_.*\.json$/.test(file))).toEqual(
    names.map((name) => `${name}.json`),
  )
})

describe.each(names)('%s', (name) => {
  test('when it is read, then each event has its claim first, and each claim rests on words of the body', () => {
    const { document, form, annotation } = readSeed(name)
    const { claims } = annotation
    expect(claims.slice(0, form.events.length).map(({ event, type, status }) => ({ event, type, status }))).toEqual(
      form.events.map(({ type, status }, event) => ({ event, type, status })),
    )
    expect(annotation).toMatchObject({ method: 'CURATED', extractor: 'curated@1' })
    for (const claim of claims) {
      const quotes = claim.evidence.map((span) => sliceByCodePoints(document.body, span))
      expect(quotes.length).toBeGreaterThan(0)
      for (const quote of quotes) {
        expect(document.body).toContain(quote)
        expect(quote.trim()).not.toBe('')
      }
    }
  })

  test('when an event or a claim quotes, then the span holds exactly those words', () => {
    const { document, form, annotation } = readSeed(name)
    const written = [...form.events, ...(form.claims ?? [])].map(({ evidence }) =>
      [evidence].flat().map((item) => (typeof item === 'string' ? item : item.quote)),
    )
    const read = annotation.claims
      .slice(0, written.length)
      .map(({ evidence }) => evidence.map((span) => sliceByCodePoints(document.body, span)))
    expect(read).toEqual(written)
  })

  test('when a person curated it, then every event has a sentence of its own and no assertion is there twice', () => {
    const { form, annotation } = readSeed(name)
    expect(form.events.filter(({ statement }) => statement === undefined)).toEqual([])
    const statements = annotation.claims.map(({ statement }) => statement)
    expect(statements.filter((statement, index) => statements.indexOf(statement) !== index)).toEqual([])
    expect(statements.filter((statement) => !/^\p{Lu}.*\.$/u.test(statement))).toEqual([])
  })

  test('when sides matter, then an accusation has accuser and accused, and aid has giver and receiver', () => {
    const { annotation } = readSeed(name)
    for (const claim of annotation.claims) {
      const roles = claim.participants.flatMap((participant) => participant.roles)
      if (claim.type === 'ACCUSATION') expect(roles).toEqual(expect.arrayContaining(['ACCUSER', 'ACCUSED']))
      if (claim.type === 'AID') expect(roles).toEqual(expect.arrayContaining(['GIVER', 'RECEIVER']))
      if (claim.type === 'VISIT') expect(roles).toContain('VISITOR')
    }
  })

  test('when an event happened, then no claim of its file alleges, guesses or denies it', () => {
    const { annotation } = readSeed(name)
    const doubts = annotation.claims.filter(({ modality }) => ['ALLEGED', 'SPECULATED', 'DENIED'].includes(modality))
    expect(doubts.filter(({ status }) => status === 'OCCURRED' || status === 'CANCELLED')).toEqual([])
  })

  test('when names are looked for in the body, then no mention lies within another and each is at its words', () => {
    const { document, annotation } = readSeed(name)
    let end = 0
    for (const mention of annotation.mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(end)
      expect(sliceByCodePoints(document.body, mention)).toBe(mention.surface)
      end = mention.end
    }
    for (const person of annotation.people) {
      const found = annotation.mentions.some((mention) => mention.actor?.name === person.name)
      expect({ person: person.name, found }).toEqual({ person: person.name, found: true })
    }
  })

  const goldPath = join(GOLD, `${name}.gold.json`)
  const testGold = existsSync(goldPath) ? test : test.skip
  testGold('when it is compared with its gold file, then the gold part is unchanged', () => {
    const file = parseAnnotationForm(readJson(join(ANNOTATIONS, `${name}.json`)), name)
    const { organizationDetails: _details, claims: _claims, links: _links, ...gold } = file
    expect({
      ...gold,
      people: file.people.map((person) => pick(person, GOLD_PERSON)),
      places: file.places.map((place) => pick(place, GOLD_PLACE)),
      events: file.events.map((event) => pick(event, GOLD_EVENT)),
    }).toEqual(readJson(goldPath))
  })
})
