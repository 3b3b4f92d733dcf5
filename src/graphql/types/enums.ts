import { enumType } from '../plan/definition.js'

const eventType = enumType('EventType', 'What sort of event it is.', {
  MEETING: 'People or countries meet: talks, a summit, a conference.',
  CALL: 'They speak by telephone or video.',
  VISIT: 'Somebody travels somewhere.',
  AGREEMENT: 'Something is agreed or signed.',
  ACCUSATION: 'Somebody accuses somebody of an act.',
  STATEMENT: 'Something is said that counts as an act of its own.',
  AID: 'Money, goods or arms are given.',
  SANCTION: 'A sanction is imposed.',
  THREAT: 'Somebody threatens somebody.',
  PROTEST: 'People protest.',
  ATTACK: 'A stated act of violence.',
  ELECTION: 'People vote.',
  OTHER: 'Anything else worth recording.',
})

const ploverCategory = enumType('PloverCategory', 'Categories of the PLOVER ontology of political events.', {
  AGREE: 'Agree to do something.',
  CONSULT: 'Meet, visit, call.',
  SUPPORT: 'Support diplomatically.',
  CONCEDE: 'Yield.',
  COOPERATE: 'Cooperate materially.',
  AID: 'Give aid.',
  RETREAT: 'Withdraw.',
  REQUEST: 'Ask or demand.',
  ACCUSE: 'Accuse or disapprove.',
  REJECT: 'Reject or refuse.',
  THREATEN: 'Threaten.',
  PROTEST: 'Protest.',
  SANCTION: 'Reduce relations or impose sanctions.',
  MOBILIZE: 'Show military force.',
  COERCE: 'Use force short of assault.',
  ASSAULT: 'Attack.',
})

const eventStatus = enumType('EventStatus', 'How real an event is, by the claims about it.', {
  OCCURRED: 'Reported as having happened.',
  ONGOING: 'Reported as happening.',
  PLANNED: 'Announced, and not reported as having happened.',
  POSTPONED: 'Put off to a later time.',
  CANCELLED: 'Called off or abandoned.',
  ALLEGED: 'Asserted by a named party alone.',
  DENIED: 'A party denies the act, or officially says that it will not happen, and no article reports it as fact.',
})

const datePrecision = enumType('DatePrecision', 'What a date is exact to.', {
  DAY: 'One day.',
  MONTH: 'One month.',
  SEASON: 'One season of a year.',
  YEAR: 'One year.',
  INTERVAL: 'From one day to another.',
  BEFORE: 'On a day or before it.',
  AFTER: 'On a day or after it.',
  UNKNOWN: 'Nothing to go on.',
})

const participantRole = enumType('ParticipantRole', 'What an actor does in an event.', {
  PARTICIPANT: 'Takes part.',
  VISITOR: 'Travels.',
  HOST: 'Receives the others.',
  ACCUSER: 'Accuses.',
  ACCUSED: 'Is accused.',
  SPEAKER: 'Speaks.',
  ADDRESSEE: 'Is spoken to.',
  GIVER: 'Gives.',
  RECEIVER: 'Is given to.',
  SIGNATORY: 'Agrees or signs.',
  TARGET: 'Is the one against whom it is done.',
  ORGANIZER: 'Arranges it.',
})

const eventLinkKind = enumType('EventLinkKind', 'How two events hang together.', {
  PART_OF: 'It is part of the other: a meeting of a visit.',
  FOLLOWS: 'It comes after the other and because of it.',
  CONCERNS: 'It is about the other: an accusation about the alleged act.',
  IMPLEMENTS: 'It carries the other out: a delivery an agreement.',
})

const linkDirection = enumType('LinkDirection', 'Which way a link is read.', {
  OUT: 'From the event at hand to the other: the event at hand is PART_OF the other.',
  IN: 'From the other event to the one at hand: the other is PART_OF the event at hand.',
})

const modality = enumType('Modality', 'How an article puts an assertion.', {
  REPORTED: 'As a report of its own.',
  STATED: 'As the word of somebody.',
  ALLEGED: 'As an allegation.',
  DENIED: 'As a denial.',
  SPECULATED: 'As speculation.',
  ANNOUNCED: 'As an announcement.',
})

const recordStatus = enumType('RecordStatus', 'Whether a claim holds in the record.', {
  CURRENT: 'It holds.',
  CORRECTED: 'Another claim has taken its place.',
  RETRACTED: 'It was taken back.',
  REJECTED: 'A reviewer rejected it.',
})

const extractionMethod = enumType('ExtractionMethod', 'Who found a claim.', {
  CURATED: 'A person.',
  RULE: 'The rules.',
  MODEL: 'A language model.',
})

const organizationKind = enumType('OrganizationKind', 'What sort of body an organization is.', {
  GOVERNMENT: 'A part of a government.',
  NEWS_AGENCY: 'An agency that serves the media.',
  NEWS_OUTLET: 'A newspaper, broadcaster or site.',
  INTERGOVERNMENTAL: 'A body of several countries.',
  COMPANY: 'A company.',
  PARTY: 'A political party.',
  ARMED_GROUP: 'An armed group that is no state.',
  OTHER: 'Any other.',
})

const placeKind = enumType('PlaceKind', 'What sort of place it is.', {
  REGION: 'A region within a country or across borders.',
  CITY: 'A city, town or village.',
  SITE: 'A building, a base, a facility.',
})

const dateMatch = enumType('DateMatch', 'How a date must fit a range.', {
  POSSIBLE: 'It may lie within the range.',
  CERTAIN: 'It lies within the range for sure.',
})

const orderDirection = enumType('OrderDirection', 'Direction of an order.', {
  ASC: 'From small to large, from old to new.',
  DESC: 'From large to small, from new to old.',
})

const eventOrderField = enumType('EventOrderField', 'What events are ordered by.', {
  DATE: 'Earliest day, else latest; events without a date come last in both directions.',
  RECORDED_AT: 'When the event was first recorded.',
  SUPPORT: 'Number of origins.',
})

const articleOrderField = enumType('ArticleOrderField', 'What articles are ordered by.', {
  PUBLISHED_ON: 'Day of the article; articles without one come last in both directions.',
  RECORDED_AT: 'When the article was first recorded.',
})

const nameOrCount = {
  NAME: 'Name, accents and case aside.',
  EVENT_COUNT: 'Number of events that occurred or are going on; it changes as articles come in.',
}
const personOrderField = enumType('PersonOrderField', 'What people are ordered by.', nameOrCount)
const countryOrderField = enumType('CountryOrderField', 'What countries are ordered by.', nameOrCount)

const claimOrderField = enumType('ClaimOrderField', 'What claims are ordered by.', {
  RECORDED_AT: 'When the claim was recorded.',
  PUBLISHED_ON: 'Day of the article; claims of articles without one come last in both directions.',
})

/** Every enum of the API; the words are those of the domain's vocabulary and of the database (a test compares). */
export const enumTypes = [
  eventType,
  ploverCategory,
  eventStatus,
  datePrecision,
  participantRole,
  eventLinkKind,
  linkDirection,
  modality,
  recordStatus,
  extractionMethod,
  organizationKind,
  placeKind,
  dateMatch,
  orderDirection,
  eventOrderField,
  articleOrderField,
  personOrderField,
  countryOrderField,
  claimOrderField,
] as const
