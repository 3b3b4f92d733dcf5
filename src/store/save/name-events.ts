import { eventKey, keyFrom } from '../../domain/keys.js'
import type { Resolver, Telling } from '../../domain/resolution.js'
import type { LoadedClaim } from './loaded-claim.js'
import { tellingsOf } from './tellings.js'

/** A group of tellings with the event that it is from now on. */
export interface NamedGroup {
  readonly eventId: string
  readonly group: readonly Telling[]
  /** Other recorded events that were found to be this one. */
  readonly absorbed: readonly string[]
}

/** Events that only replaced claims told of, by their main actors: what takes their place goes on under their key. */
export function formerEvents(
  replaced: readonly LoadedClaim[],
  kept: readonly LoadedClaim[],
  resolver: Resolver,
): ReadonlyMap<string, readonly string[]> {
  const alive = new Set(kept.map((claim) => claim.eventId))
  const former = new Map<string, string[]>()
  for (const telling of tellingsOf(replaced)) {
    if (telling.eventId === null || alive.has(telling.eventId)) continue
    const { key } = resolver.mainActors(telling)
    former.set(key, [...(former.get(key) ?? []), telling.eventId])
  }
  return former
}

/**
 * Gives each group of tellings its event. What an editor put under an event stays there. A recorded event goes on in
 * the group that holds the claim it was made from, else in the group with most of its tellings; of several in one
 * group the oldest goes on.
 */
export function nameEvents(
  groups: readonly (readonly Telling[])[],
  kept: readonly LoadedClaim[],
  pinned: ReadonlySet<string>,
  former: ReadonlyMap<string, readonly string[]>,
  resolver: Resolver,
): readonly NamedGroup[] {
  const age = new Map(
    kept.flatMap((claim) => (claim.eventId === null ? [] : [[claim.eventId, claim.eventRecordedAt ?? 0] as const])),
  )
  const settled = new Map(groups.flatMap((group) => settledEvents(group, pinned).map((id) => [id, group] as const)))
  const heirs = new Map([...age.keys()].map((id) => [id, settled.get(id) ?? heirOf(id, groups)]))
  const free = new Map([...former].map(([key, ids]) => [key, [...ids]]))
  const taken = new Set<string>(age.keys())
  return groups.map((group): NamedGroup => {
    const [eldest, ...absorbed] = [...age.keys()]
      .filter((eventId) => heirs.get(eventId) === group)
      .sort(
        (one, other) =>
          Number(settled.has(other)) - Number(settled.has(one)) ||
          (age.get(one) ?? 0) - (age.get(other) ?? 0) ||
          (one < other ? -1 : 1),
      )
    if (eldest !== undefined) return { eventId: eldest, group, absorbed }
    const [telling] = [...group].sort(byPublication)
    const reused = telling === undefined ? undefined : free.get(resolver.mainActors(telling).key)?.shift()
    const fresh = reused ?? freshKey(telling, taken)
    taken.add(fresh)
    return { eventId: fresh, group, absorbed: [] }
  })
}

/** The event that an editor put tellings of a group under; at most one, since two such groups are never joined. */
function settledEvents(group: readonly Telling[], pinned: ReadonlySet<string>): readonly string[] {
  return group.flatMap(({ eventId, claimIds }) =>
    eventId !== null && claimIds.some((id) => pinned.has(id)) ? [eventId] : [],
  )
}

/** The key that an event gets from one of its claims; where editors put these elsewhere, from the first once more. */
function freshKey(telling: Telling | undefined, taken: ReadonlySet<string>): string {
  const ids = telling?.claimIds ?? []
  const [first] = ids
  if (first === undefined) throw new RangeError('an event has at least one claim')
  const key = ids.map(eventKey).find((id) => !taken.has(id))
  if (key !== undefined) return key
  for (let ordinal = 1; ; ordinal++) {
    const apart = keyFrom(['event', first, ordinal])
    if (!taken.has(apart)) return apart
  }
}

function heirOf(eventId: string, groups: readonly (readonly Telling[])[]): readonly Telling[] | undefined {
  const bearing = groups.filter((group) => group.some((telling) => telling.eventId === eventId))
  const founding = bearing.find((group) =>
    group.some((telling) => telling.claimIds.some((id) => eventKey(id) === eventId)),
  )
  const count = (group: readonly Telling[]) => group.filter((telling) => telling.eventId === eventId).length
  return founding ?? [...bearing].sort((one, other) => count(other) - count(one) || compareGroups(one, other))[0]
}

function compareGroups(one: readonly Telling[], other: readonly Telling[]): number {
  const smallest = (group: readonly Telling[]) => group.map((telling) => telling.id).sort()[0] ?? ''
  return smallest(one) < smallest(other) ? -1 : 1
}

function byPublication(one: Telling, other: Telling): number {
  const [left, right] = [one.publishedOn ?? '', other.publishedOn ?? '']
  return left < right ? -1 : left > right ? 1 : one.id < other.id ? -1 : 1
}
