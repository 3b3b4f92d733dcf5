import { eventKey } from '../../domain/keys.js'
import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { findClaim, findEvent, type NodeRef, requireCurrent } from './node-ref.js'
import { partGroups, restoreVerdict } from './pairs.js'
import { liftPins, pinClaims } from './pins.js'
import { EditRefused } from './user-error.js'
import { addEvent } from './write-claim.js'

/** Which claims tell of another event. */
export interface SplitEventRequest {
  readonly id: NodeRef
  /** Keys of some of its claims. */
  readonly claims: readonly string[]
}

/**
 * Puts some claims of an event under an event of their own: the one that they were merged from, where there is one,
 * else a new one. Gives the key of that event.
 */
export function splitEvent(
  database: Database,
  context: EditContext,
  author: Author,
  request: SplitEventRequest,
): Promise<EditResult<{ readonly eventId: string }>> {
  return edit(database, context, author, async (desk) => {
    const event = await findEvent(desk, request.id, ['id'])
    const claims = [...new Set(request.claims)]
    if (claims.length === 0) throw new EditRefused('INVALID', ['claims'], 'Give the ids of the claims to split off.')
    for (const [index, id] of claims.entries()) {
      const field = ['claims', String(index)]
      const claim = await findClaim(desk, id, field)
      requireCurrent(claim, field)
      if (claim.eventId !== event.id) throw new EditRefused('INVALID', field, 'The claim is not about that event.')
    }
    const current = await desk.tx.claim.count({ where: { eventId: event.id, record: 'CURRENT' } })
    if (current === claims.length)
      throw new EditRefused('INVALID', ['claims'], 'These are all claims of the event: nothing would be left of it.')
    const merged = await desk.tx.event.findFirst({
      where: { mergedIntoId: event.id, id: { in: claims.map(eventKey) } },
      orderBy: { id: 'asc' },
    })
    const to = merged?.id ?? (await addEvent(desk, event.type, claims))
    await splitOff(desk, event.id, to, claims, null)
    return { eventId: to }
  })
}

/** A merge that is taken back: the events that had been merged before, the claims that it pinned, what it overruled. */
export interface MergeDone {
  readonly members: readonly string[]
  readonly pinned: readonly string[]
  readonly overruled: readonly string[]
}

/**
 * Puts claims of an event under another that it was merged from, or that is new. The claims of both are pinned, so
 * that neither comes back to the other; where a merge is taken back, its pins are lifted instead, and the pairs wait
 * for a decision again.
 */
export async function splitOff(
  desk: Desk,
  fromId: string,
  toId: string,
  claimIds: readonly string[],
  merge: MergeDone | null,
): Promise<void> {
  const { tx } = desk
  const members = merge?.members ?? []
  const event = await tx.event.update({ where: { id: toId }, data: { mergedIntoId: null } })
  await tx.event.updateMany({ where: { id: { in: [...members] }, mergedIntoId: fromId }, data: { mergedIntoId: toId } })
  await tx.claim.updateMany({ where: { id: { in: [...claimIds] }, eventId: fromId }, data: { eventId: toId } })
  await tx.slugAlias.deleteMany({ where: { nodeType: 'EVENT', slug: event.slug, nodeId: fromId } })
  const groups = { nodeType: 'EVENT', group: [fromId], others: [toId, ...members] } as const
  await partGroups(desk, groups, merge === null ? 'DIFFERENT' : null)
  await restoreVerdict(desk, merge?.overruled ?? [], 'DIFFERENT')
  await liftPins(desk, merge?.pinned ?? [])
  const pinned = merge === null ? await pinClaims(desk, [fromId, toId]) : []
  desk.events.add(fromId).add(toId)
  desk.notes.push({
    ...{ kind: 'SPLIT', nodeType: 'EVENT', nodeId: toId },
    before: { event: fromId },
    after: { event: toId, claims: claimIds.join(' '), pinned: pinned.join(' ') },
  })
}
