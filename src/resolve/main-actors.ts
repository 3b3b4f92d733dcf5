import type { MainActors, Telling, TellingParticipant } from '../domain/resolution.js'
import type { EventType, ParticipantRole } from '../domain/vocabulary.js'

type Told = Pick<Telling, 'type' | 'participants' | 'country'>

/** Types in which sides are told apart by role: who accuses whom is the event, a meeting is the same either way. */
const sidedRoles: Partial<Record<EventType, readonly (readonly ParticipantRole[])[]>> = {
  ACCUSATION: [
    ['ACCUSER', 'SPEAKER'],
    ['ACCUSED', 'TARGET'],
  ],
  AID: [['GIVER'], ['RECEIVER', 'TARGET']],
  SANCTION: [
    ['PARTICIPANT', 'SPEAKER', 'ACCUSER'],
    ['TARGET', 'ACCUSED'],
  ],
  ATTACK: [['PARTICIPANT'], ['TARGET']],
}

/**
 * The heart of a telling. People decide where people are given: the first of each side (a country acted for) is its
 * main person, so that a summit told with both delegations and one told with the two leaders are the same. Countries
 * and organizations decide where a side has no person. In accusations, aid and sanctions sides are told by role and
 * by country, since one article names the spokesman and another only the government.
 */
export function mainActors(told: Told): MainActors {
  const sides = sidedRoles[told.type]
  if (sides !== undefined) {
    const ids = sides.map((roles) => sideIds(told.participants, roles))
    return { key: [told.type, ...ids.map((side) => side.join('+'))].join('|'), actorIds: [...new Set(ids.flat())] }
  }
  if (told.type === 'VISIT') return visitActors(told)
  const actorIds = mainOfEachSide(told.participants)
  return { key: `${told.type}|${actorIds.join('+')}`, actorIds }
}

/** A visit is its travellers and their destination. */
function visitActors(told: Told): MainActors {
  const visitors = told.participants.filter((participant) => !participant.roles.includes('HOST'))
  const actorIds = mainOfEachSide(visitors)
  return { key: `VISIT|${actorIds.join('+')}|${told.country ?? ''}`, actorIds }
}

/** Keys of a side of an accusation: countries (also those that people act for), else whoever stands there. */
function sideIds(participants: readonly TellingParticipant[], roles: readonly ParticipantRole[]): readonly string[] {
  const side = participants.filter((participant) => participant.roles.some((role) => roles.includes(role)))
  const accusedPeople = roles.includes('ACCUSED') ? side.filter((participant) => participant.kind === 'PERSON') : []
  if (accusedPeople.length > 0) return sorted(accusedPeople.map((person) => person.actorId))
  const countries = side.flatMap((participant) => countryOf(participant) ?? [])
  return sorted(countries.length > 0 ? countries : side.map((participant) => participant.actorId))
}

function mainOfEachSide(participants: readonly TellingParticipant[]): readonly string[] {
  const people = participants.filter((participant) => participant.kind === 'PERSON')
  const bySide = new Map<string, string>()
  for (const person of people) {
    const side = person.onBehalfOf ?? person.actorId
    if (!bySide.has(side)) bySide.set(side, person.actorId)
  }
  if (bySide.size >= 2) return sorted([...bySide.values()])
  if (people.length >= 2) return sorted(people.map((person) => person.actorId))

  const represented = new Set(people.flatMap((person) => person.onBehalfOf ?? []))
  const others = participants.filter((other) => other.kind !== 'PERSON' && !represented.has(other.actorId))
  const countries = others.filter((other) => other.kind === 'COUNTRY')
  const beside = people.length + countries.length >= 2 ? countries : others
  return sorted([...people, ...beside].map((participant) => participant.actorId))
}

function countryOf(participant: TellingParticipant): string | null {
  return participant.kind === 'COUNTRY' ? participant.actorId : participant.onBehalfOf
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
