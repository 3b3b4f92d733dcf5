import type { Annotation } from '../../domain/annotation.js'
import type { Document } from '../../domain/document.js'
import { actorKey, placeKey } from '../../domain/keys.js'
import { normalName } from '../../domain/names.js'
import type { KnownPlace, NamedActor, Resolver, Verdict } from '../../domain/resolution.js'
import type { OrganizationKind } from '../../domain/vocabulary.js'
import type { Cast, CastActor, Doubt, NewActor, NewActorName, NewPlace } from './cast.js'
import { type KnownActorWithMembers, type LoadedPlace, loadKnownNames, loadNamedBefore } from './known-names.js'
import type { StoredArticle } from './stored-article.js'
import type { Transaction } from './transaction.js'

interface Naming extends NamedActor {
  readonly organizationKind: OrganizationKind | null
}

/**
 * Finds everybody and every place that a document names among what is recorded, and makes up what is new. Agencies
 * of the credit line and the publisher are organizations of the document like any other. One statement; two for a document
 * that was read before.
 */
export async function resolveCast(
  tx: Transaction,
  document: Document,
  annotation: Annotation,
  { articleId, state }: Pick<StoredArticle, 'articleId' | 'state'>,
  resolver: Resolver,
): Promise<Cast> {
  const namedBefore = state === 'new' ? [] : await loadNamedBefore(tx, articleId)
  const people = annotation.people.map(
    (person): Naming => ({ kind: 'PERSON', organizationKind: null, ...person, namedBefore }),
  )
  const organizations = namedOrganizations(document, annotation).map((naming) => ({ ...naming, namedBefore }))
  const known = await loadKnownNames(tx, {
    actors: namesToLookUp([...people, ...organizations]),
    likePeople: fullNamesOf(people),
    places: [...new Set(annotation.places.map(({ name }) => normalName(name)))],
  })
  const castOfPeople = placeActors(people, known.actors, articleId, resolver)
  const castOfOrganizations = placeActors(organizations, known.actors, articleId, resolver)
  const places = placePlaces(annotation, known.places, resolver)
  return {
    people: castOfPeople.actors,
    organizations: castOfOrganizations.actors,
    newActors: [...castOfPeople.newActors, ...castOfOrganizations.newActors],
    actorNames: [...castOfPeople.names, ...castOfOrganizations.names],
    countryUpdates: [...castOfPeople.updates, ...castOfOrganizations.updates],
    ...places,
    doubts: [...castOfPeople.doubts, ...castOfOrganizations.doubts, ...places.doubts],
  }
}

function namedOrganizations(document: Document, annotation: Annotation): readonly Omit<Naming, 'namedBefore'>[] {
  const annotated = annotation.organizations.map(
    ({ name, aliases, kind, country }): Omit<Naming, 'namedBefore'> => ({
      kind: 'ORGANIZATION',
      name,
      aliases,
      country,
      organizationKind: kind,
    }),
  )
  const bare = (name: string, organizationKind: OrganizationKind): Omit<Naming, 'namedBefore'> => ({
    kind: 'ORGANIZATION',
    name,
    aliases: [],
    country: null,
    organizationKind,
  })
  const publisher = document.publisher === null ? [] : [bare(document.publisher, 'NEWS_OUTLET')]
  const others = [...document.credits.map((credit) => bare(credit, 'NEWS_AGENCY')), ...publisher]
  const names = new Set(annotated.map(({ name }) => name))
  return [...annotated, ...others.filter(({ name }) => !names.has(name) && names.add(name))]
}

function namesToLookUp(namings: readonly Naming[]): readonly string[] {
  return [...new Set(namings.flatMap(({ name, aliases }) => [name, ...aliases].map(normalName)))].filter(Boolean)
}

function fullNamesOf(people: readonly Naming[]): readonly string[] {
  return [...new Set(people.map(({ name }) => normalName(name)))].filter((name) => name.includes(' '))
}

interface PlacedActors {
  readonly actors: Map<string, CastActor>
  readonly newActors: NewActor[]
  readonly names: NewActorName[]
  readonly updates: Cast['countryUpdates'][number][]
  readonly doubts: Doubt[]
}

