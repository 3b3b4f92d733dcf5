import type { DoubtfulPair, Grouping, Telling } from '../domain/resolution.js'
import { daysOf, eventWindow, haveOverlap, isDated, overlapOf, type Window } from './event-window.js'
import { mainActors } from './main-actors.js'
import { arePlacesInConflict } from './resolve-place.js'

/** Tellings found to be of one event so far, and the days that all of them allow. */
interface Group {
  readonly tellings: readonly Telling[]
  readonly window: Window
}

/**
 * Sorts tellings into events: same type, same main actors, place not in conflict, windows overlap. Tellings are taken
 * from the most exact date to the vaguest, and by content where dates are alike, so that the answer depends on what
 * was told and never on the order in which articles came. A telling that fits several events joins none of them and
 * is listed as doubtful with each; two tellings of one article are never one event, since the article tells them apart.
 */
export function groupTellings(tellings: readonly Telling[]): Grouping {
  const doubtful: DoubtfulPair[] = []
  const groups: Group[] = []
  const dependent = new Set(tellings.filter((telling) => !isDated(telling) && telling.concernedBy.length > 0))
  const independent = tellings.filter((telling) => !dependent.has(telling))
  for (const alike of byMainActors(independent).values()) groups.push(...groupAlike(alike, [], new Map(), doubtful))
  const accusations = eventOfClaims(groups)
  for (const [key, alike] of byMainActors([...dependent])) {
    const known = groups.filter((group) => group.tellings.some((telling) => mainActors(telling).key === key))
    const rest = groups.filter((group) => !known.includes(group))
    groups.splice(0, groups.length, ...rest, ...groupAlike(alike, known, accusations, doubtful))
  }
  return { groups: groups.map((group) => group.tellings), doubtful }
}

/** Tellings by their main actors, in the order of the keys. */
function byMainActors(tellings: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> {
  const byKey = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const { key } = mainActors(telling)
    byKey.set(key, [...(byKey.get(key) ?? []), telling])
  }
  return new Map([...byKey].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function groupAlike(
  tellings: readonly Telling[],
  known: readonly Group[],
  accusations: ReadonlyMap<string, string>,
  doubtful: DoubtfulPair[],
): readonly Group[] {
  const groups = [...known]
  for (const telling of [...tellings].sort(byExactness)) {
    const fitting = groups.filter((group) => canJoin(telling, group, accusations))
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0) groups.splice(groups.indexOf(only), 1, join(telling, only))
    else groups.push({ tellings: [telling], window: eventWindow(telling) })
    if (others.length > 0) doubtful.push(...fitting.map((group) => doubt(telling, group, fitting.length)))
    if (fitting.length === 0) {
      const near = groups.filter((group) => isNearMiss(telling, group))
      doubtful.push(...near.map((group) => doubt(telling, group, near.length + 1)))
    }
  }
  return groups
}

/** Dated before undated, narrow before wide, then by content. */
function byExactness(one: Telling, other: Telling): number {
  const dated = Number(isDated(other)) - Number(isDated(one))
  if (dated !== 0) return dated
  const width = daysOf(eventWindow(one)) - daysOf(eventWindow(other))
  if (width !== 0) return width
  const day = (one.publishedOn ?? '').localeCompare(other.publishedOn ?? '')
  return day !== 0 ? day : one.id < other.id ? -1 : 1
}

function couldBeOne(telling: Telling, group: Group): boolean {
  if (group.tellings.some((other) => other.articleId === telling.articleId && other.id !== telling.id)) return false
  if (group.tellings.includes(telling)) return false
  if (group.tellings.some((other) => areScenesInConflict(telling, other))) return false
  return haveOverlap(eventWindow(telling), group.window)
}

function canJoin(telling: Telling, group: Group, accusations: ReadonlyMap<string, string>): boolean {
  if (!couldBeOne(telling, group)) return false
  if (isDated(telling)) return group.tellings.some(isDated)
  if (group.tellings.some((other) => areConcernedAlike(telling, other, accusations))) return true
  if (group.tellings.some(isDated))
    return group.tellings.some((other) => isDated(other) && haveSameActors(telling, other))
  return (
    group.tellings.every((other) => other.status === 'PLANNED' && haveSameActors(telling, other)) &&
    telling.status === 'PLANNED'
  )
}

/** What could be one by actors, place and time, and is kept apart only because a date or an actor is missing. */
function isNearMiss(telling: Telling, group: Group): boolean {
  return couldBeOne(telling, group) && (!isDated(telling) || !group.tellings.some(isDated))
}

function areScenesInConflict(one: Telling, other: Telling): boolean {
  if (one.country !== null && other.country !== null && one.country !== other.country) return true
  return arePlacesInConflict(one.place, other.place)
}

/** The same people, countries and organizations, people's countries included, hosts left out. */
function haveSameActors(one: Telling, other: Telling): boolean {
  return actorSet(one) === actorSet(other)
}

function actorSet(telling: Telling): string {
  const taking = telling.participants.filter((participant) => !participant.roles.every((role) => role === 'HOST'))
  const ids = taking.flatMap((participant) => [
    participant.actorId,
    ...(participant.onBehalfOf === null ? [] : [participant.onBehalfOf]),
  ])
  return [...new Set(ids)].sort().join('+')
}

/** Both are what one and the same accusation alleges. */
function areConcernedAlike(one: Telling, other: Telling, accusations: ReadonlyMap<string, string>): boolean {
  const events = (telling: Telling) =>
    telling.concernedBy.map((claim) => accusations.get(claim.claimId) ?? claim.eventId ?? claim.claimId)
  const others = new Set(events(other))
  return events(one).some((event) => others.has(event))
}

function eventOfClaims(groups: readonly Group[]): ReadonlyMap<string, string> {
  const event = (group: Group) => group.tellings.map((telling) => telling.id).sort()[0] ?? ''
  return new Map(
    groups.flatMap((group) =>
      group.tellings.flatMap((telling) => telling.claimIds.map((id) => [id, event(group)] as const)),
    ),
  )
}

function join(telling: Telling, group: Group): Group {
  return { tellings: [...group.tellings, telling], window: overlapOf(group.window, eventWindow(telling)) }
}

function doubt(telling: Telling, group: Group, choices: number): DoubtfulPair {
  const other = group.tellings[0] ?? telling
  return {
    left: telling.id,
    right: other.id,
    score: Math.round((1 / choices) * 80) / 100,
    reasons: [
      'same type and main actors',
      ...(isDated(telling) && group.tellings.some(isDated) ? ['dates overlap'] : ['one has no date']),
      ...(choices > 1 ? [`fits ${choices} events`] : []),
    ],
  }
}
