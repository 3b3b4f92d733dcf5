import { eventKey } from '../../domain/keys.js'
import type { DoubtfulPair, Resolver, Telling } from '../../domain/resolution.js'
import { type LoadedClaim, loadClaims, type WantedEvents } from './loaded-claim.js'
import { tellingOf, tellingsOf } from './tellings.js'
import type { Transaction } from './transaction.js'

/** Which event each claim belongs to, and what that does to the events recorded so far. */
export interface Assignment {
  /** Event of each claim of the document. */
  readonly eventOfDraft: ReadonlyMap<string, string>
  /** Every claim about the events concerned, under its event as it will be: replaced ones are gone. */
  readonly claims: readonly LoadedClaim[]
  /** Events whose claims changed; also those that are left without any. */
  readonly affected: ReadonlySet<string>
  /** Recorded claims that change their event. */
  readonly moved: readonly { readonly claimId: string; readonly from: string; readonly to: string }[]
  /** Events found to be one with an older event. */
  readonly merged: readonly { readonly from: string; readonly to: string }[]
  /** Events that are recorded already, each with when it first was. */
  readonly recorded: ReadonlyMap<string, Date>
  readonly doubtful: readonly DoubtfulPair[]
  /** Recorded events that were compared: their undecided doubts are told anew. */
  readonly compared: ReadonlySet<string>
  /** Claims of the article that a machine found before and that give way. */
  readonly replaced: readonly LoadedClaim[]
}

/**
 * Finds the event of each telling of a document, against all that other articles told of the same main actors. The
 * whole neighbourhood is sorted anew, so that the outcome does not depend on which article came first: a new article
 * may bring two events together, or take a vague telling away from one.
 */
export async function assignEvents(
  tx: Transaction,
  drafts: readonly (readonly LoadedClaim[])[],
  articleId: string,
  resolver: Resolver,
): Promise<Assignment> {
  const added = drafts.map(tellingOf)
  const { loaded, keys } = await loadNeighbours(tx, added, articleId, resolver)
  const replaced = loaded.filter((claim) => claim.article.id === articleId && claim.isReplaceable)
  const kept = loaded.filter((claim) => !replaced.includes(claim))
  const known = tellingsOf(kept).filter((telling) => keys.has(resolver.mainActors(telling).key))
  const { groups, doubtful } = resolver.groupTellings([...known, ...added])

  const events = nameEvents(groups, kept, formerEvents(replaced, kept, resolver), resolver)
  const draftIds = new Set(drafts.flatMap((claims) => claims.map((claim) => claim.id)))
  const eventOfClaim = new Map<string, string>(
    events.flatMap(({ eventId, group }) =>
      group.flatMap((telling) => telling.claimIds.map((id) => [id, eventId] as const)),
    ),
  )
  const claims = [...kept, ...drafts.flat()].map((claim) => ({
    ...claim,
    eventId: eventOfClaim.get(claim.id) ?? claim.eventId,
  }))
  const moved = kept.flatMap((claim) => {
    const [from, to] = [claim.eventId, eventOfClaim.get(claim.id)]
    return from === null || to === undefined || from === to ? [] : [{ claimId: claim.id, from, to }]
  })
  const affected = [
    ...moved.flatMap(({ from, to }) => [from, to]),
    ...replaced.flatMap((claim) => claim.eventId ?? []),
    ...[...draftIds].flatMap((id) => eventOfClaim.get(id) ?? []),
  ]
  return {
    eventOfDraft: new Map([...draftIds].map((id) => [id, eventOfClaim.get(id) ?? ''])),
    claims,
    affected: new Set(affected),
    moved,
    merged: events.flatMap(({ eventId, absorbed }) => absorbed.map((from) => ({ from, to: eventId }))),
    recorded: new Map(loaded.flatMap((claim) => recordedEvent(claim))),
    doubtful,
    compared: new Set([...known, ...replaced].flatMap(({ eventId }) => eventId ?? [])),
    replaced,
  }
}

