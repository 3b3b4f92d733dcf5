import type { Database } from '../database.js'
import type { EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { findClaim, requireCurrent } from './node-ref.js'
import { setRecord } from './retract-claim.js'
import { EditRefused } from './user-error.js'

/** What an editor found of claims. */
export interface ReviewRequest {
  /** Keys of the claims. */
  readonly ids: readonly string[]
  readonly verdict: 'ACCEPT' | 'REJECT'
}

const mostClaims = 200

/**
 * Marks claims as looked at: accepted ones hold, rejected ones no longer count. All of them or none; a claim that has
 * that verdict already stays as it is. Gives the keys of the claims.
 */
export function reviewClaims(
  database: Database,
  context: EditContext,
  author: Author,
  { ids, verdict }: ReviewRequest,
): Promise<EditResult<{ readonly claimIds: readonly string[] }>> {
  return edit(database, context, author, async (desk) => {
    if (ids.length === 0 || ids.length > mostClaims)
      throw new EditRefused('INVALID', ['ids'], `Give the ids of 1 to ${mostClaims} claims.`)
    const claimIds = [...new Set(ids)]
    for (const [index, id] of claimIds.entries()) {
      const field = ['ids', String(index)]
      const claim = await findClaim(desk, id, field)
      if (claim.record !== 'REJECTED') requireCurrent(claim, field)
      const record = verdict === 'ACCEPT' ? ('CURRENT' as const) : ('REJECTED' as const)
      if (!claim.reviewed || claim.record !== record)
        await setRecord(desk, claim, { record, reviewed: true }, 'REVIEWED')
    }
    return { claimIds }
  })
}
