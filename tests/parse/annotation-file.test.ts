import { describe, expect, test } from '@jest/globals'
import { sliceByCodePoints } from '../../src/domain/code-points.js'
import type { Document } from '../../src/domain/document.js'
import { DocumentError } from '../../src/domain/errors.js'
import { readAnnotation } from '../../src/parse/annotation-file.js'

const BODY = `Ruritanian Foreign Minister Anna Berg 🤝 met President Otto Vale of Borduria in Zenda on Friday. Berg thanked Vale.

The head of the River Board, Ilse Berg, will travel to Zenda in May. The North Bordurian side accused the North of smuggling.`

const DOCUMENT: Document = {
  source: 'zenda.txt',
  url: null,
  publishedOn: '2021-03-07',
  headline: 'Berg Meets Vale',
  body: BODY,
  language: 'en',
  publisher: null,
  credits: ['AP'],
  contentHash: '0',
}

const WORDS = {
  countryNames: new Map([
    ['Ruritanian', 'RO'],
    ['Borduria', 'BG'],
    ['North Bordurian', 'BG'],
    ['the North', 'FI'],
    ['Friday', 'FR'],
  ]),
  countryName: (code: string) => ({ RO: 'Ruritania', BG: 'United Borduria' })[code] ?? code,
}

/** A file that reads without error; each test changes what it is about. */
function makeFile() {
  return {
    title: 'Berg Meets Vale',
    publishedOn: '2021-03-07',
    agencies: ['AP'],
    people: [
      { name: 'Anna Berg', aliases: ['Anna Berg', 'Berg'], country: 'RO', office: 'Foreign Minister' },
      { name: 'Otto Vale', aliases: ['Otto Vale', 'Vale'], country: 'BG', office: 'President' },
      {
        name: 'Ilse Berg',
        aliases: ['Ilse Berg'],
        country: null,
        office: 'head of the River Board',
        officeOf: 'River Board',
      },
    ],
    countries: ['RO', 'BG', 'FI'],
    organizations: ['River Board'],
    places: [{ name: 'Zenda', country: 'BG' }],
    events: [makeEvent({})],
  }
}

function makeEvent(particulars: object) {
  return {
    type: 'MEETING',
    status: 'OCCURRED',
    date: '2021-03-05',
    place: 'Zenda',
    country: 'BG',
    people: ['Anna Berg', 'Otto Vale'],
    countries: ['RO', 'BG'],
    organizations: [] as string[],
    evidence: 'met President Otto Vale of Borduria in Zenda on Friday' as unknown,
    ...particulars,
  }
}

function read(changes: object = {}) {
  return readAnnotation({ ...makeFile(), ...changes }, DOCUMENT, 'zenda.json', WORDS)
}

function readEvent(particulars: object) {
  const [claim] = read({ events: [makeEvent(particulars)] }).claims
  if (claim === undefined) throw new Error('the event has no claim')
  return claim
}

function catchError(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}

