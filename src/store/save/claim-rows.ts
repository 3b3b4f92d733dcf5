import type { Annotation } from '../../domain/annotation.js'
import type { Document } from '../../domain/document.js'
import type { ChangeNote } from '../change-feed.js'
import type { DraftClaim, Drafts } from './draft-claims.js'
import type { Rows } from './insert-rows.js'
import type { RetiredClaims } from './retire-claims.js'
import type { StoredArticle } from './stored-article.js'
import { toDateOrNull } from './transaction.js'

/** Rows for claims with their participants, links and evidence, and what they tell of offices and allegiances. Pure. */
export function claimRows(
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  drafts: Drafts,
  eventOfDraft: ReadonlyMap<string, string>,
  now: Date,
): Partial<Rows> {
  const { articleId, versionId } = article
  const publishedOn = toDateOrNull(document.publishedOn)
  const participants = drafts.claims.flatMap((claim) =>
    claim.participants.map((participant, position) => ({ ...participant, claimId: claim.id, position })),
  )
  const people = article.isRetracted ? [] : participants.filter(({ kind }) => kind === 'PERSON')
  return {
    Claim: drafts.claims.map((claim) => ({
      ...claimRow(claim, annotation),
      record: article.isRetracted ? ('RETRACTED' as const) : ('CURRENT' as const),
      ...{ articleId, versionId, publishedOn },
      eventId: eventOfDraft.get(claim.id) ?? null,
      recordedAt: now,
    })),
    ClaimParticipant: participants.map(({ claimId, namedId, roles, onBehalfOfId, postId, position }) => ({
      ...{ claimId, actorId: namedId, roles: [...roles], onBehalfOfId, postId, position },
    })),
    ClaimLink: drafts.links,
    Evidence: drafts.claims.flatMap((claim) =>
      claim.evidence.map((evidence, position) => ({ ...evidence, claimId: claim.id, articleId, versionId, position })),
    ),
    PostHolding: people.flatMap(({ claimId, actorId, postId }) =>
      postId === null ? [] : [{ claimId, personId: actorId, postId, heldOn: publishedOn }],
    ),
    Affiliation: people.flatMap(({ claimId, actorId, onBehalfOfId }) =>
      onBehalfOfId === null ? [] : [{ claimId, personId: actorId, countryId: onBehalfOfId, seenOn: publishedOn }],
    ),
  }
}

function claimRow(claim: DraftClaim, annotation: Annotation) {
  const { statement, type, status, modality, negated, date, verbatim, rule, confidence } = claim.annotated
  return {
    ...{
      id: claim.id,
      position: claim.position,
      statement,
      type,
      status,
      modality,
      negated,
      verbatim,
      rule,
      confidence,
    },
    attributedToId: claim.attributedToId,
    placeId: claim.placeId,
    countryId: claim.countryId,
    edtf: date?.edtf ?? null,
    earliest: toDateOrNull(date?.earliest ?? null),
    latest: toDateOrNull(date?.latest ?? null),
    precision: date?.precision ?? ('UNKNOWN' as const),
    approximate: date?.approximate ?? false,
    method: claim.annotated.method ?? annotation.method,
    reviewed: false,
    pinned: false,
    supersedesId: null,
    searchText: [statement, ...claim.evidence.map((evidence) => evidence.exact)].join('\n'),
  }
}

/** What the feed says of claims: one that was deleted and found again under the same key did not change. */
export function notesOfClaims(
  drafts: Drafts,
  eventOfDraft: ReadonlyMap<string, string>,
  retired: RetiredClaims,
): readonly ChangeNote[] {
  const found = new Set(drafts.claims.map(({ id }) => id))
  const gone = new Set(retired.deleted)
  const note = (kind: 'RETRACTED' | 'CORRECTED', nodeId: string): ChangeNote => {
    return { kind, nodeType: 'CLAIM', nodeId, before: null, after: null }
  }
  return [
    ...retired.deleted.filter((id) => !found.has(id)).map((id) => note('RETRACTED', id)),
    ...retired.corrected.map((id) => note('CORRECTED', id)),
    ...drafts.claims
      .filter(({ id }) => !gone.has(id))
      .map(({ id, annotated }): ChangeNote => {
        const after = { statement: annotated.statement, event: eventOfDraft.get(id) ?? null }
        return { kind: 'ADDED', nodeType: 'CLAIM', nodeId: id, before: null, after }
      }),
  ]
}
