import { describe, expect, test } from '@jest/globals'
import type { AnnotatedClaim, AnnotatedPerson, Annotation } from '../../src/domain/annotation.js'
import { parsePartialDate } from '../../src/domain/partial-date.js'
import { mergeAnnotations } from '../../src/extract-model/merge-annotations.js'

const person = (name: string, ...aliases: string[]): AnnotatedPerson => {
  return { name, aliases: [name, ...aliases], country: null, office: null, officeOf: null }
}

/** A claim that two people met, at words 0 to 40, with whatever differs. */
function claim(fields: Partial<AnnotatedClaim> & { readonly who?: readonly string[]; readonly on?: string } = {}) {
  const { who = ['Ana Lim', 'Bo Ek'], on = '2021-05-03', ...others } = fields
  return {
    statement: 'Ana Lim met Bo Ek.',
    event: 0,
    type: 'MEETING',
    status: 'OCCURRED',
    modality: 'REPORTED',
    negated: false,
    attributedTo: null,
    date: parsePartialDate(on),
    verbatim: null,
    place: null,
    country: null,
    participants: who.map((name) => ({
      actor: { kind: 'PERSON', name },
      roles: ['PARTICIPANT'],
      onBehalfOf: null,
      office: null,
    })),
    evidence: [{ start: 0, end: 40 }],
    rule: 'test',
    confidence: 0.9,
    ...others,
  } satisfies AnnotatedClaim
}

function annotation(method: 'RULE' | 'MODEL', fields: Partial<Annotation>): Annotation {
  return {
    method,
    extractor: method === 'RULE' ? 'rules@1' : 'model:m@1',
    people: [person('Ana Lim', 'Lim'), person('Bo Ek', 'Ek')],
    countries: [],
    organizations: [],
    places: [],
    mentions: [],
    claims: [],
    links: [],
    ...fields,
  }
}

/** The claims after merging, as event, status, date, rule and method. */
function merged(rules: readonly AnnotatedClaim[], model: readonly AnnotatedClaim[], fields: Partial<Annotation> = {}) {
  const result = mergeAnnotations(
    annotation('RULE', { claims: rules }),
    annotation('MODEL', { claims: model.map((each) => ({ ...each, rule: 'model' })), ...fields }),
  )
  const rows = result.claims.map(({ event, status, date, rule, method }) =>
    [event, status, date?.edtf ?? null, rule, method ?? result.method].join(' '),
  )
  return { rows, result }
}

const told = '0 OCCURRED 2021-05-03 test RULE'

describe('one event in both', () => {
  test.each<[string, AnnotatedClaim]>([
    ['the same', claim()],
    ['a wider date', claim({ on: '2021-05' })],
    ['no date', { ...claim(), date: null }],
    ['a person more', claim({ who: ['Ana Lim', 'Bo Ek', 'Cy Rao'] })],
    ['other words of the text', claim({ evidence: [{ start: 90, end: 120 }] })],
  ])('told with %s stays as the rules have it', (_, model) => {
    expect(merged([claim()], [model]).rows).toEqual([told])
  })

  test('told with another status is a claim of the model on that event, marked', () => {
    expect(merged([claim()], [claim({ status: 'PLANNED' })]).rows).toEqual([
      told,
      '0 PLANNED 2021-05-03 model/disagrees MODEL',
    ])
  })

  test('told in the same words with another day is marked as well', () => {
    expect(merged([claim()], [claim({ on: '2021-04-30' })]).rows).toEqual([
      told,
      '0 OCCURRED 2021-04-30 model/disagrees MODEL',
    ])
  })
})

describe('events that the rules missed', () => {
  test.each<[string, AnnotatedClaim, string]>([
    ['another type', claim({ type: 'CALL' }), '1 OCCURRED 2021-05-03 model MODEL'],
    ['other people', claim({ who: ['Cy Rao', 'Di Fox'] }), '1 OCCURRED 2021-05-03 model MODEL'],
    [
      'the same people on another day in other words',
      claim({ on: '2020-01-10', evidence: [{ start: 90, end: 120 }] }),
      '1 OCCURRED 2020-01-10 model MODEL',
    ],
  ])('%s: the claim is added under a number of its own', (_, model, row) => {
    expect(merged([claim()], [model]).rows).toEqual([told, row])
  })

  test('their links come along, and lead to the events of the rules', () => {
    const visit = claim({ event: 4, type: 'VISIT', evidence: [{ start: 50, end: 80 }] })
    const { result } = merged([claim()], [claim({ event: 2 }), visit], {
      links: [
        { kind: 'PART_OF', from: 2, to: 4 },
        { kind: 'PART_OF', from: 2, to: 9 },
      ],
    })
    const [, added] = result.claims
    expect(added?.type).toBe('VISIT')
    expect(result.links).toEqual([{ kind: 'PART_OF', from: 0, to: added?.event }])
  })
})

test('assertions about no event are added unless the rules have one of the same speaker in the same words', () => {
  const said = { ...claim(), event: null, type: null, status: null }
  const elsewhere = { ...said, evidence: [{ start: 60, end: 90 }] }
  expect(merged([said], [said, elsewhere]).rows).toHaveLength(2)
  expect(merged([said], [{ ...said, negated: true }]).rows).toHaveLength(2)
})

test('a person whom one form of the name gives away is one person, under the name of the rules', () => {
  const { result } = merged([claim()], [claim({ type: 'CALL', who: ['Ana Maria Lim', 'Cy Rao'] })], {
    people: [person('Ana Maria Lim', 'Lim'), person('Cy Rao')],
  })
  expect(result.people.map(({ name }) => name)).toEqual(['Ana Lim', 'Bo Ek', 'Cy Rao'])
  expect(result.claims[1]?.participants.map(({ actor }) => actor.name)).toEqual(['Ana Lim', 'Cy Rao'])
  expect(result.extractor).toBe('rules@1+model:m@1')
})

test('a form that two people bear joins nobody', () => {
  const { result } = merged([], [], { people: [person('Cy Lim', 'Lim'), person('Di Lim', 'Lim')] })
  expect(result.people.map(({ name }) => name)).toEqual(['Ana Lim', 'Bo Ek', 'Cy Lim', 'Di Lim'])
})