function placeActors(
  namings: readonly Naming[],
  known: readonly KnownActorWithMembers[],
  articleId: string,
  resolver: Resolver,
): PlacedActors {
  const placed: PlacedActors = { actors: new Map(), newActors: [], names: [], updates: [], doubts: [] }
  for (const naming of namings) {
    const verdict = resolver.resolveActor(naming, known)
    const same = verdict.verdict === 'same' ? known.find((actor) => actor.id === verdict.id) : undefined
    if (same !== undefined) joinKnown(naming, same, placed)
    else addNew(naming, verdict, articleId, placed)
  }
  return placed
}

function joinKnown(naming: Naming, actor: KnownActorWithMembers, placed: PlacedActors): void {
  const normal = normalName(naming.name)
  const bearer = actor.members.find((member) => member.normal === normal)?.id ?? actor.id
  const country = actor.country ?? naming.country
  placed.actors.set(naming.name, { id: bearer, canonicalId: actor.id, name: actor.name, country })
  const recorded = new Set(actor.members.map((member) => member.name))
  const names = [naming.name, ...naming.aliases].filter((name) => !recorded.has(name))
  placed.names.push(...[...new Set(names)].map((name) => ({ actorId: bearer, name, listed: true })))
  if (actor.country === null && naming.country !== null)
    placed.updates.push({ id: actor.id, kind: naming.kind, countryId: naming.country })
}

function addNew(naming: Naming, verdict: Verdict, articleId: string, placed: PlacedActors): void {
  const { kind, name, country } = naming
  const plain = actorKey(kind, name)
  const isTaken = placed.newActors.some((actor) => actor.id === plain)
  const isApart = isTaken || (verdict.verdict !== 'same' && verdict.apart)
  const id = isApart ? actorKey(kind, name, isTaken ? `${country} ${articleId}` : (country ?? articleId)) : plain
  placed.actors.set(name, { id, canonicalId: id, name, country })
  placed.newActors.push({ id, kind, name, country, organizationKind: naming.organizationKind })
  const aliases = [...new Set(naming.aliases)].filter((alias) => alias !== name)
  placed.names.push(
    { actorId: id, name, listed: false },
    ...aliases.map((alias) => ({ actorId: id, name: alias, listed: true })),
  )
  if (verdict.verdict === 'unsure') {
    const doubts = verdict.candidates.map(({ id: otherId, score, reasons }) => ({
      nodeType: kind,
      oneId: id,
      otherId,
      score,
      reasons,
    }))
    placed.doubts.push(...doubts)
  }
}

function placePlaces(
  annotation: Annotation,
  known: readonly LoadedPlace[],
  resolver: Resolver,
): Pick<Cast, 'places' | 'newPlaces' | 'placeUpdates' | 'doubts'> {
  const verdicts = new Map(annotation.places.map((place) => [place.name, resolver.resolvePlace(place, known)]))
  const idOf = (name: string | null) => {
    const place = annotation.places.find((one) => one.name === name)
    if (place === undefined) return null
    const verdict = verdicts.get(place.name)
    return verdict?.verdict === 'same' ? verdict.id : placeKey(place.name, place.country)
  }
  const places = new Map<string, KnownPlace>()
  const newPlaces: NewPlace[] = []
  const placeUpdates: Cast['placeUpdates'][number][] = []
  const doubts: Doubt[] = []
  for (const place of annotation.places) {
    const id = idOf(place.name) ?? placeKey(place.name, place.country)
    const partOf = idOf(place.partOf)
    const partOfId = partOf === id ? null : partOf
    const same = known.find((one) => one.id === id)
    const within = [...new Set([...(partOfId === null ? [] : [partOfId]), ...(same?.within ?? [])])]
    const names = same?.names ?? [normalName(place.name)]
    places.set(place.name, {
      id,
      name: same?.name ?? place.name,
      names,
      kind: same?.kind ?? place.kind,
      country: same?.country ?? place.country,
      within,
    })
    if (same === undefined) newPlaces.push({ id, name: place.name, kind: place.kind, country: place.country, partOfId })
    else if ((same.country === null && place.country !== null) || (same.partOfId === null && partOfId !== null))
      placeUpdates.push({ id, countryId: same.country ?? place.country, partOfId: same.partOfId ?? partOfId })
    const verdict = verdicts.get(place.name)
    if (verdict?.verdict === 'unsure')
      doubts.push(
        ...verdict.candidates.map((other) => ({
          nodeType: 'PLACE' as const,
          oneId: id,
          otherId: other.id,
          score: other.score,
          reasons: other.reasons,
        })),
      )
  }
  return { places, newPlaces, placeUpdates, doubts }
}
