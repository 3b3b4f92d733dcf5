import type { CountryCode, IsoDay } from './document.js'
import type { ActorKind, DatePrecision, EventStatus, EventType, ParticipantRole, PlaceKind } from './vocabulary.js'

/** Which events are exported; what is null does not matter. */
export interface ExportFilter {
  readonly type: EventType | null
  /** Of the scene. */
  readonly country: CountryCode | null
  /** First and last day that the event may fall on: an event counts whose dates, as far as known, touch the range. */
  readonly from: IsoDay | null
  readonly to: IsoDay | null
}

/** An event as it is exported: what its current claims say of it, with who says so. */
export interface ExportedEvent {
  readonly id: string
  readonly slug: string
  readonly eventType: EventType
  readonly status: EventStatus
  readonly title: string
  /** EDTF; null where nothing tells. */
  readonly date: string | null
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly precision: DatePrecision
  readonly place: {
    readonly name: string
    readonly kind: PlaceKind
    readonly latitude: number | null
    readonly longitude: number | null
  } | null
  readonly country: CountryCode | null
  readonly participants: readonly ExportedParticipant[]
  /** Number of articles and of origins that tell of it. */
  readonly articles: number
  readonly origins: number
  readonly reviewed: boolean
  /** Its current claims, those of the oldest article first. */
  readonly claims: readonly ExportedClaim[]
}

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

export interface ExportedClaim {
  readonly statement: string
  readonly url: string | null
  readonly headline: string
  readonly publishedOn: IsoDay | null
  /** Who or what found it. */
  readonly rule: string
  /** The words that it rests on; null for a claim that came coded, without its words. */
  readonly quotes: readonly string[] | null
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