describe('an event of a file', () => {
  test('when it gives the gold form alone, then its claim has template, default roles and span in code points', () => {
    const claim = readEvent({})
    expect(claim).toMatchObject({
      statement: 'A meeting of Anna Berg and Otto Vale in Zenda took place.',
      event: 0,
      type: 'MEETING',
      status: 'OCCURRED',
      modality: 'REPORTED',
      negated: false,
      attributedTo: null,
      date: { edtf: '2021-03-05', earliest: '2021-03-05', latest: '2021-03-05', precision: 'DAY', approximate: false },
      verbatim: null,
      place: 'Zenda',
      country: 'BG',
      rule: 'curated',
      confidence: null,
    })
    expect(claim.participants).toEqual([
      {
        actor: { kind: 'PERSON', name: 'Anna Berg' },
        roles: ['PARTICIPANT'],
        onBehalfOf: 'RO',
        office: 'Foreign Minister',
      },
      { actor: { kind: 'PERSON', name: 'Otto Vale' }, roles: ['PARTICIPANT'], onBehalfOf: 'BG', office: 'President' },
    ])
    expect(claim.evidence).toEqual([{ start: 40, end: 94 }])
    expect(claim.evidence.map((span) => sliceByCodePoints(BODY, span))).toEqual([
      'met President Otto Vale of Borduria in Zenda on Friday',
    ])
  })

  test.each([
    ['PLANNED', 'ANNOUNCED'],
    ['ALLEGED', 'ALLEGED'],
    ['DENIED', 'DENIED'],
    ['CANCELLED', 'REPORTED'],
  ])('when its status is %s and it says no more, then the modality is %s', (status, modality) => {
    expect(readEvent({ status }).modality).toBe(modality)
  })

  test.each([
    ['VISIT', ['Anna Berg'], ['RO'], 'BG', ['Anna Berg VISITOR RO', 'BG HOST']],
    ['VISIT', ['Anna Berg'], ['RO'], 'RO', ['Anna Berg VISITOR RO']],
    ['VISIT', ['Anna Berg'], ['RO'], null, ['Anna Berg VISITOR RO']],
    ['AGREEMENT', ['Anna Berg'], ['RO', 'BG'], null, ['Anna Berg SIGNATORY RO', 'BG SIGNATORY']],
    ['ACCUSATION', ['Anna Berg'], ['RO', 'BG'], null, ['Anna Berg ACCUSER RO', 'BG ACCUSED']],
    ['ACCUSATION', ['Anna Berg'], ['BG', 'RO'], null, ['Anna Berg ACCUSED RO', 'BG ACCUSER']],
    ['AID', [], ['RO', 'BG'], null, ['RO GIVER', 'BG RECEIVER']],
    ['SANCTION', [], ['RO', 'BG'], null, ['RO PARTICIPANT', 'BG TARGET']],
    ['ATTACK', [], ['RO', 'BG'], null, ['RO PARTICIPANT', 'BG TARGET']],
    ['CALL', ['Otto Vale'], ['BG', 'RO', 'FI'], null, ['Otto Vale PARTICIPANT BG', 'RO PARTICIPANT', 'FI PARTICIPANT']],
  ])('when a %s of %j and %j in %s gives no roles, then they are %j', (type, people, countries, country, expected) => {
    const { participants } = readEvent({ type, people, countries, country, place: null })
    const told = participants.map(({ actor, roles, onBehalfOf }) =>
      [actor.name, ...roles, onBehalfOf].filter((word) => word !== null).join(' '),
    )
    expect(told).toEqual(expected)
  })

  test('when it gives roles, then they stand instead of the defaults', () => {
    const roles = { 'River Board': ['ACCUSER'], 'Anna Berg': ['ACCUSED'] }
    const { participants } = readEvent({
      type: 'ACCUSATION',
      people: ['Anna Berg'],
      countries: ['RO'],
      organizations: ['River Board'],
      roles,
    })
    expect(participants.map(({ actor, roles: own }) => [actor.kind, actor.name, own])).toEqual([
      ['PERSON', 'Anna Berg', ['ACCUSED']],
      ['ORGANIZATION', 'River Board', ['ACCUSER']],
    ])
  })

  test.each([
    ['OCCURRED', '2021-03~', '2021-02-01', '2021-03-07'],
    ['PLANNED', '2021-03~', '2021-02-01', '2021-04-30'],
    ['OCCURRED', '2021-03-05/2021-03-09', '2021-03-05', '2021-03-09'],
  ])('when it is %s on %s, then it spans %s to %s', (status, date, earliest, latest) => {
    expect(readEvent({ status, date }).date).toMatchObject({ edtf: date, earliest, latest })
  })

  test('when its date is empty, then it is unknown', () => {
    expect(readEvent({ date: '' }).date).toBeNull()
  })

  test('when a quote says which occurrence is meant, then that one is taken', () => {
    const [span] = readEvent({ evidence: { quote: 'Zenda', occurrence: 2 } }).evidence
    expect(span).toEqual({ start: 171, end: 176 })
  })
})

