import type { AnnotatedParticipant } from '../domain/annotation.js'
import type { CountryCode } from '../domain/document.js'
import type { EventStatus, EventType } from '../domain/vocabulary.js'

/** Gives a country its English name, such as `North Korea` for `KP`. */
export type CountryNamer = (code: CountryCode) => string

const NOUNS: Readonly<Record<EventType, string>> = {
  MEETING: 'A meeting',
  CALL: 'A call',
  VISIT: 'A visit',
  AGREEMENT: 'An agreement',
  ACCUSATION: 'An accusation',
  STATEMENT: 'A statement',
  AID: 'An act of aid',
  SANCTION: 'A sanction',
  THREAT: 'A threat',
  PROTEST: 'A protest',
  ATTACK: 'An attack',
  ELECTION: 'An election',
  OTHER: 'An event',
}

const VERBS: Readonly<Record<EventStatus, string>> = {
  OCCURRED: 'took place',
  ONGOING: 'is under way',
  PLANNED: 'is planned',
  POSTPONED: 'was postponed',
  CANCELLED: 'was called off',
  ALLEGED: 'is alleged',
  DENIED: 'is denied',
}

/**
 * The sentence of an event for which the file gives none.
 *
 * `A meeting of Moon Jae-in and Kim Jong Un in Panmunjom took place.`
 */
export function describeEvent(
  event: { readonly type: EventType; readonly status: EventStatus; readonly place: string | null },
  participants: readonly AnnotatedParticipant[],
  nameOf: CountryNamer,
): string {
  const actors = participants.filter(({ roles }) => !roles.includes('HOST')).map(({ actor }) => actor)
  const names = actors.map(({ kind, name }) => (kind === 'COUNTRY' ? withArticle(nameOf(name)) : name))
  const of = names.length === 0 ? '' : ` of ${joinNames(names)}`
  const at = event.place === null ? '' : ` in ${event.place}`
  return `${NOUNS[event.type]}${of}${at} ${VERBS[event.status]}.`
}

/**
 * The sentence that a person holds an office or acts for a country, where the file gives none.
 *
 * `Choe Son Hui is Foreign Minister of North Korea.`, `Suh Hoon is head of the National Intelligence Service.`
 */
export function describeOffice(
  person: {
    readonly name: string
    readonly office: string | null
    readonly officeOf: string | null
    readonly country: CountryCode | null
  },
  nameOf: CountryNamer,
): string {
  const country = person.country === null ? null : withArticle(nameOf(person.country))
  if (person.office === null) return `${person.name} acts for ${country ?? 'no country'}.`
  const owner = person.officeOf ?? country
  const namesOwner = owner === null || (person.officeOf !== null && person.office.includes(person.officeOf))
  return `${person.name} is ${person.office}${namesOwner ? '' : ` of ${owner}`}.`
}

/** Country names that English uses with an article within a sentence. */
const WITH_ARTICLE =
  /^(?:United |Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|Comoros$|Seychelles$)|Republic$|Islands$/

function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
