import type { ChangeView } from '../change-feed.js'
import type { ClaimContent } from './claim-content.js'

/** What the feed shows of a claim: what it asserts and where, so that a reader sees what an edit changed. */
export function viewOfClaim(claim: ClaimContent & { readonly eventId: string | null }): ChangeView {
  const { statement, type, status, modality, negated, attributedToId, date, placeId, countryId, eventId } = claim
  return {
    ...{ statement, event: eventId, type, status, modality, negated, date },
    ...{ attributedTo: attributedToId, place: placeId, country: countryId },
    participants: claim.participants.map(({ actorId, roles }) => `${actorId} ${roles.join('+')}`).join(', '),
    evidence: claim.evidence.map(({ start, end }) => `${start}-${end}`).join(', '),
  }
}
