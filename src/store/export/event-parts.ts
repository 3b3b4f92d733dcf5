import sql, { empty, type Sql } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import { exportsAll, isExported } from './event-filter.js'

/*
 * Whole tables are read, joined by hashes, sorted by the events' keys and grouped there, three statements side by side:
 * looking up what belongs to each event takes five times as long, and sending a row for each participant and quote in
 * place of one for an event takes this process several times as long.
 */

/** What a form is written from: three statements, each with a row an event at most, its key first, in their order. */
export interface EventParts {
  /** One row for each event that is exported. */
  readonly states: (filter: ExportFilter) => Sql
  /** What is told of its participants; no row where there is none. */
  readonly participants: (filter: ExportFilter) => Sql
  /** What is told of its current claims; no row where there is none. */
  readonly claims: (filter: ExportFilter) => Sql
}

/** States `s` of the events that are exported, with their places `p`, in the order of the events' keys. */
export function selectStates(columns: Sql, filter: ExportFilter, joined: Sql = empty): Sql {
  return sql`SELECT s."eventId", ${columns} FROM "EventState" s LEFT JOIN "Place" p ON p."id" = s."placeId" ${joined}
    WHERE ${isExported(filter)} ORDER BY s."eventId"`
}

/** Groups participants `x` by event: `eventId`, `id`, `kind`, `name`, `roles`, `onBehalfOfId`, `label`, in their order. */
export function groupParticipants(columns: Sql, filter: ExportFilter): Sql {
  const ofExported = exportsAll(filter)
    ? empty
    : sql`AND r."stateId" IN (SELECT s."id" FROM "EventState" s WHERE ${isExported(filter)})`
  return sql`SELECT x."eventId", ${columns} FROM (
    SELECT r."eventId", a."id", a."kind", a."name", r."roles", r."onBehalfOfId", o."label"
    FROM "Participation" r JOIN "Actor" a ON a."id" = r."actorId" LEFT JOIN "Post" o ON o."id" = r."postId"
    WHERE r."validTo" IS NULL AND NOT r."represented" ${ofExported} ORDER BY r."eventId", r."position"
  ) x GROUP BY x."eventId" ORDER BY x."eventId"`
}

/**
 * Groups current claims `x` by event, those of the oldest article first: `eventId`, `statement`, `rule`, `url`,
 * `headline`, `publishedOn`, and, where `quotes` is given, what it makes of the words `q."exact"` of a claim, in their order.
 */
export function groupClaims(columns: Sql, filter: ExportFilter, quotes: Sql | null): Sql {
  const ofExported = exportsAll(filter)
    ? sql`c."eventId" IS NOT NULL`
    : sql`c."eventId" IN (SELECT s."eventId" FROM "EventState" s WHERE ${isExported(filter)})`
  const quoted = sql`LEFT JOIN (
      SELECT q."claimId", ${quotes ?? empty} AS "quotes"
      FROM (SELECT "claimId", "exact" FROM "Evidence" ORDER BY "claimId", "position") q GROUP BY q."claimId"
    ) w ON w."claimId" = c."id"`
  return sql`SELECT x."eventId", ${columns} FROM (
    SELECT c."eventId", c."statement", c."rule", t."url", t."headline", t."publishedOn"${quotes === null ? empty : sql`, w."quotes"`}
    FROM "Claim" c JOIN "Article" t ON t."id" = c."articleId" ${quotes === null ? empty : quoted}
    WHERE c."record" = 'CURRENT' AND ${ofExported}
    ORDER BY c."eventId", c."publishedOn" NULLS FIRST, c."articleId", c."position", c."id"
  ) x GROUP BY x."eventId" ORDER BY x."eventId"`
}

/** A text as JSON; `null` for null. */
export function jsonText(value: Sql): Sql {
  return sql`coalesce(to_json(${value})::text, 'null')`
}

/** A word that needs no escapes (a key, a day, a code) as JSON; `null` for null. */
export function jsonWord(value: Sql): Sql {
  return sql`coalesce('"' || ${value} || '"', 'null')`
}