describe('a claim of a file', () => {
  test('when it is about an event, then it takes over what it does not say itself', () => {
    const claims = [
      {
        statement: 'Vale was thanked.',
        event: 0,
        modality: 'STATED',
        attributedTo: 'Anna Berg',
        evidence: 'Berg thanked Vale',
      },
    ]
    const annotation = read({ claims })
    const [event, claim] = annotation.claims
    expect(claim).toEqual({
      ...event,
      statement: 'Vale was thanked.',
      modality: 'STATED',
      attributedTo: { kind: 'PERSON', name: 'Anna Berg' },
      evidence: [{ start: 96, end: 113 }],
    })
  })

  test('when it is about no event, then it has neither type nor status, and its actors no roles', () => {
    const claims = [
      {
        statement: 'Borduria did not answer.',
        event: null,
        modality: 'REPORTED',
        negated: true,
        attributedTo: 'BG',
        countries: ['BG'],
        date: '2021',
        evidence: 'Berg thanked Vale',
      },
    ]
    expect(read({ claims }).claims[1]).toMatchObject({
      event: null,
      type: null,
      status: null,
      negated: true,
      attributedTo: { kind: 'COUNTRY', name: 'BG' },
      date: { edtf: '2021', latest: '2021-12-31' },
      participants: [{ actor: { kind: 'COUNTRY', name: 'BG' }, roles: [], onBehalfOf: null, office: null }],
    })
  })

  test('when people hold offices, then each has a claim with the closest words that say so', () => {
    const offices = read().claims.slice(1)
    const told = offices.map(({ statement, evidence, participants }) => ({
      statement,
      words: evidence.map((span) => sliceByCodePoints(BODY, span)),
      participants: participants.map(({ roles, onBehalfOf, office }) => ({ roles, onBehalfOf, office })),
    }))
    expect(told).toEqual([
      {
        statement: 'Anna Berg is Foreign Minister of Ruritania.',
        words: ['Ruritanian Foreign Minister Anna Berg'],
        participants: [{ roles: [], onBehalfOf: 'RO', office: 'Foreign Minister' }],
      },
      {
        statement: 'Otto Vale is President of the United Borduria.',
        words: ['President Otto Vale'],
        participants: [{ roles: [], onBehalfOf: 'BG', office: 'President' }],
      },
      {
        statement: 'Ilse Berg is head of the River Board.',
        words: ['head of the River Board, Ilse Berg'],
        participants: [{ roles: [], onBehalfOf: null, office: 'head of the River Board' }],
      },
    ])
  })

  test('when an office is not held on the day, then nobody is said to hold it', () => {
    const people = makeFile().people.map((person) => ({ ...person, officeHeld: false, statement: 'It was so once.' }))
    const { claims } = read({ people })
    expect(claims.flatMap(({ participants }) => participants.map(({ office }) => office))).toEqual(Array(5).fill(null))
  })
})

describe('the mentions of a file', () => {
  test('when names overlap, then the longest stands, in whole words, and only for listed countries', () => {
    const { mentions } = read()
    expect(mentions.map(({ surface, actor, place }) => [surface, actor?.name ?? place])).toEqual([
      ['Ruritanian', 'RO'],
      ['Anna Berg', 'Anna Berg'],
      ['Otto Vale', 'Otto Vale'],
      ['Borduria', 'BG'],
      ['Zenda', 'Zenda'],
      ['Berg', 'Anna Berg'],
      ['Vale', 'Otto Vale'],
      ['River Board', 'River Board'],
      ['Ilse Berg', 'Ilse Berg'],
      ['Zenda', 'Zenda'],
      ['North Bordurian', 'BG'],
      ['the North', 'FI'],
    ])
  })

  test('when two people bear one name, then it is a mention of neither', () => {
    const people = makeFile().people.map((person) => ({ ...person, aliases: [person.name, 'Berg'] }))
    const berg = read({ people }).mentions.find(({ surface }) => surface === 'Berg')
    expect(berg).toMatchObject({ actor: null, place: null })
  })
})

