import sql, { type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import { isExportedArticle } from './article-filter.js'
import { jsonText, jsonWord } from './event-parts.js'

/*
 * Each part of articles in a statement of its own, grouped by article, in the order in which these were recorded: as for
 * events, and for the same reasons (event-parts.ts).
 */

/** Orders articles by when they were recorded, then by key: milliseconds in fixed width, so that texts order as they do. */
const order = sql`(to_char(t."recordedAt" AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS') || t."id")`

/** The name of an actor, or of the one that it was merged into. */
const nameOf = (actor: Sql, merged: Sql) => sql`to_json(coalesce(${merged}."name", ${actor}."name"))`

/** Key, and all of the object that stands before its lists, without the brace that ends it. */
export function articlesStatement(filter: ExportFilter): Sql {
  return sql`
    SELECT ${order}, concat('{"url" : ', ${jsonText(sql`t."url"`)}, ', "key" : ', to_json(t."documentKey"),
      ', "publishedOn" : ', ${jsonWord(sql`t."publishedOn"`)}, ', "headline" : ', to_json(v."headline"),
      ', "body" : ', to_json(v."body"), ', "language" : ', to_json(t."language"), ', "contentHash" : "', v."contentHash",
      '", "extractor" : ', to_json(v."extractor"),
      ', "publisher" : ', coalesce(${nameOf(sql`a`, sql`k`)}::text, 'null'))
    FROM "Article" t JOIN "ArticleVersion" v ON v."id" = t."currentVersionId"
    LEFT JOIN "Actor" a ON a."id" = t."publisherId" LEFT JOIN "Actor" k ON k."id" = a."mergedIntoId"
    WHERE ${isExportedArticle(filter)} ORDER BY 1`
}

/** Key and the elements of `credits`. */
export function creditsStatement(filter: ExportFilter): Sql {
  return sql`
    SELECT x."key", string_agg(x."name", ',') FROM (
      SELECT ${order} AS "key", ${nameOf(sql`a`, sql`k`)}::text AS "name"
      FROM "Article" t JOIN "ArticleCredit" b ON b."articleId" = t."id" JOIN "Actor" a ON a."id" = b."organizationId"
      LEFT JOIN "Actor" k ON k."id" = a."mergedIntoId"
      WHERE ${isExportedArticle(filter)} ORDER BY 1, b."position"
    ) x GROUP BY x."key" ORDER BY x."key"`
}

/** Key and the elements of `mentions`, of the current version. */
export function mentionsStatement(filter: ExportFilter): Sql {
  return sql`
    SELECT x."key", string_agg(concat('{"start" : ', x."start", ', "end" : ', x."end", ', "surface" : ',
      to_json(x."surface"), ', "actor" : ', ${jsonWord(sql`x."actor"`)}, ', "place" : ', ${jsonWord(sql`x."placeId"`)},
      '}'), ', ')
    FROM (
      SELECT ${order} AS "key", m."start", m."end", m."surface", coalesce(a."mergedIntoId", m."actorId") AS "actor",
        m."placeId"
      FROM "Article" t JOIN "Mention" m ON m."versionId" = t."currentVersionId"
      LEFT JOIN "Actor" a ON a."id" = m."actorId"
      WHERE ${isExportedArticle(filter)} ORDER BY 1, m."start", m."end"
    ) x GROUP BY x."key" ORDER BY x."key"`
}

/** Those who take part by a claim, as the elements of `participants`. */
const participants = sql`
  SELECT x."claimId", string_agg(concat('{"actor" : "', x."actor", '", "roles" : ', to_json(x."roles"),
    ', "onBehalfOf" : ', ${jsonWord(sql`x."onBehalfOfId"`)}, ', "office" : ', ${jsonText(sql`x."label"`)},
    ', "officeOf" : ', ${jsonWord(sql`x."organizationId"`)}, '}'), ', ') AS "list"
  FROM (
    SELECT x."claimId", coalesce(a."mergedIntoId", a."id") AS "actor", x."roles", x."onBehalfOfId", o."label",
      o."organizationId"
    FROM "ClaimParticipant" x JOIN "Actor" a ON a."id" = x."actorId" LEFT JOIN "Post" o ON o."id" = x."postId"
    ORDER BY x."claimId", x."position"
  ) x GROUP BY x."claimId"`

/** The words that a claim rests on, as the elements of `evidence`. */
const evidence = sql`
  SELECT q."claimId", string_agg(concat('{"start" : ', q."start", ', "end" : ', q."end", ', "exact" : ',
    to_json(q."exact"), '}'), ', ') AS "list"
  FROM (SELECT "claimId", "start", "end", "exact" FROM "Evidence" ORDER BY "claimId", "position") q GROUP BY q."claimId"`

const claim = sql`concat('{"id" : "', x."id", '", "event" : ', ${jsonWord(sql`x."eventId"`)},
  ', "type" : ', ${jsonWord(sql`x."type"`)}, ', "status" : ', ${jsonWord(sql`x."status"`)},
  ', "modality" : "', x."modality", '", "negated" : ', x."negated"::text, ', "statement" : ', to_json(x."statement"),
  ', "attributedTo" : ', ${jsonWord(sql`x."attributedTo"`)}, ', "edtf" : ', ${jsonWord(sql`x."edtf"`)},
  ', "earliest" : ', ${jsonWord(sql`x."earliest"`)}, ', "latest" : ', ${jsonWord(sql`x."latest"`)},
  ', "precision" : "', x."precision", '", "approximate" : ', x."approximate"::text,
  ', "verbatim" : ', ${jsonText(sql`x."verbatim"`)}, ', "place" : ', ${jsonWord(sql`x."placeId"`)},
  ', "country" : ', ${jsonWord(sql`x."countryId"`)}, ', "method" : "', x."method", '", "rule" : ', to_json(x."rule"),
  ', "confidence" : ', coalesce(x."confidence"::text, 'null'),
  ', "participants" : ', coalesce('[' || x."participants" || ']', 'null'),
  ', "evidence" : ', coalesce('[' || x."evidence" || ']', 'null'), '}')`

/** Key and the elements of `claims`: what is now held to be said there. */
export function claimsStatement(filter: ExportFilter): Sql {
  return sql`
    SELECT x."key", string_agg(${claim}, ', ') FROM (
      SELECT ${order} AS "key", c."id", c."eventId", c."type", c."status", c."modality", c."negated", c."statement",
        coalesce(s."mergedIntoId", c."attributedToId") AS "attributedTo", c."edtf", c."earliest", c."latest",
        c."precision", c."approximate", c."verbatim", c."placeId", c."countryId", c."method", c."rule", c."confidence",
        p."list" AS "participants", q."list" AS "evidence"
      FROM "Article" t JOIN "Claim" c ON c."articleId" = t."id" LEFT JOIN "Actor" s ON s."id" = c."attributedToId"
      LEFT JOIN (${participants}) p ON p."claimId" = c."id" LEFT JOIN (${evidence}) q ON q."claimId" = c."id"
      WHERE c."record" = 'CURRENT' AND ${isExportedArticle(filter)} ORDER BY 1, c."position"
    ) x GROUP BY x."key" ORDER BY x."key"`
}

/** Key and the elements of `links`, between events. */
export function linksStatement(filter: ExportFilter): Sql {
  return sql`
    SELECT x."key", string_agg(concat('{"kind" : "', x."kind", '", "from" : ', ${jsonWord(sql`x."from"`)},
      ', "to" : ', ${jsonWord(sql`x."to"`)}, '}'), ', ')
    FROM (
      SELECT ${order} AS "key", l."kind", f."eventId" AS "from", g."eventId" AS "to"
      FROM "ClaimLink" l JOIN "Claim" f ON f."id" = l."fromId" AND f."record" = 'CURRENT'
      JOIN "Claim" g ON g."id" = l."toId" AND g."record" = 'CURRENT' AND g."articleId" = f."articleId"
      JOIN "Article" t ON t."id" = f."articleId"
      WHERE ${isExportedArticle(filter)} ORDER BY 1, l."fromId", l."kind", l."toId"
    ) x GROUP BY x."key" ORDER BY x."key"`
}
