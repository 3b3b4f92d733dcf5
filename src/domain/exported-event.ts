import type { CountryCode, IsoDay } from './document.js'
import type { ActorKind, EventType, ParticipantRole } from './vocabulary.js'

/** Which events are exported; what is null does not matter. */
export interface ExportFilter {
  readonly type: EventType | null
  /** Of the scene. */
  readonly country: CountryCode | null
  /** First and last day that the event may fall on: an event counts whose dates, as far as known, touch the range. */
  readonly from: IsoDay | null
  readonly to: IsoDay | null
}

/** Texts of a row, null is null. */
export type ExportedCells = readonly (string | null)[]

/**
 * An event in the texts that the database makes of it for a form; the first cell of each is its key. Which others there
 * are stands with the form's statements.
 */
export interface ExportedEvent {
  readonly state: ExportedCells
  /** Null where nobody takes part. */
  readonly participants: ExportedCells | null
  /** Null where no claim is current. */
  readonly claims: ExportedCells | null
}

/** A participant as JSON Lines have it. */
export interface ExportedParticipant {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly roles: readonly ParticipantRole[]
  /** Key of the country or organization that it acts for. */
  readonly onBehalfOf: string | null
  /** Label of its office. */
  readonly office: string | null
}

/** Two people with the number of their meetings. */
export interface ExportedTie {
  readonly one: string
  readonly other: string
  readonly meetings: number
  /** Days of the first and the last meeting whose date is known. */
  readonly first: IsoDay | null
  readonly last: IsoDay | null
}

/** A person who met somebody. */
export interface ExportedPerson {
  readonly id: string
  readonly name: string
  readonly country: CountryCode | null
}
