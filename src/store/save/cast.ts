import type { ActorRef, Annotation } from '../../domain/annotation.js'
import type { CountryCode } from '../../domain/document.js'
import type { KnownPlace } from '../../domain/resolution.js'
import type { OrganizationKind, PlaceKind } from '../../domain/vocabulary.js'

/** A person or an organization that a document brings in. */
export interface NewActor {
  readonly id: string
  readonly kind: 'PERSON' | 'ORGANIZATION'
  readonly name: string
  readonly country: CountryCode | null
  /** Null for people. */
  readonly organizationKind: OrganizationKind | null
}

/** A name that leads to an actor; `listed` false for the canonical name. */
export interface NewActorName {
  readonly actorId: string
  readonly name: string
  readonly listed: boolean
}

export interface NewPlace {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly country: CountryCode | null
  readonly partOfId: string | null
}

export interface NewPost {
  readonly id: string
  readonly label: string
  readonly countryId: CountryCode | null
  readonly organizationId: string | null
  /** Name of whose office it is, for the slug. */
  readonly owner: string | null
}

/** Two that may be the same, for review. */
export interface Doubt {
  readonly nodeType: 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'EVENT'
  readonly oneId: string
  readonly otherId: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** An actor as claims need it: by the key that the text's name has, and by the one that it was merged into. */
export interface CastActor {
  readonly id: string
  readonly canonicalId: string
  /** Name of the canonical actor. */
  readonly name: string
  readonly country: CountryCode | null
}

/** Everybody and every place of one document, each found among what is recorded or newly made. */
export interface Cast {
  readonly people: ReadonlyMap<string, CastActor>
  readonly organizations: ReadonlyMap<string, CastActor>
  readonly places: ReadonlyMap<string, KnownPlace>
  readonly newActors: readonly NewActor[]
  readonly actorNames: readonly NewActorName[]
  readonly newPlaces: readonly NewPlace[]
  /** Known places and organizations whose country or container this document is the first to tell. */
  readonly placeUpdates: readonly {
    readonly id: string
    readonly countryId: CountryCode | null
    readonly partOfId: string | null
  }[]
  readonly countryUpdates: readonly {
    readonly id: string
    readonly kind: 'PERSON' | 'ORGANIZATION'
    readonly countryId: CountryCode
  }[]
  readonly doubts: readonly Doubt[]
}

/** The actor that a reference of the annotation points at; throws for one that points nowhere. */
export function castActor(cast: Cast, ref: ActorRef, countryNames: ReadonlyMap<CountryCode, string>): CastActor {
  if (ref.kind === 'COUNTRY') {
    const name = countryNames.get(ref.name)
    if (name !== undefined) return { id: ref.name, canonicalId: ref.name, name, country: null }
  }
  const actor = (ref.kind === 'PERSON' ? cast.people : cast.organizations).get(ref.name)
  if (actor === undefined) throw new RangeError(`the annotation names no ${ref.kind.toLowerCase()} ${ref.name}`)
  return actor
}

/** Offices of a document's people, by label and owner, each as a post. */
export function officeOwner(
  annotation: Annotation,
  cast: Cast,
  person: string,
  office: string,
  onBehalfOf: CountryCode | null,
): { readonly countryId: CountryCode | null; readonly organizationId: string | null; readonly owner: string | null } {
  const annotated = annotation.people.find((one) => one.name === person)
  const organization =
    annotated?.office === office && annotated.officeOf !== null ? cast.organizations.get(annotated.officeOf) : undefined
  if (organization !== undefined)
    return { countryId: null, organizationId: organization.canonicalId, owner: organization.name }
  const countryId = onBehalfOf ?? annotated?.country ?? null
  return { countryId, organizationId: null, owner: countryId }
}
