import { normalName, sortName } from '../../domain/names.js'
import type { Rows } from '../save/insert-rows.js'
import type { LoadedClaim } from '../save/loaded-claim.js'
import { type CodedClaim, codedConfidence, codedExtractor } from './coded-claim.js'
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

/** Rows for the claims and those who take part by them. Pure. */
export function claimRows(
  fresh: readonly CodedClaim[],
  claims: readonly LoadedClaim[],
  now: Date,
): Pick<Rows, 'Claim' | 'ClaimParticipant'> {
  return {
    Claim: fresh.map((coded, index) => claimRow(coded, claims[index]?.position ?? 0, now)),
    ClaimParticipant: fresh.flatMap(({ claimId, participants }) =>
      participants.map(({ actorId, roles }, position) => ({
        claimId,
        actorId,
        roles: [...roles],
        onBehalfOfId: null,
        postId: null,
        position,
      })),
    ),
  }
}

/** Days go as they are: the database reads them, and a moment made of each would be thrown away at once. */
function claimRow({ event, claimId, eventId, articleId, versionId, placeId }: CodedClaim, position: number, now: Date) {
  const { statement, type, status, day, country, rule, addedOn } = event
  return {
    id: claimId,
    eventId,
    articleId,
    versionId,
    placeId,
    position,
    statement,
    searchText: statement,
    type,
    status,
    modality: 'REPORTED' as const,
    negated: false,
    attributedToId: null,
    verbatim: null,
    edtf: day,
    earliest: day,
    latest: day,
    precision: 'DAY' as const,
    approximate: false,
    countryId: country,
    method: 'RULE' as const,
    rule,
    confidence: codedConfidence,
    reviewed: false,
    pinned: false,
    record: 'CURRENT' as const,
    supersedesId: null,
    publishedOn: addedOn,
    recordedAt: now,
  }
}
