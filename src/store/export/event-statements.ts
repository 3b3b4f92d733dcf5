import sql, { empty } from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { exportsAll, isExported } from './event-filter.js'

/*
 * Three statements, each in the order of the events' keys, and joined in this process: building the nested whole in the
 * database took three times as long there, nearly all of it in putting JSON together.
 */

/** One row an event that is exported. */
export function statesStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    SELECT s."eventId", e."slug", s."type", s."status", s."title", s."edtf", s."earliest", s."latest", s."precision",
      p."name", p."kind", p."latitude", p."longitude", s."countryId", s."articles", s."origins", s."reviewed"
    FROM "EventState" s JOIN "Event" e ON e."id" = s."eventId" LEFT JOIN "Place" p ON p."id" = s."placeId"
    WHERE ${isExported(filter)} ORDER BY s."eventId"`
  return { text, values }
}

/** One row a participant of these events. */
export function participantsStatement(filter: ExportFilter): Statement {
  const ofExported = exportsAll(filter)
    ? empty
    : sql`AND r."stateId" IN (SELECT s."id" FROM "EventState" s WHERE ${isExported(filter)})`
  const { text, values } = sql`
    SELECT r."eventId", a."id", a."kind", a."name", r."roles", r."onBehalfOfId", o."label"
    FROM "Participation" r JOIN "Actor" a ON a."id" = r."actorId" LEFT JOIN "Post" o ON o."id" = r."postId"
    WHERE r."validTo" IS NULL AND NOT r."represented" ${ofExported} ORDER BY r."eventId", r."position"`
  return { text, values }
}

/** One row a quote of a current claim about these events; one a claim without any. */
export function quotesStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    SELECT c."eventId", c."id", c."statement", t."url", t."headline", t."publishedOn", c."rule", q."exact"
    FROM "Claim" c JOIN "Article" t ON t."id" = c."articleId" LEFT JOIN "Evidence" q ON q."claimId" = c."id"
    WHERE c."record" = 'CURRENT'
      AND c."eventId" IN (SELECT s."eventId" FROM "EventState" s WHERE ${isExported(filter)})
    ORDER BY c."eventId", c."publishedOn" NULLS FIRST, c."articleId", c."position", c."id", q."position"`
  return { text, values }
}
