import type { Annotation } from '../../domain/annotation.js'
import type { Document } from '../../domain/document.js'
import type { ChangeNote } from '../change-feed.js'
import type { DraftClaim, Drafts } from './draft-claims.js'
import type { StoredArticle } from './stored-article.js'
import { type Transaction, toDateOrNull } from './transaction.js'

/**
 * Makes room for the claims of a document that is read again: what a machine found in the same words is deleted, what
 * it found in earlier words no longer holds. Claims that a person made or looked at stay. Gives the keys of both.
 */
export async function retireClaims(
  tx: Transaction,
  article: StoredArticle,
): Promise<{ readonly deleted: readonly string[]; readonly corrected: readonly string[] }> {
  if (article.state === 'new') return { deleted: [], corrected: [] }
  const { articleId, versionId } = article
  const replaceable = { articleId, reviewed: false, method: { not: 'CURATED' as const } }
  const old = await tx.claim.findMany({
    where: { ...replaceable, OR: [{ versionId }, { record: 'CURRENT' }] },
    select: { id: true, versionId: true },
  })
  const deleted = old.filter((claim) => claim.versionId === versionId).map((claim) => claim.id)
  const corrected = old.filter((claim) => claim.versionId !== versionId).map((claim) => claim.id)
  if (deleted.length > 0) await tx.claim.deleteMany({ where: { id: { in: deleted } } })
  if (corrected.length > 0) {
    await tx.claim.updateMany({ where: { id: { in: corrected } }, data: { record: 'CORRECTED' } })
    await tx.postHolding.deleteMany({ where: { claimId: { in: corrected } } })
    await tx.affiliation.deleteMany({ where: { claimId: { in: corrected } } })
  }
  return { deleted, corrected }
}

/** Writes claims with their participants, links and evidence, and what they tell of offices and allegiances. */
export async function writeClaims(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
  article: StoredArticle,
  drafts: Drafts,
  eventOfDraft: ReadonlyMap<string, string>,
): Promise<readonly ChangeNote[]> {
  const { claims, links } = drafts
  if (claims.length === 0) return []
  const publishedOn = toDateOrNull(document.publishedOn)
  await tx.claim.createMany({
    data: claims.map((claim) => ({
      ...claimRow(claim, annotation, article, eventOfDraft.get(claim.id) ?? null),
      publishedOn,
    })),
  })
  await writeParticipants(tx, claims, publishedOn)
  if (links.length > 0) await tx.claimLink.createMany({ data: [...links] })
  await tx.evidence.createMany({
    data: claims.flatMap((claim) =>
      claim.evidence.map((evidence, position) => ({
        ...evidence,
        claimId: claim.id,
        articleId: article.articleId,
        versionId: article.versionId,
        position,
      })),
    ),
  })
  return claims.map((claim) => ({
    kind: 'ADDED',
    nodeType: 'CLAIM',
    nodeId: claim.id,
    before: null,
    after: { statement: claim.annotated.statement, event: eventOfDraft.get(claim.id) ?? null },
  }))
}

function claimRow(claim: DraftClaim, annotation: Annotation, article: StoredArticle, eventId: string | null) {
  const { statement, type, status, modality, negated, date, verbatim, rule, confidence } = claim.annotated
  return {
    ...{
      id: claim.id,
      position: claim.position,
      eventId,
      statement,
      type,
      status,
      modality,
      negated,
      verbatim,
      rule,
      confidence,
    },
    articleId: article.articleId,
    versionId: article.versionId,
    attributedToId: claim.attributedToId,
    placeId: claim.placeId,
    countryId: claim.countryId,
    edtf: date?.edtf ?? null,
    earliest: toDateOrNull(date?.earliest ?? null),
    latest: toDateOrNull(date?.latest ?? null),
    precision: date?.precision ?? ('UNKNOWN' as const),
    approximate: date?.approximate ?? false,
    method: annotation.method,
    searchText: [statement, ...claim.evidence.map((evidence) => evidence.exact)].join('\n'),
  }
}

async function writeParticipants(
  tx: Transaction,
  claims: readonly DraftClaim[],
  publishedOn: Date | null,
): Promise<void> {
  const rows = claims.flatMap((claim) =>
    claim.participants.map((participant, position) => ({ ...participant, claimId: claim.id, position })),
  )
  if (rows.length === 0) return
  await tx.claimParticipant.createMany({
    data: rows.map(({ claimId, namedId, roles, onBehalfOfId, postId, position }) => ({
      ...{ claimId, actorId: namedId, roles: [...roles], onBehalfOfId, postId, position },
    })),
  })
  const people = rows.filter(({ kind }) => kind === 'PERSON')
  const holdings = people.flatMap(({ claimId, actorId, postId }) =>
    postId === null ? [] : [{ claimId, personId: actorId, postId, heldOn: publishedOn }],
  )
  if (holdings.length > 0) await tx.postHolding.createMany({ data: holdings, skipDuplicates: true })
  const affiliations = people.flatMap(({ claimId, actorId, onBehalfOfId }) =>
    onBehalfOfId === null ? [] : [{ claimId, personId: actorId, countryId: onBehalfOfId, seenOn: publishedOn }],
  )
  if (affiliations.length > 0) await tx.affiliation.createMany({ data: affiliations, skipDuplicates: true })
}
