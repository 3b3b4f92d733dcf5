import type { CountryCode, IsoDay } from './document.js'
import type { EventStatus, EventType, ParticipantRole, PlaceKind } from './vocabulary.js'

/** Who takes part in a coded event: a country, or a body by the name that the coder gives it. */
export interface CodedParticipant {
  readonly country: CountryCode | null
  /** Name of an organization; null for a country that acts itself. */
  readonly organization: string | null
  readonly roles: readonly ParticipantRole[]
}

/**
 * An event that a machine has coded elsewhere from an article, such as a row of GDELT: type, parties, day and place, and
 * the address of the article, but none of its words.
 */
export interface CodedEvent {
  /** Number of the event in the data set. */
  readonly id: string
  /** Name and code of the coding scheme with that number, such as `gdelt/042/1140000001`: kept as the claim's rule. */
  readonly rule: string
  readonly url: string
  /** Day (UTC) on which the data set took the article up. */
  readonly addedOn: IsoDay
  readonly day: IsoDay
  readonly type: EventType
  readonly status: EventStatus
  /** The coding as a sentence. */
  readonly statement: string
  readonly participants: readonly CodedParticipant[]
  readonly place: {
    readonly name: string
    readonly kind: PlaceKind
    readonly latitude: number | null
    readonly longitude: number | null
  } | null
  readonly country: CountryCode | null
}
