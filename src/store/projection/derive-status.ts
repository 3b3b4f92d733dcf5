import type { EventStatus } from '../../domain/vocabulary.js'
import { byPublication, type ProjectedClaim } from './projected-claim.js'

/**
 * How much a claim of each status weighs: a report of the act outranks word of what is to come or of what a party
 * denies, and that outranks what is only alleged. DENIED stands beside the announcements, since a plan may be denied
 * and announced again, and the latest word holds.
 */
const rankOfStatus: Readonly<Record<EventStatus, number>> = {
  OCCURRED: 3,
  ONGOING: 3,
  PLANNED: 2,
  POSTPONED: 2,
  CANCELLED: 2,
  DENIED: 2,
  ALLEGED: 1,
}

/** The status that a claim gives: what is only said to have happened is alleged, what is denied is denied. */
function statusOf(claim: ProjectedClaim): EventStatus {
  const isAct = rankOfStatus[claim.status] === 3
  if (isAct && (claim.modality === 'ALLEGED' || claim.modality === 'SPECULATED')) return 'ALLEGED'
  return isAct && claim.modality === 'DENIED' ? 'DENIED' : claim.status
}

/** 3 for reports of the act, 2 for announcements and denials, 1 for allegations. */
export function rankOf(claim: ProjectedClaim): number {
  return rankOfStatus[statusOf(claim)]
}

/** The claims that decide: those that assert the event; only where there are none, those that say it was not so. */
export function assertingClaims(claims: readonly ProjectedClaim[]): readonly ProjectedClaim[] {
  const asserting = claims.filter((claim) => !claim.negated)
  return asserting.length > 0 ? asserting : claims
}

/** Claims of the highest rank, from the oldest article to the latest. At least one for at least one claim. */
export function topRanked(claims: readonly ProjectedClaim[]): readonly ProjectedClaim[] {
  const asserting = assertingClaims(claims)
  const top = Math.max(...asserting.map(rankOf))
  return asserting.filter((claim) => rankOf(claim) === top).sort(byPublication)
}

/**
 * How real an event is: the word of the latest article among the claims of the highest rank; within one article, that
 * of its first claim. Wants at least one claim.
 */
export function deriveStatus(claims: readonly ProjectedClaim[]): EventStatus {
  const top = topRanked(claims)
  const last = top.at(-1)
  if (last === undefined) throw new RangeError('an event has at least one claim')
  const leading = top.find((claim) => claim.article.id === last.article.id) ?? last
  return leading.negated ? 'DENIED' : statusOf(leading)
}
