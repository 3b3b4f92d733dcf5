import type { Desk } from './desk.js'

/**
 * Pins the current claims of events: an editor looked at them and settled which event each is about, so that no
 * document which is read later moves them. Gives the keys of those that were not pinned before, in order: lifting
 * exactly these takes the decision back.
 */
export async function pinClaims(desk: Desk, eventIds: readonly string[]): Promise<readonly string[]> {
  const where = { eventId: { in: [...eventIds] }, record: 'CURRENT' as const, pinned: false }
  const claims = await desk.tx.claim.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  const ids = claims.map(({ id }) => id)
  if (ids.length > 0) await desk.tx.claim.updateMany({ where: { id: { in: ids } }, data: { pinned: true } })
  return ids
}

/** Lets the rules decide again on the events of claims. */
export async function liftPins(desk: Desk, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  await desk.tx.claim.updateMany({ where: { id: { in: [...claimIds] } }, data: { pinned: false } })
}