function recordedEvent(claim: LoadedClaim): readonly (readonly [string, Date])[] {
  return claim.eventId === null ? [] : [[claim.eventId, new Date(claim.eventRecordedAt ?? 0)]]
}

/**
 * All recorded tellings that share main actors with those added, with those that the article told before, or with
 * what an accusation among them concerns. Mostly one statement.
 */
async function loadNeighbours(
  tx: Transaction,
  added: readonly Telling[],
  articleId: string,
  resolver: Resolver,
): Promise<{ readonly loaded: readonly LoadedClaim[]; readonly keys: ReadonlySet<string> }> {
  const wanted = wantedEvents(added, resolver)
  const first = await loadClaims(tx, wanted, [], articleId)
  const present = new Set(first.map((claim) => claim.eventId))
  const concerned = first.flatMap(concernedEvents).filter((id) => !present.has(id))
  const missing = concerned.length === 0 ? [] : await loadClaims(tx, [], concerned, articleId)
  const before = first.filter((claim) => claim.article.id === articleId)
  const further = wantedEvents([...added, ...tellingsOf([...before, ...missing])], resolver)
  const keys = new Set(further.map(({ key }) => key))
  if (further.length === wanted.length) return { loaded: first, keys }
  return { loaded: await loadClaims(tx, further, concerned, articleId), keys }
}

function concernedEvents(claim: LoadedClaim): readonly string[] {
  return claim.links.flatMap((link) => (link.kind === 'CONCERNS' && link.toEventId !== null ? [link.toEventId] : []))
}

function wantedEvents(tellings: readonly Telling[], resolver: Resolver): readonly WantedEvents[] {
  const wanted = tellings.map((telling) => ({ type: telling.type, ...resolver.mainActors(telling) }))
  return [...new Map(wanted.map((one) => [one.key, one])).values()]
}

/** Events that only replaced claims told of, by their main actors: what takes their place goes on under their key. */
function formerEvents(
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

interface NamedGroup {
  readonly eventId: string
  readonly group: readonly Telling[]
  /** Other recorded events that were found to be this one. */
  readonly absorbed: readonly string[]
}

/**
 * Gives each group of tellings its event. A recorded event goes on in the group that holds the claim it was made
 * from, else in the group with most of its tellings; of several in one group the oldest goes on.
 */
function nameEvents(
  groups: readonly (readonly Telling[])[],
  kept: readonly LoadedClaim[],
  former: ReadonlyMap<string, readonly string[]>,
  resolver: Resolver,
): readonly NamedGroup[] {
  const age = new Map(
    kept.flatMap((claim) => (claim.eventId === null ? [] : [[claim.eventId, claim.eventRecordedAt ?? 0] as const])),
  )
  const heirs = new Map([...age.keys()].map((eventId) => [eventId, heirOf(eventId, groups)]))
  const free = new Map([...former].map(([key, ids]) => [key, [...ids]]))
  const taken = new Set<string>()
  return groups.map((group): NamedGroup => {
    const inherited = [...age.keys()]
      .filter((eventId) => heirs.get(eventId) === group)
      .sort((one, other) => (age.get(one) ?? 0) - (age.get(other) ?? 0) || (one < other ? -1 : 1))
    const [eldest, ...absorbed] = inherited
    if (eldest !== undefined) return { eventId: eldest, group, absorbed }
    const [telling] = [...group].sort(byPublication)
    const reused = telling === undefined ? undefined : free.get(resolver.mainActors(telling).key)?.shift()
    const fresh = reused ?? freshKey(telling, taken)
    taken.add(fresh)
    return { eventId: fresh, group, absorbed: [] }
  })
}

function freshKey(telling: Telling | undefined, taken: ReadonlySet<string>): string {
  const ids = telling?.claimIds ?? []
  const key = ids.map(eventKey).find((id) => !taken.has(id))
  if (key === undefined) throw new RangeError('an event has at least one claim')
  return key
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
