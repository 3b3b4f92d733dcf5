import type { DoubtfulPair, Resolver, Telling } from '../../domain/resolution.js'
import { decisionsOn, loadDifferentEvents, pinnedOf, type RecordedTelling } from './event-decisions.js'
import type { LoadedClaim } from './loaded-claim.js'
import { formerEvents, nameEvents } from './name-events.js'
import { loadNeighbours } from './neighbours.js'
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

/** The article whose claims are to find their events. */
export interface AssignedArticle {
  readonly articleId: string
  /** Nothing of it is recorded yet. */
  readonly isNew: boolean
  /** Whether a claim that the article made before gives way to the new ones. */
  readonly isReplaceable: (claim: LoadedClaim) => boolean
}

/**
 * Finds the event of each telling of a document, against all that other articles told of the same main actors around
 * its days. The whole neighbourhood is sorted anew, so that the outcome does not depend on which article came first: a new article
 * may bring two events together, or take a vague telling away from one. What editors decided of it stays as it is.
 *
 * A draft that has an event already goes on with a claim of the article that stays.
 */
export async function assignEvents(
  tx: Transaction,
  drafts: readonly (readonly LoadedClaim[])[],
  article: AssignedArticle,
  resolver: Resolver,
): Promise<Assignment> {
  const added = drafts.filter(([first]) => first?.eventId === null).map(tellingOf)
  const joining = drafts.flat().filter(({ eventId }) => eventId !== null)
  const { loaded, near } = await loadNeighbours(tx, drafts, article, resolver)
  const replaced = loaded.filter((claim) => claim.article.id === article.articleId && article.isReplaceable(claim))
  const kept = [...loaded.filter((claim) => !replaced.includes(claim)), ...joining]
  const pinned = pinnedOf(kept)
  const known = tellingsOf(kept).filter(
    (telling) =>
      near.get(resolver.mainActors(telling).key)?.has(telling.eventId ?? '') === true ||
      telling.claimIds.some((id) => pinned.has(id)),
  )
  const recorded = [...known.map((telling) => ({ telling, eventId: telling.eventId })), ...inPlaceOf(added, replaced)]
  const different = await loadDifferentEvents(tx, [...new Set(recorded.flatMap(({ eventId }) => eventId ?? []))])
  const decisions = decisionsOn(recorded, pinned, different)
  const { groups, doubtful } = resolver.groupTellings([...known, ...added], decisions)

  const former = formerEvents(replaced, kept, resolver)
  const events = nameEvents(groups, kept, pinned, former, resolver)
  const eventOfClaim = new Map<string, string>(
    events.flatMap(({ eventId, group }) =>
      group.flatMap((telling) => telling.claimIds.map((id) => [id, eventId] as const)),
    ),
  )
  const eventOfDraft = new Map(drafts.flat().map(({ id, eventId }) => [id, eventOfClaim.get(id) ?? eventId ?? '']))
  const fresh = drafts.flat().filter(({ eventId }) => eventId === null)
  const claims = [...kept, ...fresh].map((claim) => ({
    ...claim,
    eventId: eventOfClaim.get(claim.id) ?? claim.eventId,
  }))
  const moved = kept.flatMap((claim) => {
    const [from, to] = [claim.eventId, eventOfClaim.get(claim.id)]
    const isSame = from === null || to === undefined || from === to
    return isSame || eventOfDraft.has(claim.id) ? [] : [{ claimId: claim.id, from, to }]
  })
  const affected = [
    ...moved.flatMap(({ from, to }) => [from, to]),
    ...replaced.flatMap((claim) => claim.eventId ?? []),
    ...eventOfDraft.values(),
  ]
  return {
    eventOfDraft,
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

/** New tellings that take the place of what the article told before, with the event which that was recorded under. */
function inPlaceOf(added: readonly Telling[], replaced: readonly LoadedClaim[]): readonly RecordedTelling[] {
  const before = tellingsOf(replaced)
  return added.flatMap((telling) => {
    const same = before.find((other) => other.claimIds.some((id) => telling.claimIds.includes(id)))
    const alike = before.filter((other) => other.type === telling.type && namesSameActors(other, telling))
    const former = same ?? (alike.length === 1 ? alike[0] : alike.find((other) => isSameDate(other, telling)))
    return former === undefined ? [] : [{ telling, eventId: former.eventId }]
  })
}

function namesSameActors(one: Telling, other: Telling): boolean {
  const actors = ({ participants }: Telling) => JSON.stringify(participants.map(({ actorId }) => actorId).sort())
  return actors(one) === actors(other)
}

function isSameDate(one: Telling, other: Telling): boolean {
  return one.date?.edtf === other.date?.edtf
}
