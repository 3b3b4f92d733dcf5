/**
 * The closed word lists of the field. The database's enums (prisma/schema.prisma) and the API's enums
 * (src/graphql/types) carry the same words; a test holds the three together.
 */

/** Whoever can act in an event (the field's word, as in CAMEO and PLOVER). */
export const actorKinds = ['PERSON', 'COUNTRY', 'ORGANIZATION'] as const
export type ActorKind = (typeof actorKinds)[number]

/** What happened. One table holds events of every type. */
export const eventTypes = [
  'MEETING',
  'CALL',
  'VISIT',
  'AGREEMENT',
  'ACCUSATION',
  'STATEMENT',
  'AID',
  'SANCTION',
  'THREAT',
  'PROTEST',
  'ATTACK',
  'ELECTION',
  'OTHER',
] as const
export type EventType = (typeof eventTypes)[number]

/**
 * How real an event is, by the claims about it. ALLEGED: asserted by a named party alone. DENIED: a party denies
 * the act, or officially says that it will not happen, and no article reports it as fact.
 */
export const eventStatuses = ['OCCURRED', 'ONGOING', 'PLANNED', 'POSTPONED', 'CANCELLED', 'ALLEGED', 'DENIED'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** How an article puts an assertion: as a report of its own, or in somebody's mouth, and how firmly. */
export const modalities = ['REPORTED', 'STATED', 'ALLEGED', 'DENIED', 'SPECULATED', 'ANNOUNCED'] as const
export type Modality = (typeof modalities)[number]

/** What an actor does in an event. */
export const participantRoles = [
  'PARTICIPANT',
  'VISITOR',
  'HOST',
  'ACCUSER',
  'ACCUSED',
  'SPEAKER',
  'ADDRESSEE',
  'GIVER',
  'RECEIVER',
  'SIGNATORY',
  'TARGET',
  'ORGANIZER',
] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** How two events hang together: a meeting is PART_OF a visit, an accusation CONCERNS the act that it alleges. */
export const eventLinkKinds = ['PART_OF', 'FOLLOWS', 'CONCERNS', 'IMPLEMENTS'] as const
export type EventLinkKind = (typeof eventLinkKinds)[number]

/** REGION: "Far East"; CITY: "Pyongyang"; SITE: a building, base or facility. A country is never a place. */
export const placeKinds = ['REGION', 'CITY', 'SITE'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const organizationKinds = [
  'GOVERNMENT',
  'NEWS_AGENCY',
  'NEWS_OUTLET',
  'INTERGOVERNMENTAL',
  'COMPANY',
  'PARTY',
  'ARMED_GROUP',
  'OTHER',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** Who found a claim: a person (CURATED), the rules (RULE) or a language model (MODEL). */
export const extractionMethods = ['CURATED', 'RULE', 'MODEL'] as const
export type ExtractionMethod = (typeof extractionMethods)[number]

/** What a date's text is exact to; BEFORE and AFTER are intervals open at one end. */
export const datePrecisions = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'INTERVAL', 'BEFORE', 'AFTER', 'UNKNOWN'] as const
export type DatePrecision = (typeof datePrecisions)[number]
