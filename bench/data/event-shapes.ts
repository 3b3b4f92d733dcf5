import type { EventStatus, EventType, Modality, ParticipantRole } from '../../src/domain/vocabulary.js'

/** One part in an event: who may play it, and how often somebody does. */
export interface Part {
  readonly who: 'person' | 'country' | 'organization' | 'host'
  readonly role: ParticipantRole
  /** On which side of a sentence it stands. */
  readonly side: 'left' | 'right'
  /** 0 to 1. */
  readonly chance: number
}

/** How events of a type are cast and put into words. */
export interface EventShape {
  readonly type: EventType
  /** How many of 100 events are of this type. */
  readonly share: number
  readonly parts: readonly Part[]
  /** Clauses for what has happened; `{left}`, `{right}` and `{all}` stand for lists of names. */
  readonly told: readonly string[]
  /** Clauses for what is announced. */
  readonly planned: readonly string[]
  readonly noun: string
}

const part = (who: Part['who'], role: ParticipantRole, side: Part['side'] = 'left', chance = 1): Part => ({
  who,
  role,
  side,
  chance,
})

const contact = (...chances: readonly number[]): readonly Part[] => [
  part('person', 'PARTICIPANT'),
  ...chances.map((chance) => part('person', 'PARTICIPANT', 'right', chance)),
]

/** The types of events, with shares as in diplomatic news. Made up for the benchmark; the words imitate nobody's. */
export const eventShapes: readonly EventShape[] = [
  {
    type: 'MEETING',
    share: 38,
    parts: [...contact(1, 0.35, 0.15), part('organization', 'PARTICIPANT', 'right', 0.04)],
    told: ['{left} met {right}', '{left} held talks with {right}', '{left} conferred with {right}'],
    planned: ['{left} will meet {right}', '{left} is expected to hold talks with {right}'],
    noun: 'meeting',
  },
  {
    type: 'VISIT',
    share: 12,
    parts: [part('person', 'VISITOR'), part('person', 'VISITOR', 'left', 0.15), part('host', 'HOST', 'right')],
    told: ['{left} visited {right}', '{left} arrived on a visit to {right}'],
    planned: ['{left} will visit {right}', '{left} plans to travel to {right}'],
    noun: 'visit',
  },
  {
    type: 'STATEMENT',
    share: 12,
    parts: [part('person', 'SPEAKER'), part('country', 'ADDRESSEE', 'right', 0.4)],
    told: ['{left} addressed reporters', '{left} set out a position in a statement'],
    planned: ['{left} will give a statement'],
    noun: 'statement',
  },
  {
    type: 'CALL',
    share: 8,
    parts: contact(1),
    told: ['{left} spoke by telephone with {right}', '{left} called {right}'],
    planned: ['{left} will speak by telephone with {right}'],
    noun: 'call',
  },
  {
    type: 'AGREEMENT',
    share: 7,
    parts: [
      part('country', 'SIGNATORY'),
      part('country', 'SIGNATORY', 'right'),
      part('person', 'SIGNATORY', 'left', 0.5),
    ],
    told: ['{left} signed an accord with {right}', '{left} reached a deal with {right}'],
    planned: ['{left} will sign an accord with {right}'],
    noun: 'agreement',
  },
  {
    type: 'ACCUSATION',
    share: 7,
    parts: [part('person', 'ACCUSER'), part('country', 'ACCUSED', 'right')],
    told: ['{left} accused {right} of breaking its word', '{left} blamed {right} for the delay'],
    planned: ['{left} will bring charges against {right}'],
    noun: 'accusation',
  },
  {
    type: 'AID',
    share: 4,
    parts: [part('country', 'GIVER'), part('country', 'RECEIVER', 'right')],
    told: ['{left} sent aid to {right}', '{left} delivered equipment to {right}'],
    planned: ['{left} will send aid to {right}'],
    noun: 'aid',
  },
  {
    type: 'SANCTION',
    share: 3,
    parts: [part('country', 'SPEAKER'), part('organization', 'TARGET', 'right')],
    told: ['{left} imposed sanctions on {right}'],
    planned: ['{left} will impose sanctions on {right}'],
    noun: 'sanctions',
  },
  {
    type: 'THREAT',
    share: 2,
    parts: [part('person', 'SPEAKER'), part('country', 'TARGET', 'right')],
    told: ['{left} threatened {right} with retaliation'],
    planned: ['{left} is set to warn {right}'],
    noun: 'threat',
  },
  {
    type: 'PROTEST',
    share: 2,
    parts: [part('organization', 'ORGANIZER'), part('country', 'TARGET', 'right')],
    told: ['{left} marched against the policy of {right}'],
    planned: ['{left} will march against the policy of {right}'],
    noun: 'protest',
  },
  {
    type: 'ATTACK',
    share: 3,
    parts: [part('organization', 'PARTICIPANT'), part('country', 'TARGET', 'right')],
    told: ['{left} struck positions of {right}'],
    planned: ['{left} is preparing a strike on {right}'],
    noun: 'attack',
  },
  {
    type: 'ELECTION',
    share: 1,
    parts: contact(1, 0.5),
    told: ['{left} faced {right} in an election'],
    planned: ['{left} will face {right} in an election'],
    noun: 'election',
  },
  {
    type: 'OTHER',
    share: 1,
    parts: [part('person', 'PARTICIPANT'), part('organization', 'PARTICIPANT', 'right')],
    told: ['{left} opened a conference of {right}'],
    planned: ['{left} will open a conference of {right}'],
    noun: 'event',
  },
]

/** What becomes of an event, how many of 100 come to it, and how articles put it. */
export const outcomes: readonly {
  readonly status: EventStatus
  readonly share: number
  readonly modality: Modality
}[] = [
  { status: 'OCCURRED', share: 80, modality: 'REPORTED' },
  { status: 'ONGOING', share: 2, modality: 'REPORTED' },
  { status: 'PLANNED', share: 9, modality: 'ANNOUNCED' },
  { status: 'POSTPONED', share: 1, modality: 'REPORTED' },
  { status: 'CANCELLED', share: 1, modality: 'REPORTED' },
  { status: 'ALLEGED', share: 5, modality: 'ALLEGED' },
  { status: 'DENIED', share: 2, modality: 'DENIED' },
]

/** Sentences that tell of nobody: what an article is filled up with. */
export const fillers: readonly string[] = [
  'Officials gave no further details.',
  'The talks covered trade, security and energy supplies.',
  'Analysts had expected little progress.',
  'A joint communique is to be published later this week.',
  'The two sides agreed to stay in touch.',
  'Markets hardly moved on the news.',
  'Preparations had been under way for several weeks.',
  'Security in the area was tight.',
  'Local media carried the pictures on their front pages.',
  'The opposition called for a debate in parliament.',
  'Grain exports and transit fees were also on the agenda.',
  'An earlier round ended without a result.',
  'Observers from several organizations were present.',
  'The ministry declined to comment.',
  'Border crossings remained open throughout the day.',
  'Both delegations left without taking questions.',
]

/** What people are quoted as saying beside events. */
export const sayings: readonly string[] = [
  'relations would improve before the end of the year',
  'the sanctions had missed their aim',
  'there was no military solution',
  'the region needed investment more than promises',
  'the agreement would be kept in every point',
  'nobody had been informed in advance',
]
