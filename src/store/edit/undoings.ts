import type { Desk } from './desk.js'
import type { DoneChange } from './done-change.js'
import type { Touched } from './later-changes.js'
import { mergeInto } from './merge-actors.js'
import { mergeEventInto } from './merge-events.js'
import { putUnder } from './move-claim.js'
import { type FoundClaim, findClaim } from './node-ref.js'
import { setRecord } from './retract-claim.js'
import { splitFrom } from './split-actor.js'
import { splitOff } from './split-event.js'
import { EditRefused } from './user-error.js'

/** How a change is taken back, and on which records that rests. */
export interface Undoing {
  readonly touches: readonly Touched[]
  readonly run: (desk: Desk) => Promise<void>
}

/** How each kind of change is taken back; null for what no editor did, or what follows from other changes. */
export function undoings(change: DoneChange): Undoing | null {
  const { kind, nodeType, before, after } = change
  if (nodeType === 'CLAIM') return ofClaim(change)
  if (nodeType === 'ARTICLE') return kind === 'RETRACTED' ? ofArticle(change) : null
  if (kind === 'REVIEWED' && text(after.candidate) !== null) return ofDecision(change)
  if (nodeType === 'EVENT') {
    if (kind === 'MERGED' && text(after.claims) !== null) return ofMergedEvents(change)
    return kind === 'SPLIT' ? ofSplitEvent(change) : null
  }
  if (nodeType !== 'PERSON' && nodeType !== 'ORGANIZATION') return null
  const kept = text(kind === 'MERGED' ? after.mergedInto : before.mergedInto)
  if (kept === null || (kind !== 'MERGED' && kind !== 'SPLIT')) return null
  const touches = [change, { nodeType, nodeId: kept }]
  if (kind === 'SPLIT') return { touches, run: (desk) => mergeInto(desk, kept, change.nodeId) }
  const merge = { overruled: words(after.overruled) }
  return { touches, run: (desk) => splitFrom(desk, kept, change.nodeId, merge) }
}

function ofClaim(change: DoneChange): Undoing | null {
  const { kind, nodeId, before, after } = change
  const back = (work: (desk: Desk, claim: FoundClaim) => Promise<void>, further: readonly Touched[] = []): Undoing => ({
    touches: [change, ...further],
    run: async (desk) => {
      const claim = await findClaim(desk, nodeId, ['id'])
      if (claim.record !== (after.record ?? (kind === 'CORRECTED' ? 'CORRECTED' : 'CURRENT')))
        throw new EditRefused('CONFLICT', ['id'], `The claim is ${claim.record.toLowerCase()} by now.`)
      await work(desk, claim)
    },
  })
  if (kind === 'ADDED')
    return back((desk, claim) => setRecord(desk, claim, { record: 'RETRACTED', reviewed: claim.reviewed }, 'RETRACTED'))
  const standing = standingOf(before)
  if ((kind === 'RETRACTED' || kind === 'REVIEWED') && standing !== null) {
    return back(async (desk, claim) => {
      if (claim.article.retracted)
        throw new EditRefused('CONFLICT', ['id'], 'The article of the claim was taken back: take that back first.')
      await setRecord(desk, claim, standing, kind === 'REVIEWED' ? 'REVIEWED' : 'UPDATED')
    })
  }
  const supersededBy = text(after.supersededBy)
  if (kind === 'CORRECTED' && supersededBy !== null) {
    return back((desk, claim) => restore(desk, claim, supersededBy), [{ nodeType: 'CLAIM', nodeId: supersededBy }])
  }
  const [from, to] = [text(before.event), text(after.event)]
  if (kind !== 'UPDATED' || from === null || to === null) return null
  const events = [from, to].map((id): Touched => ({ nodeType: 'EVENT', nodeId: id }))
  return back((desk, claim) => putUnder(desk, claim.id, to, from, { pinned: words(after.pinned) }), events)
}

/** The correction is taken back and the claim that it corrected holds again. */
async function restore(desk: Desk, claim: FoundClaim, correctionId: string): Promise<void> {
  if (claim.article.retracted)
    throw new EditRefused('CONFLICT', ['id'], 'The article of the claim was taken back: take that back first.')
  const correction = await findClaim(desk, correctionId, ['id'])
  await desk.tx.claim.update({ where: { id: correctionId }, data: { supersedesId: null } })
  await setRecord(desk, claim, { record: 'CURRENT', reviewed: claim.reviewed }, 'UPDATED')
  await setRecord(desk, correction, { record: 'RETRACTED', reviewed: correction.reviewed }, 'RETRACTED')
}

function ofArticle(change: DoneChange): Undoing {
  // claims that came in a later version, while the article was taken back, are brought back with the others
  const ids = words(change.after.claims)
  const claims = ids.map((nodeId): Touched => ({ nodeType: 'CLAIM', nodeId }))
  return {
    touches: [change, ...claims],
    run: async (desk) => {
      const { headline } = await desk.tx.article.update({ where: { id: change.nodeId }, data: { retracted: false } })
      desk.notes.push({
        ...{ kind: 'UPDATED', nodeType: 'ARTICLE', nodeId: change.nodeId },
        before: { headline, retracted: true },
        after: { headline, retracted: false },
      })
      const since = { articleId: change.nodeId, recordedAt: { gt: change.at } }
      const present = await desk.tx.claim.findMany({
        where: { record: 'RETRACTED', OR: [{ id: { in: [...ids] } }, since] },
        orderBy: { position: 'asc' },
      })
      for (const claim of present)
        await setRecord(desk, claim, { record: 'CURRENT', reviewed: claim.reviewed }, 'UPDATED')
    },
  }
}

function ofDecision(change: DoneChange): Undoing {
  const id = text(change.after.candidate) ?? ''
  return {
    touches: [],
    run: async (desk) => {
      await desk.tx.matchCandidate.updateMany({ where: { id }, data: { verdict: null, decidedAt: null } })
      const { nodeType, nodeId } = change
      const after = { candidate: id, verdict: null }
      desk.notes.push({ kind: 'REVIEWED', nodeType, nodeId, before: { candidate: id, verdict: 'DIFFERENT' }, after })
    },
  }
}

function ofMergedEvents(change: DoneChange): Undoing {
  const kept = text(change.after.mergedInto) ?? ''
  const claims = words(change.after.claims)
  const touches: readonly Touched[] = [
    change,
    { nodeType: 'EVENT', nodeId: kept },
    ...claims.map((nodeId): Touched => ({ nodeType: 'CLAIM', nodeId })),
  ]
  const { members, pinned, overruled } = change.after
  const merge = { members: words(members), pinned: words(pinned), overruled: words(overruled) }
  return { touches, run: (desk) => splitOff(desk, kept, change.nodeId, claims, merge) }
}

function ofSplitEvent(change: DoneChange): Undoing {
  const from = text(change.before.event) ?? ''
  const touches: readonly Touched[] = [change, { nodeType: 'EVENT', nodeId: from }]
  const split = { pinned: words(change.after.pinned) }
  return { touches, run: (desk) => mergeEventInto(desk, from, change.nodeId, split) }
}

function standingOf(before: DoneChange['before']): Pick<FoundClaim, 'record' | 'reviewed'> | null {
  const { record, reviewed } = before
  const isKnown = record === 'CURRENT' || record === 'REJECTED'
  return isKnown && typeof reviewed === 'boolean' ? { record, reviewed } : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function words(value: unknown): readonly string[] {
  return (text(value) ?? '').split(' ').filter(Boolean)
}
