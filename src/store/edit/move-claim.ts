import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { findClaim, findEvent, type NodeRef, requireCurrent } from './node-ref.js'
import { liftPins, pinClaims } from './pins.js'
import { EditRefused } from './user-error.js'
import { addEvent } from './write-claim.js'

/** Where a claim is to go. */
export interface MoveClaimRequest {
  /** Key of the claim. */
  readonly id: string
  /** Null: a new event. */
  readonly event: NodeRef | null
}

/** Moves a claim to another event, or to a new one. Gives the key of the claim, which stays the same. */
export function moveClaim(
  database: Database,
  context: EditContext,
  author: Author,
  request: MoveClaimRequest,
): Promise<EditResult<{ readonly claimId: string }>> {
  return edit(database, context, author, async (desk) => {
    const claim = await findClaim(desk, request.id, ['id'])
    requireCurrent(claim, ['id'])
    const { type, eventId: from } = claim
    if (type === null || from === null)
      throw new EditRefused(
        'INVALID',
        ['id'],
        'The claim is about no event. Correct it with a type and a status first.',
      )
    const to = request.event === null ? null : await findEvent(desk, request.event, ['event'])
    if (to !== null && to.type !== type)
      throw new EditRefused('INVALID', ['event'], `The event is of type ${to.type}, the claim of type ${type}.`)
    if (to?.id === from) throw new EditRefused('CONFLICT', ['event'], 'The claim is about that event already.')
    await putUnder(desk, claim.id, from, to?.id ?? (await addEvent(desk, type, [claim.id])), null)
    return { claimId: claim.id }
  })
}

/**
 * Puts a claim under another event and notes it. The claims of both events are pinned, so that neither comes after the
 * other; where a move is taken back, its pins are lifted instead.
 */
export async function putUnder(
  desk: Desk,
  claimId: string,
  from: string,
  to: string,
  move: { readonly pinned: readonly string[] } | null,
): Promise<void> {
  await desk.tx.claim.update({ where: { id: claimId }, data: { eventId: to } })
  await liftPins(desk, move?.pinned ?? [])
  const pinned = move === null ? await pinClaims(desk, [from, to]) : []
  desk.events.add(from).add(to)
  const note = { kind: 'UPDATED', nodeType: 'CLAIM', nodeId: claimId } as const
  desk.notes.push({ ...note, before: { event: from }, after: { event: to, pinned: pinned.join(' ') } })
}
