import type { Database } from '../database.js'
import { applyInput } from './apply-input.js'
import { type ClaimContent, noContent } from './claim-content.js'
import type { ClaimInput } from './claim-input.js'
import { viewOfClaim } from './claim-view.js'
import type { Desk, EditContext } from './desk.js'
import { type Author, type EditResult, edit } from './edit.js'
import { findArticle, findEvent, type NodeRef } from './node-ref.js'
import { settleEvent } from './settle-event.js'
import { EditRefused } from './user-error.js'
import { addEvent, freshClaimKey, writeClaim } from './write-claim.js'

/** A claim that the extractors missed. */
export interface AddClaimRequest {
  readonly article: NodeRef
  /** The event that it is about; null: the one that the rules of saving find, else a new one. */
  readonly event: NodeRef | null
  readonly claim: ClaimInput
}

/** Records a claim of an article that no extractor found. Gives its key. */
export function addClaim(
  database: Database,
  context: EditContext,
  author: Author,
  request: AddClaimRequest,
): Promise<EditResult<{ readonly claimId: string }>> {
  return edit(database, context, author, (desk) => recordClaim(desk, request, ['claim'], new Map()))
}

/**
 * Records a claim within an edit. `field` is where it stands in the input; `told` holds the events that the same
 * document has told of so far, by what makes two claims of one document be about one event.
 */
export async function recordClaim(
  desk: Desk,
  request: AddClaimRequest,
  field: readonly string[],
  told: Map<string, string>,
): Promise<{ readonly claimId: string }> {
  const article = await findArticle(desk, request.article, ['article'])
  if (article.retracted)
    throw new EditRefused('CONFLICT', ['article'], 'The article was taken back: its claims do not count.')
  const event = request.event === null ? null : await findEvent(desk, request.event, ['event'])
  const kind = event === null ? {} : { type: request.claim.type ?? event.type }
  const input = { ...request.claim, ...kind, quote: request.claim.quote ?? null }
  const { body, id: versionId } = article.currentVersion
  const content = await applyInput(desk, noContent, input, body, field)
  if (event !== null && content.type !== event.type) {
    const message = `The event is of type ${event.type}; a claim of another type is about another event.`
    throw new EditRefused('INVALID', [...field, 'type'], message)
  }
  await refuseDouble(desk, versionId, content, field)
  const claimId = await freshClaimKey(desk.tx, versionId, content)
  const last = await desk.tx.claim.aggregate({ where: { articleId: article.id }, _max: { position: true } })
  const same = event?.id ?? told.get(keyOfTelling(content))
  const own = same ?? (content.type === null ? null : await addEvent(desk, content.type, [claimId]))
  await writeClaim(desk, claimId, content, own, {
    ...{ articleId: article.id, versionId, publishedOn: article.publishedOn, body },
    position: (last._max.position ?? -1) + 1,
    supersedesId: null,
  })
  const eventId = own === null || same !== undefined ? own : await settleEvent(desk, claimId, own)
  if (eventId !== null) told.set(keyOfTelling(content), eventId)
  const after = viewOfClaim({ ...content, eventId })
  desk.notes.push({ kind: 'ADDED', nodeType: 'CLAIM', nodeId: claimId, before: null, after })
  return { claimId }
}

/** Claims of one document that are equal in this are about one event. */
function keyOfTelling({ type, date, participants }: ClaimContent): string {
  return JSON.stringify([type, date, participants.map(({ actorId }) => actorId).sort()])
}

/** The same words for the same assertion are there already: recording them again would count them twice. */
async function refuseDouble(
  desk: Desk,
  versionId: string,
  content: ClaimContent,
  field: readonly string[],
): Promise<void> {
  const [span] = content.evidence
  if (span === undefined) return
  const same = await desk.tx.claim.findFirst({
    where: {
      ...{ versionId, record: 'CURRENT', type: content.type, status: content.status, statement: content.statement },
      evidence: { some: { start: span.start, end: span.end } },
    },
    select: { id: true },
  })
  if (same !== null)
    throw new EditRefused('DUPLICATE', field, `The article has that claim with these words already: Claim:${same.id}.`)
}
