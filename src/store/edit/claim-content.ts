import type { CountryCode, Span } from '../../domain/document.js'
import type { EventStatus, EventType, Modality, ParticipantRole } from '../../domain/vocabulary.js'
import type { FoundClaim } from './node-ref.js'

/** All that a claim asserts, by keys of what is recorded. */
export interface ClaimContent {
  readonly statement: string
  readonly type: EventType | null
  readonly status: EventStatus | null
  readonly modality: Modality
  readonly negated: boolean
  readonly attributedToId: string | null
  /** EDTF. */
  readonly date: string | null
  readonly verbatim: string | null
  readonly placeId: string | null
  readonly countryId: CountryCode | null
  readonly participants: readonly ParticipantContent[]
  readonly evidence: readonly Span[]
}

export interface ParticipantContent {
  readonly actorId: string
  readonly roles: readonly ParticipantRole[]
  readonly onBehalfOfId: string | null
  readonly postId: string | null
}

/** What a recorded claim asserts. */
export function contentOf(claim: FoundClaim): ClaimContent {
  const { statement, type, status, modality, negated, attributedToId, verbatim, placeId, countryId } = claim
  return {
    ...{ statement, type, status, modality, negated, attributedToId, verbatim, placeId, countryId },
    date: claim.edtf,
    participants: claim.participants.map(({ actorId, roles, onBehalfOfId, postId }) => {
      return { actorId, roles, onBehalfOfId, postId }
    }),
    evidence: claim.evidence.map(({ start, end }) => ({ start, end })),
  }
}

/** A claim that asserts nothing yet: what an added one begins with. */
export const noContent: ClaimContent = {
  statement: '',
  type: null,
  status: null,
  modality: 'REPORTED',
  negated: false,
  attributedToId: null,
  date: null,
  verbatim: null,
  placeId: null,
  countryId: null,
  participants: [],
  evidence: [],
}
