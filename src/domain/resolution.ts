import type { CountryCode, IsoDay } from './document.js'
import type { PartialDate } from './partial-date.js'
import type { ActorKind, EventStatus, EventType, ParticipantRole, PlaceKind } from './vocabulary.js'

/**
 * The words that resolving and saving share: resolving is pure and knows nothing of the database, saving hands it
 * what is known and carries out what it answers.
 */

/** A person or an organization that is recorded already. */
export interface KnownActor {
  readonly id: string
  readonly kind: 'PERSON' | 'ORGANIZATION'
  readonly name: string
  /** Canonical name and aliases in normal form (`normalName`). */
  readonly names: readonly string[]
  /** Country that the person acts for or the organization belongs to, as far as it is known. */
  readonly country: CountryCode | null
  /** Ids of those that an editor told it apart from. */
  readonly differentFrom: readonly string[]
}

/** A person or an organization as one document names it. */
export interface NamedActor {
  readonly kind: 'PERSON' | 'ORGANIZATION'
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: CountryCode | null
  /** Ids of known actors whom the document was found to name when it was read before; none for a new document. */
  readonly namedBefore: readonly string[]
}

/** A place that is recorded already. */
export interface KnownPlace {
  readonly id: string
  readonly name: string
  /** Names in normal form. */
  readonly names: readonly string[]
  readonly kind: PlaceKind
  readonly country: CountryCode | null
  /** Keys of the places that contain it, the nearest first. */
  readonly within: readonly string[]
}

/** A place as one document names it. */
export interface NamedPlace {
  readonly name: string
  readonly kind: PlaceKind
  readonly country: CountryCode | null
}

/** Something known that a name may mean. */
export interface Likeness {
  readonly id: string
  /** 0 to 1. */
  readonly score: number
  /** In words, for an editor. */
  readonly reasons: readonly string[]
}

/**
 * Whether a name means something known. Unsure stays apart, as new does, and is listed for review; `apart` says that
 * a known bearer of the same name is somebody else, so that the key needs more than the name.
 */
export type Verdict =
  | { readonly verdict: 'same'; readonly id: string }
  | { readonly verdict: 'new'; readonly apart: boolean }
  | { readonly verdict: 'unsure'; readonly apart: boolean; readonly candidates: readonly Likeness[] }

/** An actor in a telling, by its canonical key (merges followed). */
export interface TellingParticipant {
  readonly actorId: string
  readonly kind: ActorKind
  readonly roles: readonly ParticipantRole[]
  /** Country acted for; a person's country where the text leaves it open. */
  readonly onBehalfOf: CountryCode | null
}

/** All that one article tells of one event: the claims of the article that are about it, taken together. */
export interface Telling {
  /** The smallest key of its claims: made from content, so that any order of telling is the same order. */
  readonly id: string
  readonly articleId: string
  readonly publishedOn: IsoDay | null
  readonly type: EventType
  readonly status: EventStatus
  /** The narrowest date among its claims; null where none has one. */
  readonly date: PartialDate | null
  readonly place: KnownPlace | null
  readonly country: CountryCode | null
  /** One entry an actor, in the order of the text. */
  readonly participants: readonly TellingParticipant[]
  /** Claims of the same article that CONCERN this (accusations), each with the event that it is recorded under. */
  readonly concernedBy: readonly { readonly claimId: string; readonly eventId: string | null }[]
  readonly claimIds: readonly string[]
  /** Event that the claims are recorded under; null for claims that are new. */
  readonly eventId: string | null
}

/** Whom a telling is about at its heart: tellings with another key never are the same event. */
export interface MainActors {
  /** Event type and main actors (and a visit's destination) as one text. */
  readonly key: string
  /** Canonical keys of the main actors: each takes part, itself or through somebody who acts for it. */
  readonly actorIds: readonly string[]
}

/** Two tellings that may be of one event. */
export interface DoubtfulPair {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Which tellings are of one event. Depends on the set of tellings alone, never on their order. */
export interface Grouping {
  /** Each telling in exactly one group. */
  readonly groups: readonly (readonly Telling[])[]
  readonly doubtful: readonly DoubtfulPair[]
}

/** What editors decided of tellings, by the tellings' ids: it holds against every rule. */
export interface Decisions {
  /** Tellings that are of one event. What no list has in common with another is not found to be one without an editor. */
  readonly together: readonly (readonly string[])[]
  /** Pairs that are not of one event, unless an editor put both together. */
  readonly apart: readonly (readonly [string, string])[]
}

/** What saving asks of resolving. */
export interface Resolver {
  resolveActor(named: NamedActor, known: readonly KnownActor[]): Verdict
  resolvePlace(named: NamedPlace, known: readonly KnownPlace[]): Verdict
  mainActors(telling: Pick<Telling, 'type' | 'participants' | 'country'>): MainActors
  /** Wants every known telling that shares a main-actor key with any of those given, and what editors decided of them. */
  groupTellings(tellings: readonly Telling[], decisions: Decisions): Grouping
}
