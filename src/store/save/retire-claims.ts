import type { ExtractionMethod } from '../../domain/vocabulary.js'
import type { AssignedArticle } from './assign-events.js'
import type { DecidedClaim } from './decided-claims.js'
import type { StoredArticle } from './stored-article.js'
import type { Transaction } from './transaction.js'

/** Keys of the claims that gave way to others. */
export interface RetiredClaims {
  /** They were found in the same words. */
  readonly deleted: readonly string[]
  /** They were found in earlier words of the article. */
  readonly corrected: readonly string[]
}

/** Which claims of an article give way when it is read by a method: no editor decided on them, and none but a person's work a person's. */
export function replacing({ articleId, state }: StoredArticle, method: ExtractionMethod): AssignedArticle {
  return {
    articleId,
    isNew: state === 'new',
    isReplaceable: (claim) =>
      !claim.reviewed && !claim.isPinned && (claim.method !== 'CURATED' || method === 'CURATED'),
  }
}

/**
 * Makes room for the claims of a document that is read again: what was found in the same words is deleted, what was
 * found in earlier words no longer holds. Claims on which an editor decided stay.
 */
export async function retireClaims(
  tx: Transaction,
  article: StoredArticle,
  method: ExtractionMethod,
  decided: readonly DecidedClaim[],
): Promise<RetiredClaims> {
  if (article.state === 'new') return { deleted: [], corrected: [] }
  const { articleId, versionId } = article
  const old = await tx.claim.findMany({
    where: {
      ...{ articleId, id: { notIn: decided.map(({ id }) => id) }, reviewed: false, pinned: false },
      ...(method === 'CURATED' ? {} : { method: { not: 'CURATED' } }),
      OR: [{ versionId }, { record: { in: ['CURRENT', 'RETRACTED'] } }],
    },
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
