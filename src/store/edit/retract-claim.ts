import type { Database } from '../database.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { type FoundClaim, findClaim, requireCurrent } from './node-ref.js'

/** Takes a claim back: it stays in the record and no longer counts. Gives its key. */
export function retractClaim(
  database: Database,
  context: EditContext,
  author: Author,
  id: string,
): Promise<EditResult<{ readonly claimId: string }>> {
  return edit(database, context, author, async (desk) => {
    const claim = await findClaim(desk, id, ['id'])
    requireCurrent(claim, ['id'])
    await setRecord(desk, claim, { record: 'RETRACTED', reviewed: claim.reviewed }, 'RETRACTED')
    return { claimId: claim.id }
  })
}

/** Gives a claim another standing in the record and notes it. */
export async function setRecord(
  desk: Desk,
  claim: Pick<FoundClaim, 'id' | 'eventId' | 'record' | 'reviewed' | 'statement'>,
  standing: Pick<FoundClaim, 'record' | 'reviewed'>,
  kind: 'RETRACTED' | 'REVIEWED' | 'UPDATED',
): Promise<void> {
  await desk.tx.claim.update({ where: { id: claim.id }, data: standing })
  desk.claims.add(claim.id)
  if (claim.eventId !== null) desk.events.add(claim.eventId)
  const { statement, record, reviewed } = claim
  const note = { kind, nodeType: 'CLAIM', nodeId: claim.id } as const
  desk.notes.push({ ...note, before: { statement, record, reviewed }, after: { statement, ...standing } })
}
