import type { EventStatus, EventType, Modality, ParticipantRole } from '../graphql.js'

/** Statuses of events as a reader says them; the colour of each is `--status-…` in styles/theme.css. */
export const statusWords: Readonly<Record<EventStatus, string>> = {
  OCCURRED: 'occurred',
  ONGOING: 'going on',
  PLANNED: 'planned',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
  ALLEGED: 'alleged',
  DENIED: 'denied',
}

export const typeWords: Readonly<Record<EventType, string>> = {
  ACCUSATION: 'accusation',
  AGREEMENT: 'agreement',
  AID: 'aid',
  ATTACK: 'attack',
  CALL: 'call',
  ELECTION: 'election',
  MEETING: 'meeting',
  OTHER: 'other',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  STATEMENT: 'statement',
  THREAT: 'threat',
  VISIT: 'visit',
}

/** How an article tells something. */
export const modalityWords: Readonly<Record<Modality, string>> = {
  STATED: 'stated',
  REPORTED: 'reported',
  ANNOUNCED: 'announced',
  ALLEGED: 'alleged',
  DENIED: 'denied',
  SPECULATED: 'speculated',
}

export const roleWords: Readonly<Record<ParticipantRole, string>> = {
  ACCUSED: 'accused',
  ACCUSER: 'accuser',
  ADDRESSEE: 'addressee',
  GIVER: 'giver',
  HOST: 'host',
  ORGANIZER: 'organizer',
  PARTICIPANT: 'participant',
  RECEIVER: 'receiver',
  SIGNATORY: 'signatory',
  SPEAKER: 'speaker',
  TARGET: 'target',
  VISITOR: 'visitor',
}

/** Kinds of what can be looked at, by the types of the API. */
export const kindWords: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organization',
  Country: 'country',
  Place: 'place',
  Event: 'event',
  Article: 'article',
}
