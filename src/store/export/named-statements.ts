import sql, { type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { isExportedArticle } from './article-filter.js'
import { exportsAll } from './event-filter.js'

/**
 * One row an actor: a `StoredActor` (src/exchange) as JSON, with the names of those that were merged into it. With a
 * filter: those whom the articles name.
 */
export function actorStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    WITH meant AS MATERIALIZED (SELECT t."id", t."currentVersionId" FROM "Article" t WHERE ${isExportedArticle(filter)})
    SELECT json_build_object('id', a."id", 'kind', a."kind", 'name', a."name",
      'country', coalesce(p."countryId", o."countryId"), 'organizationKind', o."kind",
      'aliases', CASE WHEN a."kind" = 'COUNTRY' THEN '[]' ELSE coalesce(n."names", '[]') END)::text
    FROM "Actor" a LEFT JOIN "Person" p ON p."id" = a."id" LEFT JOIN "Organization" o ON o."id" = a."id"
    LEFT JOIN (
      SELECT coalesce(b."mergedIntoId", b."id") AS "id", json_agg(n."name" ORDER BY n."name") AS "names"
      FROM "ActorName" n JOIN "Actor" b ON b."id" = n."actorId" WHERE b."kind" <> 'COUNTRY' GROUP BY 1
    ) n ON n."id" = a."id"
    WHERE a."mergedIntoId" IS NULL AND ${among(filter, actorsOfMeant)} ORDER BY a."id"`
  return { text, values }
}

/** One row a place: a `StoredPlace` (src/exchange) as JSON. With a filter: those that the articles name, and whole. */
export function placeStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    WITH RECURSIVE meant AS MATERIALIZED (
      SELECT t."id", t."currentVersionId" FROM "Article" t WHERE ${isExportedArticle(filter)}
    ), named("id") AS (
      SELECT m."placeId" FROM "Mention" m JOIN meant ON meant."currentVersionId" = m."versionId"
      UNION SELECT c."placeId" FROM "Claim" c JOIN meant ON meant."id" = c."articleId"
      UNION SELECT p."partOfId" FROM named JOIN "Place" p ON p."id" = named."id"
    )
    SELECT json_build_object('id', a."id", 'name', a."name", 'kind', a."kind", 'country', a."countryId",
      'partOf', a."partOfId")::text
    FROM "Place" a WHERE ${among(filter, sql`SELECT "id" FROM named`)} ORDER BY a."id"`
  return { text, values }
}

/** Actors that the articles mention, that their claims name, and whose offices these are. */
const actorsOfMeant = sql`
  SELECT coalesce(b."mergedIntoId", b."id") FROM "Actor" b WHERE b."id" IN (
    SELECT m."actorId" FROM "Mention" m JOIN meant ON meant."currentVersionId" = m."versionId"
    UNION SELECT c."attributedToId" FROM "Claim" c JOIN meant ON meant."id" = c."articleId"
    UNION SELECT x."actorId" FROM "Claim" c JOIN meant ON meant."id" = c."articleId"
      JOIN "ClaimParticipant" x ON x."claimId" = c."id"
    UNION SELECT o."organizationId" FROM "Claim" c JOIN meant ON meant."id" = c."articleId"
      JOIN "ClaimParticipant" x ON x."claimId" = c."id" JOIN "Post" o ON o."id" = x."postId"
  )`

/** Without a filter nothing is asked: nearly all are named somewhere. */
function among(filter: ExportFilter, keys: Sql): Sql {
  return exportsAll(filter) ? sql`TRUE` : sql`a."id" IN (${keys})`
}
