import { describe, expect, test } from '@jest/globals'
import { annotate, eventsOf } from './annotate.js'

const intro = 'Latvian President Edgars Rinkevics and Finnish President Alexander Stubb gave interviews.'

describe('meetings', () => {
  test.each<[string, readonly string[]]>([
    [
      'Brazilian President Lucas Prado met Peruvian Foreign Minister Elena Quispe in Lima on Tuesday.',
      ['MEETING OCCURRED 2024-03-12 Lima Lucas Prado+Elena Quispe'],
    ],
    [
      'Norwegian Prime Minister Jonas Dahl and Danish Prime Minister Mette Holm held talks in Oslo on Monday.',
      ['MEETING OCCURRED 2024-03-11 Oslo Jonas Dahl+Mette Holm'],
    ],
    [
      'Kenyan President William Otieno received Ugandan Foreign Minister Grace Akello at the State Palace on Sunday.',
      ['MEETING OCCURRED 2024-03-10 State Palace William Otieno+Grace Akello'],
    ],
    [
      'Chilean President Gabriel Rojas will meet Bolivian President Luis Mamani in Santiago on Friday.',
      ['MEETING PLANNED 2024-03-15 Santiago Gabriel Rojas+Luis Mamani'],
    ],
    [
      'Thai Prime Minister Anan Suksai cancelled a summit with Lao President Thongloun Keo planned for Saturday.',
      ['MEETING CANCELLED 2024-03-16 - Anan Suksai+Thongloun Keo'],
    ],
    [
      'Greek Foreign Minister Nikos Pappas met Turkish Foreign Minister Hakan Demir in Athens in June 2021 and in Ankara in May 2022.',
      [
        'MEETING OCCURRED 2021-06 Athens Nikos Pappas+Hakan Demir',
        'MEETING OCCURRED 2022-05 Ankara Nikos Pappas+Hakan Demir',
      ],
    ],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  test.each([
    `${intro} Rinkevics did not meet Stubb on Monday.`,
    `${intro} Rinkevics hopes to meet Stubb in May.`,
    `${intro} Rinkevics never held talks with Stubb.`,
    `${intro} Rinkevics often meets Stubb.`,
    `${intro} Rinkevics met the deadline on Monday.`,
    `${intro} Rinkevics invited Stubb to visit Riga.`,
    'Striker Marco Bianchi scored two goals as the team met its rivals in the final. The coach praised the players and the goalkeeper after the match.',
  ])('are not told by: %s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})

describe('visits', () => {
  test.each<[string, readonly string[]]>([
    [
      'Spanish Foreign Minister Ana Vidal arrived in Rabat on Monday for a three-day visit.',
      ['VISIT OCCURRED 2024-03-11/2024-03-13 Rabat Ana Vidal'],
    ],
    [
      'Italian President Sergio Conti is to travel to Albania next week.',
      ['VISIT PLANNED 2024-03-18/2024-03-24 AL Sergio Conti'],
    ],
    ['Indian Prime Minister Arjun Rao visited Nepal last month.', ['VISIT OCCURRED 2024-02 NP Arjun Rao']],
    ['Polish President Jan Nowak postponed a trip to Lisbon.', ['VISIT POSTPONED - Lisbon Jan Nowak']],
    [
      'Polish President Jan Nowak, who is due in Vilnius on Thursday, flew home on Tuesday.',
      ['VISIT PLANNED 2024-03-14 Vilnius Jan Nowak'],
    ],
    ['Polish President Jan Nowak returned to Warsaw on Tuesday.', []],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
})

describe('other acts', () => {
  test.each<[string, readonly string[]]>([
    [
      'Canadian Prime Minister Paul Martin telephoned Mexican President Rosa Fuentes on Saturday.',
      ['CALL OCCURRED 2024-03-09 - Paul Martin+Rosa Fuentes'],
    ],
    [
      'Armenian President Vahagn Petrosyan and Georgian President Salome Kvirikashvili signed a treaty in Yerevan on Monday.',
      ['AGREEMENT OCCURRED 2024-03-11 Yerevan Vahagn Petrosyan+Salome Kvirikashvili'],
    ],
    ['The United Kingdom imposed sanctions on Belarus on Monday.', ['SANCTION OCCURRED 2024-03-11 - GB+BY']],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  test('an accusation concerns the act that only the accuser alleges', () => {
    const { claims, links } = annotate('On Monday Sudan accused Chad of supplying weapons to Libya.')
    const [accusation, act] = claims
    expect(accusation).toMatchObject({ type: 'ACCUSATION', status: 'OCCURRED', modality: 'REPORTED' })
    expect(act).toMatchObject({
      type: 'AID',
      status: 'ALLEGED',
      modality: 'ALLEGED',
      attributedTo: { kind: 'COUNTRY', name: 'SD' },
    })
    expect(links).toEqual([{ kind: 'CONCERNS', from: 0, to: 1 }])
  })

  test('a meeting is part of the visit that it belongs to', () => {
    const { claims, links } = annotate(
      'Spanish Foreign Minister Ana Vidal arrived in Rabat on Monday. On Monday she met Moroccan Foreign Minister Nasser Alaoui in Rabat.',
    )
    expect(claims.filter(({ event }) => event !== null).map(({ type }) => type)).toEqual(['VISIT', 'MEETING'])
    expect(links).toEqual([{ kind: 'PART_OF', from: 1, to: 0 }])
  })
})

describe('who says it', () => {
  test('reported speech is stated by its speaker and is no event', () => {
    const { claims } = annotate('Norwegian Prime Minister Jonas Dahl said that the border with Russia remained closed.')
    expect(claims.find(({ modality }) => modality === 'STATED')).toMatchObject({
      event: null,
      type: null,
      status: null,
      attributedTo: { kind: 'PERSON', name: 'Jonas Dahl' },
      statement: 'Jonas Dahl said that the border with Russia remained closed.',
    })
  })

  test('speculation is nobody’s statement', () => {
    const { claims } = annotate('The silence fed speculation that Chad is buying drones from Turkey.')
    expect(claims.find(({ modality }) => modality === 'SPECULATED')).toMatchObject({
      attributedTo: null,
      event: null,
      statement: 'Chad is buying drones from Turkey.',
    })
  })

  test('a report that was not made is a negated claim on its event', () => {
    const { claims } = annotate(
      'Brazilian President Lucas Prado had a meeting with Peruvian President Elena Quispe in Lima on Tuesday. State radio did not mention the meeting.',
    )
    expect(claims.find(({ negated }) => negated)).toMatchObject({
      event: 0,
      type: 'MEETING',
      statement: 'State radio did not mention the meeting.',
    })
  })
})
