import type { Decisions, DoubtfulPair, Grouping, Telling } from '../domain/resolution.js'
import { type Apart, apartBy, decidedGroups } from './decided-tellings.js'
import {
  byExactness,
  type EventGroup,
  foundGroup,
  joinGroup,
  sharesDay,
  sharesScene,
  type WindowOf,
} from './event-group.js'
import { isDated, windowsOnce } from './event-window.js'
import { mainActors } from './main-actors.js'

const noDecisions: Decisions = { together: [], apart: [] }

/**
 * Sorts tellings into events: same type, same main actors, place not in conflict, windows overlap. Tellings are taken
 * from the most exact date to the vaguest, and by content where dates are alike, so that the answer depends on what
 * was told and never on the order in which articles came. A telling that fits several events joins none of them and
 * is listed as doubtful with each; two tellings of one article are never one event, since the article tells them apart.
 *
 * What editors decided comes first: tellings that they put together are one group from the start, which only others
 * join; two such groups never become one, and what they told apart is never in one group.
 */
export function groupTellings(tellings: readonly Telling[], decisions: Decisions = noDecisions): Grouping {
  const windowOf = windowsOnce()
  const keys = new Map(tellings.map((telling) => [telling, mainActors(telling).key]))
  const keyOf = (telling: Telling) => keys.get(telling) ?? ''
  const rules: Rules = { windowOf, keyOf, apart: apartBy(decisions.apart), accusations: new Map(), doubtful: [] }
  const decided = decidedGroups(tellings, decisions.together, windowOf)
  const settled = new Set(decided.flatMap((group) => group.tellings))
  const free = tellings.filter((telling) => !settled.has(telling))
  const isDependent = (telling: Telling) => !isDated(telling) && telling.concernedBy.length > 0
  const independent = free.filter((telling) => !isDependent(telling))
  const groups = groupByActors(independent, decided, rules)
  const dependent = free.filter(isDependent)
  const all = groupByActors(dependent, groups, { ...rules, accusations: eventOfClaims(groups) })
  return { groups: all.map((group) => group.tellings), doubtful: rules.doubtful }
}

/** What joining goes by; doubts are added as they arise. */
interface Rules {
  readonly windowOf: WindowOf
  /** Key of the main actors of a telling. */
  readonly keyOf: (telling: Telling) => string
  readonly apart: Apart
  /** Event of each claim, as far as it is known: through it, undated acts are one that one accusation concerns. */
  readonly accusations: ReadonlyMap<string, string>
  readonly doubtful: DoubtfulPair[]
}

/** Adds tellings to the groups so far: each to one with its main actors, or as a new one. In the order of the keys. */
function groupByActors(
  tellings: readonly Telling[],
  known: readonly EventGroup[],
  rules: Rules,
): readonly EventGroup[] {
  // what rules alone made is of one key; what an editor put together may be of several
  let decided = known.filter((group) => group.decided.length > 0)
  const byKey = new Map<string, readonly EventGroup[]>()
  const ruled = known.filter((group) => group.decided.length === 0)
  for (const [key, groups] of collect(ruled, ({ tellings: [first] }) =>
    first === undefined ? '' : rules.keyOf(first),
  ))
    byKey.set(key, groups)
  const alike = [...collect(tellings, rules.keyOf)].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [key, ofKey] of alike) {
    const open = decided.filter((group) => group.tellings.some((telling) => rules.keyOf(telling) === key))
    const groups = groupAlike(ofKey, [...open, ...(byKey.get(key) ?? [])], rules)
    decided = [
      ...decided.filter((group) => !open.includes(group)),
      ...groups.filter((group) => group.decided.length > 0),
    ]
    byKey.set(
      key,
      groups.filter((group) => group.decided.length === 0),
    )
  }
  return [...decided, ...[...byKey.values()].flat()]
}

function collect<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const byKey = new Map<string, Item[]>()
  for (const item of items) {
    const alike = byKey.get(keyOf(item))
    if (alike === undefined) byKey.set(keyOf(item), [item])
    else alike.push(item)
  }
  return byKey
}

function groupAlike(tellings: readonly Telling[], known: readonly EventGroup[], rules: Rules): readonly EventGroup[] {
  const groups = [...known]
  for (const telling of [...tellings].sort((one, other) => byExactness(one, other, rules.windowOf, rules.apart.has))) {
    const fitting = groups.filter((group) => canJoin(telling, group, rules))
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0)
      groups.splice(groups.indexOf(only), 1, joinGroup(telling, only, rules.windowOf))
    else groups.push(foundGroup(telling, rules.windowOf))
    if (others.length > 0) rules.doubtful.push(...fitting.map((group) => doubt(telling, group, fitting.length)))
    if (fitting.length === 0) {
      const near = groups.filter((group) => isNearMiss(telling, group, rules))
      rules.doubtful.push(...near.map((group) => doubt(telling, group, near.length + 1)))
    }
  }
  return groups
}

function couldBeOne(telling: Telling, group: EventGroup, { apart, windowOf }: Rules): boolean {
  if (group.tellings.some((other) => other.articleId === telling.articleId)) return false
  return sharesDay(telling, group, windowOf) && !apart.isApart(telling, group) && sharesScene(telling, group)
}

function canJoin(telling: Telling, group: EventGroup, rules: Rules): boolean {
  if (!couldBeOne(telling, group, rules)) return false
  if (isDated(telling)) return group.tellings.some(isDated)
  if (group.tellings.some((other) => areConcernedAlike(telling, other, rules.accusations))) return true
  if (group.tellings.some(isDated))
    return group.tellings.some((other) => isDated(other) && haveSameActors(telling, other))
  return (
    group.tellings.every((other) => other.status === 'PLANNED' && haveSameActors(telling, other)) &&
    telling.status === 'PLANNED'
  )
}

/** What could be one by actors, place and time, and is kept apart only because a date or an actor is missing. */
function isNearMiss(telling: Telling, group: EventGroup, rules: Rules): boolean {
  return couldBeOne(telling, group, rules) && (!isDated(telling) || !group.tellings.some(isDated))
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

function eventOfClaims(groups: readonly EventGroup[]): ReadonlyMap<string, string> {
  const event = (group: EventGroup) => group.tellings.map((telling) => telling.id).sort()[0] ?? ''
  return new Map(
    groups.flatMap((group) =>
      group.tellings.flatMap((telling) => telling.claimIds.map((id) => [id, event(group)] as const)),
    ),
  )
}

function doubt(telling: Telling, group: EventGroup, choices: number): DoubtfulPair {
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
