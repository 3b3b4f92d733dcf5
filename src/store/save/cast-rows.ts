import { normalName, slugFrom, sortName } from '../../domain/names.js'
import type { ChangeNote } from '../change-feed.js'
import type { Cast, NewPost } from './cast.js'
import type { Rows } from './insert-rows.js'
import type { SlugWish } from './slugs.js'
import type { Transaction } from './transaction.js'

/** The readable names that new people, organizations, places and posts would like to have. */
export function wishesOfCast(cast: Cast, posts: readonly NewPost[]): readonly SlugWish[] {
  return [
    ...cast.newActors.map(({ id, name }): SlugWish => ({ table: 'Actor', id, slug: slugFrom(name) })),
    ...cast.newPlaces.map(({ id, name }): SlugWish => ({ table: 'Place', id, slug: slugFrom(name) })),
    ...posts.map(
      ({ id, label, owner }): SlugWish => ({ table: 'Post', id, slug: slugFrom(`${owner ?? ''} ${label}`) }),
    ),
  ]
}

/** Tells where a place lies, in degrees (WGS 84); null for one that nobody has coordinates of. */
export type Locate = (
  name: string,
  country: string | null,
) => { readonly latitude: number; readonly longitude: number } | null

/** Rows for the people, organizations, places, posts and names that a document brings in. Pure. */
export function castRows(
  cast: Cast,
  posts: readonly NewPost[],
  slugs: ReadonlyMap<string, string>,
  source: string,
  locate: Locate,
  now: Date,
): Partial<Rows> {
  const isNew = ({ id }: { readonly id: string }) => slugs.has(id)
  const slugOf = (id: string) => slugs.get(id) ?? id
  const actors = cast.newActors.filter(isNew)
  const places = cast.newPlaces.filter(isNew)
  return {
    Actor: actors.map(({ id, kind, name }) => ({
      ...{ id, kind, name, slug: slugOf(id), sortName: sortName(name) },
      mergedIntoId: null,
      eventCount: 0,
      recordedAt: now,
    })),
    Person: actors.flatMap(({ id, kind, country }) => (kind === 'PERSON' ? [{ id, countryId: country }] : [])),
    Organization: actors.flatMap(({ id, organizationKind, country }) =>
      organizationKind === null ? [] : [{ id, kind: organizationKind, countryId: country }],
    ),
    ActorName: cast.actorNames.map((name) => ({ ...name, normal: normalName(name.name), source })),
    Place: places.map(({ id, name, kind, country, partOfId }) => ({
      ...{ id, name, kind, partOfId, slug: slugOf(id), sortName: sortName(name), countryId: country },
      ...(locate(name, country) ?? { latitude: null, longitude: null }),
    })),
    PlaceName: places.map(({ id, name }) => ({ placeId: id, name, normal: normalName(name) })),
    Post: posts.filter(isNew).map(({ id, label, countryId, organizationId }) => ({
      ...{ id, label, countryId, organizationId, slug: slugOf(id), sortLabel: sortName(label) },
    })),
  }
}

/** Fills in what a document is the first to tell of known places, people and organizations. */
export async function updateCast(tx: Transaction, cast: Cast): Promise<void> {
  for (const { id, kind, countryId } of cast.countryUpdates) {
    if (kind === 'PERSON') await tx.person.update({ where: { id }, data: { countryId } })
    else await tx.organization.update({ where: { id }, data: { countryId } })
  }
  for (const { id, countryId, partOfId } of cast.placeUpdates)
    await tx.place.update({ where: { id }, data: { countryId, partOfId } })
}

/** What the feed says of new people, organizations, places and posts. */
export function notesOfCast(
  cast: Cast,
  posts: readonly NewPost[],
  slugs: ReadonlyMap<string, string>,
): readonly ChangeNote[] {
  const note = (nodeType: ChangeNote['nodeType'], id: string, name: string): readonly ChangeNote[] => {
    const slug = slugs.get(id)
    return slug === undefined ? [] : [{ kind: 'ADDED', nodeType, nodeId: id, before: null, after: { name, slug } }]
  }
  return [
    ...cast.newActors.flatMap(({ id, kind, name }) => note(kind, id, name)),
    ...cast.newPlaces.flatMap(({ id, name }) => note('PLACE', id, name)),
    ...posts.flatMap(({ id, label }) => note('POST', id, label)),
  ]
}
