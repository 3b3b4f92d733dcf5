import sql, { type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { exportsAll, isExported } from './event-filter.js'

/** Condition on an article `t` for it to be exported: with a filter it tells of such an event, and goes whole. */
export function isExportedArticle(filter: ExportFilter): Sql {
  if (exportsAll(filter)) return sql`NOT t."retracted"`
  return sql`NOT t."retracted" AND t."id" IN (
    SELECT c."articleId" FROM "Claim" c JOIN "EventState" s ON s."eventId" = c."eventId"
    WHERE c."record" = 'CURRENT' AND ${isExported(filter)})`
}

/**
 * One row an article that is not taken back: a `StoredArticle` (src/exchange) as JSON, its current version with
 * everything that is now held to be said there. Actors and places are keys.
 */
export function articleStatement(filter: ExportFilter): Statement {
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
          FROM "ClaimLink" l JOIN said f ON f."id" = l."fromId" JOIN said g ON g."id" = l."toId")
      )::text
    )
    FROM "Article" t JOIN "ArticleVersion" v ON v."id" = t."currentVersionId"
    WHERE ${isExportedArticle(filter)} ORDER BY t."recordedAt", t."id"`
  return { text, values }
}
