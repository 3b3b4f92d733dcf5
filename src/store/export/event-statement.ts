import sql from 'sql-template-tag'
import type { ExportFilter } from '../../domain/exported-event.js'
import type { Statement } from '../database.js'
import { isExported } from './event-filter.js'

/**
 * One row an event: an `ExportedEvent` as JSON, with `"type": "event"` before it. Participants and claims are gathered
 * once for the whole table and joined, not looked up for each event: an export reads nearly all of them, and that is
 * several times as fast. The order is that of the joins: sorting would write the whole export to the disk first.
 */
export function eventStatement(filter: ExportFilter): Statement {
  const { text, values } = sql`
    SELECT json_build_object('type', 'event', 'id', s."eventId", 'slug', e."slug", 'eventType', s."type",
      'status', s."status", 'title', s."title", 'date', s."edtf", 'earliest', s."earliest", 'latest', s."latest",
      'precision', s."precision",
      'place', CASE WHEN p."id" IS NULL THEN NULL ELSE json_build_object('name', p."name", 'kind', p."kind",
        'latitude', p."latitude", 'longitude', p."longitude") END,
      'country', s."countryId", 'participants', coalesce(r."list", '[]'), 'articles', s."articles",
      'origins', s."origins", 'reviewed', s."reviewed", 'claims', coalesce(c."list", '[]'))::text
    FROM "EventState" s JOIN "Event" e ON e."id" = s."eventId" LEFT JOIN "Place" p ON p."id" = s."placeId"
    LEFT JOIN (
      SELECT r."stateId", json_agg(json_build_object('id', a."id", 'kind', a."kind", 'name', a."name",
        'roles', r."roles", 'onBehalfOf', r."onBehalfOfId", 'office', o."label") ORDER BY r."position") AS "list"
      FROM "Participation" r JOIN "Actor" a ON a."id" = r."actorId" LEFT JOIN "Post" o ON o."id" = r."postId"
      WHERE r."validTo" IS NULL AND NOT r."represented" GROUP BY r."stateId"
    ) r ON r."stateId" = s."id"
    LEFT JOIN (
      SELECT c."eventId", json_agg(json_build_object('statement', c."statement", 'url', t."url",
        'headline', t."headline", 'publishedOn', t."publishedOn", 'rule', c."rule", 'quotes', q."list")
        ORDER BY c."publishedOn" NULLS FIRST, c."articleId", c."position") AS "list"
      FROM "Claim" c JOIN "Article" t ON t."id" = c."articleId"
      LEFT JOIN (
        SELECT "claimId", json_agg("exact" ORDER BY "position") AS "list" FROM "Evidence" GROUP BY "claimId"
      ) q ON q."claimId" = c."id"
      WHERE c."record" = 'CURRENT' AND c."eventId" IS NOT NULL GROUP BY c."eventId"
    ) c ON c."eventId" = s."eventId"
    WHERE ${isExported(filter)}`
  return { text, values }
}
