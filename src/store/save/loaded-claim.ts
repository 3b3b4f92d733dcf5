import type { CountryCode } from '../../domain/document.js'
import type { ExtractionMethod } from '../../domain/vocabulary.js'
import type { ProjectedClaim, ProjectedParticipant } from '../projection/projected-claim.js'

/** A participant with the country to think of where the text leaves open for whom a person acts. */
export interface LoadedParticipant extends ProjectedParticipant {
  readonly countryId: CountryCode | null
}

/** A current claim about an event with all that resolving and projecting want to know of it. */
export interface LoadedClaim extends Omit<ProjectedClaim, 'participants'> {
  /** Null for a claim that is not recorded yet. */
  readonly eventId: string | null
  /** When its event was first recorded, as milliseconds; null for none. */
  readonly eventRecordedAt: number | null
  readonly participants: readonly LoadedParticipant[]
  /** Links of claims of the same article that lead here or away. */
  readonly links: readonly LoadedLink[]
  readonly method: ExtractionMethod
  /** An editor settled which event it is about. */
  readonly isPinned: boolean
}

/** `fromEventId` and `toEventId` are null while the claims are not recorded. */
export interface LoadedLink {
  readonly fromId: string
  readonly kind: 'PART_OF' | 'FOLLOWS' | 'CONCERNS' | 'IMPLEMENTS'
  readonly toId: string
  readonly fromEventId: string | null
  readonly toEventId: string | null
}
