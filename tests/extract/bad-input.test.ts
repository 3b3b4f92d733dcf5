import { describe, expect, test } from '@jest/globals'
import type { Annotation } from '../../src/domain/annotation.js'
import { sliceByCodePoints } from '../../src/domain/code-points.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { annotate, documentOf, eventsOf } from './annotate.js'

/** Each quote and mention is found at its offsets. */
function expectExact(body: string, { mentions, claims }: Annotation): void {
  for (const mention of mentions) expect(sliceByCodePoints(body, mention)).toBe(mention.surface)
  for (const span of claims.flatMap(({ evidence }) => evidence)) {
    const quote = sliceByCodePoints(body, span)
    expect(quote.trim()).not.toBe('')
    expect(body).toContain(quote)
  }
}

const told = 'Latvian President Ana Berg met Finnish President Tomas Dahl in Riga on Monday.'

describe('signs that are no words', () => {
  test.each<[what: string, body: string]>([
    ['emoji before and within', `😀😀 ${told} 😀 They left. 😀`],
    ['letters of other scripts', `Лавров 東京 نص ${told} עברית`],
    ['zero-width signs', `\u200b${told.replaceAll(' ', ' \u200b')}\ufeff`],
    ['right-to-left marks', `\u200f${told}\u200e \u202bنص\u202c`],
    ['HTML entities', `&lt;p&gt;${told}&nbsp;&amp;&#39;&lt;/p&gt;`],
    ['combining marks', told.normalize('NFD')],
    ['tabs and a table', `Name\tOffice\nAna Berg\tPresident\n| a | b |\n|---|---|\n${told}`],
    ['lines with carriage returns', told.replaceAll(' ', '\r ')],
    ['letters outside the basic plane', `𝔗𝔥𝔢 ${told} 𝒜𝓃𝒶`],
  ])('%s leave every quote at its offsets', (_what, body) => {
    expectExact(body, extractByRules(documentOf(body)))
  })

  test('do not hide what stands beside them', () => {
    expect(eventsOf(`😀😀 ${told} 😀`)).toEqual(['MEETING OCCURRED 2024-03-11 Riga Ana Berg+Tomas Dahl'])
  })
})

describe('texts that are hardly texts', () => {
  test.each<[what: string, body: string]>([
    ['one word', 'Riga'],
    ['headlines only', 'Berg Meets Dahl\n\nTalks End in Riga\n\nStorm Hits Coast'],
    ['a table of numbers', '1\t2\t3\n4\t5\t6\n2019\t2020\t2021'],
    ['a list of names', 'Ana Berg\nTomas Dahl\nRosa Fuentes'],
    ['one letter, many times', 'a'.repeat(5000)],
    ['a line of capitals', 'THE PRESIDENT MET THE PRESIDENT IN RIGA ON MONDAY'.repeat(20)],
    ['brackets without end', '((((((((((['.repeat(100)],
  ])('%s tells no event', (_what, body) => {
    const annotation = annotate(body)
    expectExact(body, annotation)
    expect(annotation.claims.filter(({ event }) => event !== null)).toEqual([])
  })

  test('quotes alone assert nothing that nobody is told to say', () => {
    const { claims } = annotate('“We will meet again,” he said. “And again,” she said.')
    expect(claims.filter(({ event }) => event !== null)).toEqual([])
  })

  test('a day that the calendar does not have dates nothing', () => {
    const { claims } = annotate('Latvian President Ana Berg met Finnish President Tomas Dahl in Riga on 31 February.')
    expect(claims[0]).toMatchObject({ type: 'MEETING', date: null })
  })

  test('400 kB of news are read within seconds, all quotes in place', () => {
    const body = Array.from({ length: 5000 }, (_, index) => `${told} It rained ${index} times.`).join('\n')
    const start = performance.now()
    const annotation = annotate(body)
    expect(performance.now() - start).toBeLessThan(60_000)
    expect(annotation.people).toHaveLength(2)
  }, 120_000)
})

describe('names that are two things', () => {
  test.each<[text: string, people: readonly string[], countries: readonly string[], places: readonly string[]]>([
    ['French Foreign Minister Paris Moreau spoke in Oslo.', ['Paris Moreau'], ['FR'], ['Oslo']],
    ['American actor Michael Jordan spoke. Jordan laughed.', ['Michael Jordan'], ['US'], []],
    ['British Prime Minister Theresa May left in May. Mrs May flew to Oslo.', ['Theresa May'], ['GB'], ['Oslo']],
    ['US adviser Ben Rhodes spoke in Oslo.', ['Ben Rhodes'], ['US'], ['Oslo']],
    ['Georgia and Jordan signed a treaty.', [], ['GE', 'JO'], []],
    ['The president of Chad flew to Georgia.', [], ['TD', 'GE'], []],
  ])('%s', (text, people, countries, places) => {
    const annotation = annotate(text)
    expect(annotation.people.map(({ name }) => name)).toEqual(people)
    expect(annotation.countries).toEqual(countries)
    expect(annotation.places.map(({ name }) => name)).toEqual(places)
  })
})

describe('names of many cultures', () => {
  test.each<[text: string, names: readonly (readonly string[])[]]>([
    ['Sudanese President Omar al-Karim spoke. Mr Karim left, al-Karim said.', [['Omar al-Karim', 'Karim', 'al-Karim']]],
    ['Brazilian President João da Costa spoke. Mr. da Costa left.', [['João da Costa', 'da Costa']]],
    ['Indian Home Minister L. K. Rao spoke. Rao left.', [['L. K. Rao', 'Rao']]],
    ['Kazakh President Kassym-Jomart Omarov spoke. K.-J. Omarov left.', [['Kassym-Jomart Omarov', 'K.-J. Omarov']]],
    ['Somali President Sharif Sheikh Nur spoke.', [['Sharif Sheikh Nur']]],
    ['Ahmed Nur of Kenya and Ana Berg of Latvia spoke.', [['Ahmed Nur'], ['Ana Berg']]],
  ])('%s', (text, names) => {
    expect(annotate(text).people.map(({ aliases }) => aliases)).toEqual(names)
  })

  test('a list of countries gives each of its presidents one', () => {
    const { people } = annotate('The presidents of Poland and Latvia, Jan Nowak and Ana Berg, spoke.')
    expect(people.map(({ name, country }) => `${name} ${country}`)).toEqual(['Jan Nowak PL', 'Ana Berg LV'])
  })

  test('an officeholder of the public record gets a country that the text names, and no other', () => {
    const body = 'Germany was calm. Merkel spoke with Ana Berg of Latvia.'
    const inTerm = extractByRules(documentOf(`Chancellor Merkel left. ${body}`, '2015-05-05'))
    expect(inTerm.people.find(({ name }) => name === 'Merkel')?.country).toBe('DE')
    const unnamed = extractByRules(documentOf('Chancellor Merkel left. Ana Berg of Latvia stayed.', '2015-05-05'))
    expect(unnamed.countries).toEqual(['LV'])
    expect(unnamed.people.find(({ name }) => name === 'Merkel')?.country).toBeNull()
  })
})