describe('a file that cannot be right', () => {
  const person = makeFile().people[0]
  const claim = { statement: 'So.', event: null, modality: 'REPORTED', evidence: 'Berg thanked Vale' }
  test.each([
    ['has an unknown key', { mood: 'good' }, /\$: unknown key "mood"; remove it/],
    [
      'has an unknown key within',
      { places: [{ name: 'Zenda', country: 'BG', kin: 'CITY' }] },
      /places\[0\]: unknown key "kin"/,
    ],
    ['lacks a key', { people: undefined }, /people: /],
    ['is for another headline', { title: 'Other' }, /title: the document's headline is "Berg Meets Vale"/],
    ['is for another day', { publishedOn: '2021-03-08' }, /publishedOn: the document's day is "2021-03-07"/],
    ['credits others', { agencies: [] }, /agencies: the document's credit line is "AP"/],
    ['has no such type', { events: [makeEvent({ type: 'PARTY' })] }, /events\[0\]\.type: /],
    [
      'has no such day',
      { events: [makeEvent({ date: '2021-02-31' })] },
      /events\[0\]\.date: "2021-02-31" is not a date.*mend it/,
    ],
    [
      'quotes other words',
      { events: [makeEvent({ evidence: ['Berg hugged'] })] },
      /events\[0\]\.evidence\[0\]: "Berg hugged" does not stand/,
    ],
    [
      'quotes words that are there twice',
      { events: [makeEvent({ evidence: 'Zenda' })] },
      /"Zenda" stands in the body 2 times; quote more words/,
    ],
    [
      'counts too far',
      { events: [makeEvent({ evidence: { quote: 'Zenda', occurrence: 3 } })] },
      /only 2 times; give a smaller/,
    ],
    ['quotes nothing', { events: [makeEvent({ evidence: [] })] }, /events\[0\]\.evidence: is empty; give at least one/],
    [
      'names a stranger',
      { events: [makeEvent({ people: ['Nobody'] })] },
      /events\[0\]\.people: "Nobody" is not among the people/,
    ],
    [
      'names a strange place',
      { events: [makeEvent({ place: 'Oz' })] },
      /events\[0\]\.place: "Oz" is not among the places/,
    ],
    ['puts a place elsewhere', { events: [makeEvent({ country: 'RO' })] }, /events\[0\]\.country: Zenda lies in BG/],
    [
      'has words for a date that are not there',
      { events: [makeEvent({ verbatim: 'at noon' })] },
      /verbatim: "at noon" does not stand/,
    ],
    [
      'gives a role to a bystander',
      { events: [makeEvent({ roles: { FI: ['HOST'] } })] },
      /roles: "FI" does not take part/,
    ],
    [
      'gives a role to a represented country',
      { events: [makeEvent({ roles: { BG: ['HOST'] } })] },
      /"BG" is represented by a person/,
    ],
    [
      'leaves a side open',
      { events: [makeEvent({ type: 'AID', organizations: ['River Board'] })] },
      /the side of "River Board" is open/,
    ],
    ['links past the events', { links: [{ kind: 'FOLLOWS', from: 0, to: 4 }] }, /links\[0\]\.to: there is no event 4/],
    [
      'links an event to itself',
      { links: [{ kind: 'FOLLOWS', from: 0, to: 0 }] },
      /links\[0\]: leads from an event to itself/,
    ],
    ['claims about no such event', { claims: [{ ...claim, event: 9 }] }, /claims\[0\]\.event: there is no event 9/],
    [
      'gives a status to no event',
      { claims: [{ ...claim, status: 'OCCURRED' }] },
      /claims\[0\]\.status: a claim about no event/,
    ],
    [
      'puts it in nobody’s mouth',
      { claims: [{ ...claim, attributedTo: 'Nobody' }] },
      /attributedTo: "Nobody" is not among/,
    ],
    ['has a person twice', { people: [person, person] }, /people: "Anna Berg" is there twice/],
    [
      'has an alias that is not there',
      { people: [{ ...person, aliases: ['Annie'] }] },
      /people\[0\]\.aliases: "Annie" is not in the text/,
    ],
    [
      'has places in a circle',
      { places: [{ name: 'Zenda', country: 'BG', partOf: 'Zenda' }] },
      /places\[0\]\.partOf: "Zenda" would contain itself/,
    ],
    [
      'describes no such organization',
      { organizationDetails: { Board: {} } },
      /organizationDetails: "Board" is not among/,
    ],
  ])('when it %s, then it is refused with path and reason', (_what, changes, reason) => {
    const error = catchError(() => read(changes))
    expect(error).toBeInstanceOf(DocumentError)
    expect(String(error)).toMatch(/^DocumentError: zenda\.json: /)
    expect(String(error)).toMatch(reason)
  })

  test.each([[null], [[]], ['text'], [{}]])('when it is %j, then it is refused', (file) => {
    expect(catchError(() => readAnnotation(file, DOCUMENT, 'zenda.json'))).toBeInstanceOf(DocumentError)
  })
})
