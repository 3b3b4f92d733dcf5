import type { EventStatus, EventType, ParticipantRole } from '../../domain/vocabulary.js'
import type { ProjectedParticipation } from './derive-participations.js'
import type { ProjectedPlace } from './projected-claim.js'

/** What a title is made from. */
export interface TitleParts {
  readonly type: EventType
  readonly status: EventStatus
  readonly participations: readonly ProjectedParticipation[]
  readonly place: ProjectedPlace | null
  /** Name of the country where it takes place. */
  readonly country: string | null
}

/**
 * How each type is put into words. `left` and `right` say by role who stands on which side; a type without `right`
 * tells its first party and then the others. `told` joins them where the event has happened, `noun` and `of`, `to`
 * where it is only planned, alleged, denied or called off.
 */
interface Template {
  readonly told: string | null
  readonly telling: string | null
  readonly noun: string
  readonly left: readonly ParticipantRole[] | null
  readonly right: readonly ParticipantRole[] | null
  /** Before the left side after the noun. */
  readonly of: string
  /** Before the right side after the noun; null: sides are listed together. */
  readonly to: string | null
  /** Before the right side after `told`; a preposition or nothing. */
  readonly toldTo: string
}

const mutual = { left: null, right: null, of: 'of', to: null, toldTo: '' }
const speaking: readonly ParticipantRole[] = ['SPEAKER', 'ACCUSER', 'PARTICIPANT']

const templates: Readonly<Record<EventType, Template>> = {
  MEETING: { ...mutual, told: 'met', telling: 'meets', noun: 'meeting' },
  CALL: {
    ...mutual,
    told: 'spoke by telephone with',
    telling: 'speaks by telephone with',
    noun: 'call',
    of: 'between',
  },
  VISIT: {
    ...mutual,
    told: 'visited',
    telling: 'visits',
    noun: 'visit',
    left: ['VISITOR', 'PARTICIPANT'],
    right: [],
    to: 'to',
  },
  AGREEMENT: { ...mutual, told: 'reached an agreement with', telling: 'reaches an agreement with', noun: 'agreement' },
  ACCUSATION: {
    ...mutual,
    told: 'accused',
    telling: 'accuses',
    noun: 'accusation',
    left: ['ACCUSER', 'SPEAKER'],
    right: ['ACCUSED', 'TARGET'],
    of: 'by',
    to: 'against',
  },
  STATEMENT: {
    ...mutual,
    told: 'made a statement',
    telling: 'makes a statement',
    noun: 'statement',
    left: speaking,
    right: ['ADDRESSEE', 'TARGET'],
    of: 'by',
    to: 'to',
    toldTo: 'to',
  },
  AID: {
    ...mutual,
    told: 'gave aid',
    telling: 'gives aid',
    noun: 'aid',
    left: ['GIVER'],
    right: ['RECEIVER'],
    of: 'from',
    to: 'to',
    toldTo: 'to',
  },
  SANCTION: {
    ...mutual,
    told: 'imposed sanctions',
    telling: 'imposes sanctions',
    noun: 'sanctions',
    left: speaking,
    right: ['TARGET', 'ACCUSED'],
    of: 'by',
    to: 'on',
    toldTo: 'on',
  },
  THREAT: {
    ...mutual,
    told: 'threatened',
    telling: 'threatens',
    noun: 'threat',
    left: speaking,
    right: ['TARGET', 'ADDRESSEE'],
    of: 'by',
    to: 'against',
  },
  PROTEST: {
    ...mutual,
    told: 'protested',
    telling: 'protests',
    noun: 'protest',
    left: ['PARTICIPANT', 'ORGANIZER', 'SPEAKER'],
    right: ['TARGET', 'ADDRESSEE'],
    of: 'by',
    to: 'against',
    toldTo: 'against',
  },
  ATTACK: {
    ...mutual,
    told: 'attacked',
    telling: 'attacks',
    noun: 'attack',
    left: ['PARTICIPANT', 'ORGANIZER'],
    right: ['TARGET'],
    of: 'by',
    to: 'on',
  },
  ELECTION: { ...mutual, told: null, telling: null, noun: 'election', of: 'with' },
  OTHER: { ...mutual, told: null, telling: null, noun: 'event', of: 'with' },
}

