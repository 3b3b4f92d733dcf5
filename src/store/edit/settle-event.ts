import { decisionsOn, loadDifferentEvents, pinnedOf } from '../save/event-decisions.js'
import { loadClaims } from '../save/load-claims.js'
import { findNearEvents, spanOfTelling } from '../save/near-events.js'
import { tellingOf, tellingsOf } from '../save/tellings.js'
import type { Desk } from './desk.js'

/**
 * Looks whether a claim that was recorded under an event of its own tells of one that is recorded already, by the
 * rules that saving goes by, and moves it there; nothing else is moved. Gives the event that it is about in the end.
 */
export async function settleEvent(desk: Desk, claimId: string, eventId: string): Promise<string> {
  const { tx, context } = desk
  const own = (await loadClaims(tx, [eventId], null)).filter((claim) => claim.id === claimId)
  if (own.length === 0) return eventId
  const telling = tellingOf(own)
  const main = context.resolver.mainActors(telling)
  const near = await findNearEvents(tx, [{ type: telling.type, ...main, spans: [spanOfTelling(own)] }])
  const loaded = (await loadClaims(tx, [...(near.get(main.key) ?? [])], null)).filter((claim) => claim.id !== claimId)
  const pinned = pinnedOf(loaded)
  const known = tellingsOf(loaded).filter(
    (other) => context.resolver.mainActors(other).key === main.key || other.claimIds.some((id) => pinned.has(id)),
  )
  const recorded = known.map((other) => ({ telling: other, eventId: other.eventId }))
  const different = await loadDifferentEvents(tx, [...new Set(loaded.flatMap((claim) => claim.eventId ?? []))])
  const decisions = decisionsOn(recorded, pinned, different)
  const { groups } = context.resolver.groupTellings([...known, telling], decisions)
  const group = groups.find((tellings) => tellings.some(({ id }) => id === telling.id)) ?? []
  const events = group.flatMap((other) => (other.eventId === null || other.eventId === eventId ? [] : [other.eventId]))
  const [oldest] = await tx.event.findMany({
    where: { id: { in: events } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: 1,
  })
  if (oldest === undefined) return eventId
  await tx.claim.update({ where: { id: claimId }, data: { eventId: oldest.id } })
  await tx.event.delete({ where: { id: eventId } })
  desk.events.delete(eventId)
  desk.events.add(oldest.id)
  return oldest.id
}
