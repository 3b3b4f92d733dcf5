import { normalName, sortName } from '../../domain/names.js'
import type { Rows } from '../save/insert-rows.js'
import { type CodedClaim, codedExtractor } from './coded-claim.js'
import { hashOf } from './hash-of.js'

/** Rows for the organizations and places that coded events bring in. Pure. */
export function castRows(
  fresh: readonly CodedClaim[],
  slugs: ReadonlyMap<string, string>,
  now: Date,
): Pick<Rows, 'Actor' | 'Organization' | 'ActorName' | 'Place' | 'PlaceName'> {
  const bodies = distinct(
    fresh.flatMap(({ participants }) =>
      participants.flatMap(({ actorId, organization, country }) =>
        organization === null || !slugs.has(actorId) ? [] : [{ id: actorId, name: organization, country }],
      ),
    ),
  )
  const places = distinct(
    fresh.flatMap(({ placeId, event: { place, country } }) =>
      placeId === null || place === null || !slugs.has(placeId) ? [] : [{ id: placeId, country, ...place }],
    ),
  )
  return {
    Actor: bodies.map(({ id, name }) => ({
      ...{ id, name, slug: slugs.get(id) ?? id, sortName: sortName(name), recordedAt: now },
      ...{ kind: 'ORGANIZATION' as const, mergedIntoId: null, eventCount: 0 },
    })),
    Organization: bodies.map(({ id, country }) => ({ id, kind: 'OTHER', countryId: country })),
    ActorName: bodies.map(({ id, name }) => ({
      ...{ actorId: id, name, normal: normalName(name), listed: false, source: 'gdelt' },
    })),
    Place: places.map(({ id, name, kind, country, latitude, longitude }) => ({
      ...{ id, name, kind, latitude, longitude, slug: slugs.get(id) ?? id, sortName: sortName(name) },
      ...{ countryId: country, partOfId: null },
    })),
    PlaceName: places.map(({ id, name }) => ({ placeId: id, name, normal: normalName(name) })),
  }
}

function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Rows for articles that are known by their address alone. Pure. */
export function articleRows(
  fresh: readonly CodedClaim[],
  slugs: ReadonlyMap<string, string>,
  now: Date,
): Pick<Rows, 'Article' | 'ArticleVersion'> {
  const articles = distinct(
    fresh.flatMap(({ articleId: id, versionId, event }) =>
      slugs.has(id) ? [{ id, versionId, url: event.url, addedOn: event.addedOn, contentHash: hashOf(event.url) }] : [],
    ),
  )
  return {
    Article: articles.map(({ id, versionId, url, addedOn, contentHash }) => ({
      ...{ id, url, contentHash, slug: slugs.get(id) ?? id, documentKey: url, headline: url, recordedAt: now },
      ...{ publishedOn: addedOn, language: 'und', publisherId: null, duplicateOfId: null, retracted: false },
      currentVersionId: versionId,
    })),
    ArticleVersion: articles.map(({ id, versionId, url, contentHash }) => ({
      ...{
        id: versionId,
        articleId: id,
        contentHash,
        headline: url,
        body: '',
        extractor: codedExtractor,
        recordedAt: now,
      },
    })),
  }
}