/** Words before the noun for what has not (surely) happened; events that have, are told by a verb. */
const adjectives: Readonly<Partial<Record<EventStatus, string>>> = {
  PLANNED: 'planned',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
  ALLEGED: 'alleged',
  DENIED: 'denied',
}

/** Names on one side of a title before "and others". */
const longestSide = 4

/**
 * A title that a reader takes in at a glance; never an event's identity.
 *
 * MEETING, OCCURRED: `Sergei Lavrov met Choe Son Hui in Pyongyang`; VISIT, PLANNED: `Planned visit of Vladimir Putin
 * to Pyongyang`; AID, ALLEGED: `Alleged aid from North Korea to Russia`.
 */
export function eventTitle(parts: TitleParts): string {
  const template = templates[parts.type]
  const adjective = adjectives[parts.status]
  const [left, right] = sidesOf(parts, template)
  const scene = sceneOf(parts, [...left, ...right])
  const verb = parts.status === 'ONGOING' ? template.telling : template.told
  const lacksParty = left.length === 0 || (template.left === null && !hasTwoParties(parts))
  if (adjective !== undefined || verb === null || lacksParty) {
    return capitalized(joinWords(adjective ?? null, nounPhrase(template, left, right), scene))
  }
  const toldTo = right.length > 0 && template.toldTo !== '' ? template.toldTo : null
  return capitalized(joinWords(list(left), verb, toldTo, list(right), scene))
}

function nounPhrase(template: Template, left: readonly string[], right: readonly string[]): string {
  if (template.to === null) {
    const all = [...left, ...right]
    return joinWords(template.noun, all.length > 0 ? template.of : null, list(all))
  }
  const of = left.length > 0 ? joinWords(template.of, list(left)) : null
  return joinWords(template.noun, of, right.length > 0 ? joinWords(template.to, list(right)) : null)
}

function sidesOf(parts: TitleParts, template: Template): readonly [readonly string[], readonly string[]] {
  const listed = parts.participations.filter((participation) => !participation.represented)
  const { left, right } = template
  if (left === null || right === null) {
    const parties = listed.filter((one) => !one.roles.every((role) => role === 'HOST'))
    const [first, ...others] = principals(hasTwoParties(parts) ? parties.filter(isParty) : parties)
    return [first === undefined ? [] : [first], others]
  }
  const onLeft = listed.filter((one) => one.roles.some((role) => left.includes(role)))
  const onRight = listed.filter((one) => !onLeft.includes(one) && one.roles.some((role) => right.includes(role)))
  const destination = parts.place?.name ?? parts.country
  const rightNames = parts.type === 'VISIT' ? (destination === null ? [] : [destination]) : namesOf(onRight)
  return [parts.type === 'VISIT' ? namesOf(onLeft) : principals(onLeft), rightNames]
}

/** Whether two people or countries at least take part: then bodies and formats (G20, a commission) are not named. */
function hasTwoParties(parts: TitleParts): boolean {
  return parts.participations.filter((one) => !one.represented && isParty(one)).length >= 2
}

function isParty(participation: ProjectedParticipation): boolean {
  return participation.kind !== 'ORGANIZATION' && !participation.roles.every((role) => role === 'HOST')
}

/** The first person of each side and whoever stands alone; a delegation follows its head and is not named. */
function principals(participations: readonly ProjectedParticipation[]): readonly string[] {
  const sides = new Set<string>()
  const first = participations.filter((participation) => {
    const side = participation.onBehalfOfId ?? participation.actorId
    if (sides.has(side)) return false
    sides.add(side)
    return true
  })
  return namesOf(first.length >= 2 ? first : participations)
}

function namesOf(participations: readonly ProjectedParticipation[]): readonly string[] {
  return participations.map((participation) => participation.name)
}

/** `in Pyongyang`, `at Vostochny Cosmodrome`, `in Singapore`; nothing where the title names the country or destination. */
function sceneOf(parts: TitleParts, named: readonly string[]): string | null {
  if (parts.type === 'VISIT') return null
  if (parts.place !== null) return `${parts.place.kind === 'SITE' ? 'at' : 'in'} ${parts.place.name}`
  return parts.country === null || named.includes(parts.country) ? null : `in ${parts.country}`
}

function list(names: readonly string[]): string | null {
  const shown = names.length > longestSide ? [...names.slice(0, longestSide - 1), 'others'] : names
  const last = shown.at(-1)
  if (last === undefined) return null
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`
}

function joinWords(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(' ')
}

function capitalized(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32)
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}
