import sql from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { isExported } from './event-filter.js'

/** Keys of all actors and places that an article names, and of those that these hang on. */
const named = sql`
  WITH RECURSIVE actors("id") AS (
    SELECT coalesce(a."mergedIntoId", a."id") FROM "Actor" a WHERE a."id" IN (
      SELECT m."actorId" FROM "Mention" m WHERE m."versionId" = t."currentVersionId" AND m."actorId" IS NOT NULL
      UNION SELECT x."actorId" FROM said JOIN "ClaimParticipant" x ON x."claimId" = said."id"
      UNION SELECT said."attributedToId" FROM said
      UNION SELECT o."organizationId" FROM said JOIN "ClaimParticipant" x ON x."claimId" = said."id"
        JOIN "Post" o ON o."id" = x."postId"
    )
  ), places("id") AS (
    SELECT m."placeId" FROM "Mention" m WHERE m."versionId" = t."currentVersionId" AND m."placeId" IS NOT NULL
    UNION SELECT said."placeId" FROM said WHERE said."placeId" IS NOT NULL
    UNION SELECT p."partOfId" FROM places JOIN "Place" p ON p."id" = places."id" WHERE p."partOfId" IS NOT NULL
  )`

/**
 * One row an article that is not taken back: a `StoredReading` (src/exchange) as JSON, its current version with
 * everything that is now held to be said there. With a filter: the articles that tell of such an event, whole.
 */
export function articleStatement(filter: ExportFilter): Statement {
  const isWhole = Object.values(filter).every((value) => value === null)
  const isMeant = isWhole
    ? sql`TRUE`
    : sql`t."id" IN (SELECT c."articleId" FROM "Claim" c JOIN "EventState" s ON s."eventId" = c."eventId"
        WHERE c."record" = 'CURRENT' AND ${isExported(filter)})`
  const { text, values } = sql`
    SELECT (
      WITH said AS MATERIALIZED (SELECT * FROM "Claim" c WHERE c."articleId" = t."id" AND c."record" = 'CURRENT')
      SELECT json_build_object(
        'url', t."url", 'key', t."documentKey", 'publishedOn', t."publishedOn", 'headline', v."headline",
        'body', v."body", 'language', t."language", 'contentHash', v."contentHash", 'extractor', v."extractor",
        'publisher', (SELECT coalesce(k."name", a."name") FROM "Actor" a LEFT JOIN "Actor" k ON k."id" = a."mergedIntoId"
          WHERE a."id" = t."publisherId"),
        'credits', ARRAY(SELECT coalesce(k."name", a."name") FROM "ArticleCredit" b
          JOIN "Actor" a ON a."id" = b."organizationId" LEFT JOIN "Actor" k ON k."id" = a."mergedIntoId"
          WHERE b."articleId" = t."id" ORDER BY b."position"),
        'mentions', (SELECT json_agg(json_build_object('start', m."start", 'end', m."end", 'surface', m."surface",
          'actor', coalesce(a."mergedIntoId", m."actorId"), 'place', m."placeId") ORDER BY m."start", m."end")
          FROM "Mention" m LEFT JOIN "Actor" a ON a."id" = m."actorId" WHERE m."versionId" = v."id"),
        'claims', (SELECT json_agg(json_build_object('id', said."id", 'event', said."eventId", 'type', said."type",
          'status', said."status", 'modality', said."modality", 'negated', said."negated",
          'statement', said."statement", 'attributedTo', coalesce(s."mergedIntoId", said."attributedToId"),
          'edtf', said."edtf", 'earliest', said."earliest", 'latest', said."latest", 'precision', said."precision",
          'approximate', said."approximate", 'verbatim', said."verbatim", 'place', said."placeId",
          'country', said."countryId", 'method', said."method", 'rule', said."rule", 'confidence', said."confidence",
          'participants', (SELECT json_agg(json_build_object('actor', coalesce(a."mergedIntoId", a."id"),
            'roles', x."roles", 'onBehalfOf', x."onBehalfOfId", 'office', o."label",
            'officeOf', o."organizationId") ORDER BY x."position")
            FROM "ClaimParticipant" x JOIN "Actor" a ON a."id" = x."actorId" LEFT JOIN "Post" o ON o."id" = x."postId"
            WHERE x."claimId" = said."id"),
          'evidence', (SELECT json_agg(json_build_object('start', q."start", 'end', q."end", 'exact', q."exact")
            ORDER BY q."position") FROM "Evidence" q WHERE q."claimId" = said."id")) ORDER BY said."position")
          FROM said LEFT JOIN "Actor" s ON s."id" = said."attributedToId"),
        'links', (SELECT json_agg(json_build_object('kind', l."kind", 'from', f."eventId", 'to', g."eventId"))
          FROM "ClaimLink" l JOIN said f ON f."id" = l."fromId" JOIN said g ON g."id" = l."toId"),
        'named', (${named} SELECT json_build_object(
          'actors', (SELECT json_agg(json_build_object('id', a."id", 'kind', a."kind", 'name', a."name",
            'country', coalesce(p."countryId", o."countryId"), 'organizationKind', o."kind",
            'aliases', ARRAY(SELECT n."name" FROM "ActorName" n JOIN "Actor" m ON m."id" = n."actorId"
              WHERE (m."id" = a."id" OR m."mergedIntoId" = a."id") AND a."kind" <> 'COUNTRY' ORDER BY n."name"))
            ORDER BY a."id") FROM actors JOIN "Actor" a ON a."id" = actors."id"
            LEFT JOIN "Person" p ON p."id" = a."id" LEFT JOIN "Organization" o ON o."id" = a."id"),
          'places', (SELECT json_agg(json_build_object('id', p."id", 'name', p."name", 'kind', p."kind",
            'country', p."countryId", 'partOf', p."partOfId") ORDER BY p."id")
            FROM places JOIN "Place" p ON p."id" = places."id")))
      )::text
    )
    FROM "Article" t JOIN "ArticleVersion" v ON v."id" = t."currentVersionId"
    WHERE NOT t."retracted" AND ${isMeant} ORDER BY t."recordedAt", t."id"`
  return { text, values }
}
