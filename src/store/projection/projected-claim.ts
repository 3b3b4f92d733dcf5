import type { CountryCode, IsoDay } from '../../domain/document.js'
import type { PartialDate } from '../../domain/partial-date.js'
import type {
  ActorKind,
  EventStatus,
  EventType,
  Modality,
  ParticipantRole,
  PlaceKind,
} from '../../domain/vocabulary.js'

/** A place as far as a projection needs it. */
export interface ProjectedPlace {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly countryId: CountryCode | null
  /** Keys of the places that contain it. */
  readonly within: readonly string[]
}

/** An actor in a claim; `actorId` is canonical (merges followed). */
export interface ProjectedParticipant {
  readonly actorId: string
  readonly kind: ActorKind
  readonly name: string
  readonly roles: readonly ParticipantRole[]
  readonly onBehalfOfId: string | null
  readonly postId: string | null
}

/** What support counts of an article: two articles of one origin are one voice. */
export interface ProjectedArticle {
  readonly id: string
  readonly publisherId: string | null
  readonly duplicateOfId: string | null
  readonly creditIds: readonly string[]
}

/** A current claim about an event, as a projection reads it. */
export interface ProjectedClaim {
  readonly id: string
  readonly article: ProjectedArticle
  readonly publishedOn: IsoDay | null
  /** Order within the article. */
  readonly position: number
  readonly type: EventType
  readonly status: EventStatus
  readonly modality: Modality
  readonly negated: boolean
  readonly date: PartialDate | null
  readonly verbatim: string | null
  readonly place: ProjectedPlace | null
  readonly countryId: CountryCode | null
  readonly participants: readonly ProjectedParticipant[]
  readonly reviewed: boolean
  /** The whole sentences that it rests on. */
  readonly sentences: readonly string[]
}

/** From the oldest article to the latest; articles without a date first; content decides between equals. */
export function byPublication(one: ProjectedClaim, other: ProjectedClaim): number {
  const day = compare(one.publishedOn ?? '', other.publishedOn ?? '')
  if (day !== 0) return day
  const article = compare(one.article.id, other.article.id)
  return article !== 0 ? article : one.position - other.position
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
