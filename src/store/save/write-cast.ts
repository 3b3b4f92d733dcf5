import { normalName, slugFrom, sortName } from '../../domain/names.js'
import type { ChangeNote } from '../change-feed.js'
import type { Cast, NewPost } from './cast.js'
import { mintSlugs } from './slugs.js'
import type { Transaction } from './transaction.js'

/** Writes the people, organizations, places, posts and names that a document brings in; gives what the feed says of it. */
export async function writeCast(
  tx: Transaction,
  cast: Cast,
  posts: readonly NewPost[],
  source: string,
): Promise<readonly ChangeNote[]> {
  const actors = await writeActors(tx, cast, source)
  const places = await writePlaces(tx, cast)
  return [...actors, ...places, ...(await writePosts(tx, posts))]
}

async function writeActors(tx: Transaction, cast: Cast, source: string): Promise<readonly ChangeNote[]> {
  const { newActors, actorNames, countryUpdates } = cast
  const slugs = await mintSlugs(
    tx,
    'actor',
    newActors.map(({ id, name }) => ({ id, slug: slugFrom(name) })),
  )
  const slugOf = (id: string) => slugs.get(id) ?? id
  if (newActors.length > 0) {
    const rows = newActors.map(({ id, kind, name }) => ({ id, kind, name, slug: slugOf(id), sortName: sortName(name) }))
    await tx.actor.createMany({ data: rows, skipDuplicates: true })
  }
  const people = newActors.filter(({ kind }) => kind === 'PERSON')
  if (people.length > 0)
    await tx.person.createMany({
      data: people.map(({ id, country }) => ({ id, countryId: country })),
      skipDuplicates: true,
    })
  const organizations = newActors.flatMap(({ id, country, organizationKind }) =>
    organizationKind === null ? [] : [{ id, kind: organizationKind, countryId: country }],
  )
  if (organizations.length > 0) await tx.organization.createMany({ data: organizations, skipDuplicates: true })
  if (actorNames.length > 0) {
    const rows = actorNames.map((name) => ({ ...name, normal: normalName(name.name), source }))
    await tx.actorName.createMany({ data: rows, skipDuplicates: true })
  }
  for (const { id, kind, countryId } of countryUpdates) {
    if (kind === 'PERSON') await tx.person.update({ where: { id }, data: { countryId } })
    else await tx.organization.update({ where: { id }, data: { countryId } })
  }
  return newActors.map(({ id, kind, name }) => ({
    kind: 'ADDED',
    nodeType: kind,
    nodeId: id,
    before: null,
    after: { name, slug: slugOf(id) },
  }))
}

async function writePlaces(tx: Transaction, cast: Cast): Promise<readonly ChangeNote[]> {
  const { newPlaces, placeUpdates } = cast
  const slugs = await mintSlugs(
    tx,
    'place',
    newPlaces.map(({ id, name }) => ({ id, slug: slugFrom(name) })),
  )
  const slugOf = (id: string) => slugs.get(id) ?? id
  if (newPlaces.length > 0) {
    const rows = newPlaces.map(({ id, name, kind, country, partOfId }) => ({
      id,
      name,
      kind,
      partOfId,
      slug: slugOf(id),
      sortName: sortName(name),
      countryId: country,
    }))
    await tx.place.createMany({ data: rows, skipDuplicates: true })
    const names = newPlaces.map(({ id, name }) => ({ placeId: id, name, normal: normalName(name) }))
    await tx.placeName.createMany({ data: names, skipDuplicates: true })
  }
  for (const { id, countryId, partOfId } of placeUpdates)
    await tx.place.update({ where: { id }, data: { countryId, partOfId } })
  return newPlaces.map(({ id, name }) => ({
    kind: 'ADDED',
    nodeType: 'PLACE',
    nodeId: id,
    before: null,
    after: { name, slug: slugOf(id) },
  }))
}

async function writePosts(tx: Transaction, posts: readonly NewPost[]): Promise<readonly ChangeNote[]> {
  if (posts.length === 0) return []
  const known = await tx.post.findMany({ where: { id: { in: posts.map(({ id }) => id) } }, select: { id: true } })
  const fresh = posts.filter(({ id }) => !known.some((post) => post.id === id))
  if (fresh.length === 0) return []
  const wishes = fresh.map(({ id, label, owner }) => ({ id, slug: slugFrom(`${owner ?? ''} ${label}`) }))
  const slugs = await mintSlugs(tx, 'post', wishes)
  const slugOf = (id: string) => slugs.get(id) ?? id
  const rows = fresh.map(({ id, label, countryId, organizationId }) => ({
    id,
    label,
    countryId,
    organizationId,
    slug: slugOf(id),
    sortLabel: sortName(label),
  }))
  await tx.post.createMany({ data: rows })
  return fresh.map(({ id, label }) => ({
    kind: 'ADDED',
    nodeType: 'POST',
    nodeId: id,
    before: null,
    after: { label, slug: slugOf(id) },
  }))
}
