import { addClaim } from '../../store/edit/add-claim.js'
import { correctClaim } from '../../store/edit/correct-claim.js'
import { decideMatch } from '../../store/edit/decide-match.js'
import type { Author } from '../../store/edit/edit.js'
import { mergeActors } from '../../store/edit/merge-actors.js'
import { mergeEvents } from '../../store/edit/merge-events.js'
import { moveClaim } from '../../store/edit/move-claim.js'
import type { NodeRef } from '../../store/edit/node-ref.js'
import { retractArticle } from '../../store/edit/retract-article.js'
import { retractClaim } from '../../store/edit/retract-claim.js'
import { reviewClaims } from '../../store/edit/review-claims.js'
import { splitActor } from '../../store/edit/split-actor.js'
import { splitEvent } from '../../store/edit/split-event.js'
import { undoChange } from '../../store/edit/undo-change.js'
import { EditRefused } from '../../store/edit/user-error.js'
import type { Editing } from './editing.js'
import { type Given, readActor, readClaim, readClaimKeys, readKey, readRef, readRefs, textOrNull } from './given.js'
import { ingestArticle } from './ingest-article.js'
import { type Outcome, toOutcome } from './outcome.js'

/** Carries a mutation out. Throws EditRefused for input that cannot be meant. */
export type Edit = (input: Given, editing: Editing) => Promise<Outcome>

const actors = ['Person', 'Country', 'Organization'] as const
const nodeNames = { PERSON: 'Person', ORGANIZATION: 'Organization', EVENT: 'Event' } as const

function authorOf(input: Given, { by }: Editing): Author {
  return { by, reason: textOrNull(input.reason) }
}

function eventOrNone(value: unknown): NodeRef | null {
  return value === undefined || value === null ? null : readRef(value, ['Event'], ['event'])
}

const ofClaim = ({ claimId }: { readonly claimId: string }) => ({ claim: claimId })
const ofEvent = ({ eventId }: { readonly eventId: string }) => ({ event: eventId })

/** The mutations by name: each reads its input, does the edit, and says what came of it. */
export const edits: Readonly<Record<string, Edit>> = {
  ingestArticle,
  addClaim: async (input, editing) => {
    const request = {
      article: readRef(input.article, ['Article'], ['article']),
      event: eventOrNone(input.event),
      claim: readClaim(input.claim as Given, ['claim']),
    }
    return toOutcome(await addClaim(editing.database, editing.context, authorOf(input, editing), request), ofClaim)
  },
  correctClaim: async (input, editing) => {
    const { id: given, reason: _reason, ...fields } = input
    const request = { id: readKey(given, 'Claim', ['id']), claim: readClaim(fields, []) }
    return toOutcome(await correctClaim(editing.database, editing.context, authorOf(input, editing), request), ofClaim)
  },
  moveClaim: async (input, editing) => {
    const request = { id: readKey(input.id, 'Claim', ['id']), event: eventOrNone(input.event) }
    return toOutcome(await moveClaim(editing.database, editing.context, authorOf(input, editing), request), ofClaim)
  },
  retractClaim: async (input, editing) => {
    const id = readKey(input.id, 'Claim', ['id'])
    return toOutcome(await retractClaim(editing.database, editing.context, authorOf(input, editing), id), ofClaim)
  },
  reviewClaims: async (input, editing) => {
    const verdict = input.verdict === 'REJECT' ? ('REJECT' as const) : ('ACCEPT' as const)
    const request = { ids: readClaimKeys(input.ids, ['ids']), verdict }
    const result = await reviewClaims(editing.database, editing.context, authorOf(input, editing), request)
    return { claims: [], ...toOutcome(result, ({ claimIds }) => ({ claims: claimIds })) }
  },
  retractArticle: async (input, editing) => {
    const ref = readRef(input.id, ['Article'], ['id'])
    const result = await retractArticle(editing.database, editing.context, authorOf(input, editing), ref)
    return toOutcome(result, ({ articleId }) => ({ article: articleId }))
  },
  mergeActors: async (input, editing) => {
    const request = { keep: readActor(input.keep, ['keep']), merge: readRefs(input.merge, actors, ['merge']) }
    const result = await mergeActors(editing.database, editing.context, authorOf(input, editing), request)
    return toOutcome(result, ({ actorId }) => ({ actor: actorId }))
  },
  splitActor: async (input, editing) => {
    const request = { id: readActor(input.id, ['id']), restore: readRefs(input.restore, actors, ['restore']) }
    const result = await splitActor(editing.database, editing.context, authorOf(input, editing), request)
    return { actors: [], ...toOutcome(result, ({ actorIds }) => ({ actors: actorIds })) }
  },
  mergeEvents: async (input, editing) => {
    const request = {
      keep: readRef(input.keep, ['Event'], ['keep']),
      merge: readRefs(input.merge, ['Event'], ['merge']),
    }
    return toOutcome(await mergeEvents(editing.database, editing.context, authorOf(input, editing), request), ofEvent)
  },
  splitEvent: async (input, editing) => {
    const request = { id: readRef(input.id, ['Event'], ['id']), claims: readClaimKeys(input.claims, ['claims']) }
    return toOutcome(await splitEvent(editing.database, editing.context, authorOf(input, editing), request), ofEvent)
  },
  decideMatch: async (input, editing) => {
    const verdict = input.verdict === 'SAME' ? ('SAME' as const) : ('DIFFERENT' as const)
    const request = { id: readKey(input.id, 'MatchCandidate', ['id']), verdict }
    const result = await decideMatch(editing.database, editing.context, authorOf(input, editing), request)
    return toOutcome(result, ({ kept }) => ({
      kept: kept === null ? null : { type: nodeNames[kept.nodeType], key: kept.id },
    }))
  },
  undoChange: async (input, editing) => {
    const key = readKey(input.id, 'Change', ['id'])
    if (!/^\d{1,18}$/.test(key))
      throw new EditRefused('NOT_FOUND', ['id'], `There is no change ${JSON.stringify(key)}.`)
    const result = await undoChange(editing.database, editing.context, authorOf(input, editing), BigInt(key))
    return toOutcome(result, ({ undone }) => ({ undone: String(undone) }))
  },
}
