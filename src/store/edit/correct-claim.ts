import type { Database } from '../database.js'
import { applyInput } from './apply-input.js'
import { type ClaimContent, contentOf } from './claim-content.js'
import type { ClaimInput } from './claim-input.js'
import { viewOfClaim } from './claim-view.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { type FoundClaim, findClaim, requireCurrent } from './node-ref.js'
import { settleEvent } from './settle-event.js'
import { EditRefused } from './user-error.js'
import { addEvent, freshClaimKey, writeClaim } from './write-claim.js'

/** What is to stand in place of fields of a claim. */
export interface CorrectClaimRequest {
  /** Key of the claim. */
  readonly id: string
  readonly claim: ClaimInput
}

/**
 * Puts a claim with the fields given in place of another, which stays in the record as corrected. Of two corrections
 * of one claim at once the first wins, and the other is refused as CONFLICT. Gives the key of the new claim.
 */
export function correctClaim(
  database: Database,
  context: EditContext,
  author: Author,
  request: CorrectClaimRequest,
): Promise<EditResult<{ readonly claimId: string }>> {
  return edit(database, context, author, async (desk) => {
    const old = await findClaim(desk, request.id, ['id'])
    requireCurrent(old, ['id'])
    const before = contentOf(old)
    const content = await applyInput(desk, before, request.claim, old.version.body, [])
    if (isSame(content, before))
      throw new EditRefused('INVALID', null, 'The claim says all of that already: give a field that differs.')

    const claimId = await freshClaimKey(desk.tx, old.versionId, content)
    const keeps = content.type === old.type || (await isAlone(desk, old))
    const kept = content.type !== null && keeps ? old.eventId : null
    const own = content.type === null ? null : (kept ?? (await addEvent(desk, content.type, [claimId])))
    await desk.tx.claim.update({ where: { id: old.id }, data: { record: 'CORRECTED' } })
    desk.claims.add(old.id)
    if (old.eventId !== null) desk.events.add(old.eventId)
    await writeClaim(desk, claimId, content, own, {
      ...{ articleId: old.articleId, versionId: old.versionId, publishedOn: old.publishedOn, position: old.position },
      ...{ body: old.version.body, supersedesId: old.id },
    })
    await carryLinks(desk, old.id, claimId)
    const eventId = own === null || own === kept ? own : await settleEvent(desk, claimId, own)
    desk.notes.push({
      ...{ kind: 'CORRECTED', nodeType: 'CLAIM', nodeId: old.id },
      before: viewOfClaim({ ...before, eventId: old.eventId }),
      after: { ...viewOfClaim({ ...content, eventId }), supersededBy: claimId },
    })
    return { claimId }
  })
}

function isSame(one: ClaimContent, other: ClaimContent): boolean {
  const fields = Object.keys(one) as (keyof ClaimContent)[]
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}

/** True where no other claim tells of the event: then the event itself is of the corrected type. */
async function isAlone(desk: Desk, claim: FoundClaim): Promise<boolean> {
  const { eventId, id } = claim
  if (eventId === null) return false
  return (await desk.tx.claim.count({ where: { eventId, record: 'CURRENT', id: { not: id } } })) === 0
}

/** The correction hangs together with the other claims of the article as the corrected claim did. */
async function carryLinks(desk: Desk, fromId: string, toId: string): Promise<void> {
  const links = await desk.tx.claimLink.findMany({ where: { OR: [{ fromId }, { toId: fromId }] } })
  const carried = links.map((link) => ({
    ...link,
    fromId: link.fromId === fromId ? toId : link.fromId,
    toId: link.toId === fromId ? toId : link.toId,
  }))
  if (carried.length > 0) await desk.tx.claimLink.createMany({ data: carried, skipDuplicates: true })
}
