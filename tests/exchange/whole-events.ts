import type { Database } from '../../src/store/database.js'

/**
 * The lines of all events, put together by the database in one statement: slow, and of another making than those of an
 * export, which must be the same to the byte. In the order of the events' keys.
 */
export async function wholeEvents(database: Database): Promise<readonly string[]> {
  const rows = await database.run({
    text: `
      SELECT json_build_object('type', 'event', 'id', s."eventId", 'slug', e."slug", 'eventType', s."type",
        'status', s."status", 'title', s."title", 'date', s."edtf", 'earliest', s."earliest", 'latest', s."latest",
        'precision', s."precision",
        'place', CASE WHEN p."id" IS NULL THEN NULL ELSE json_build_object('name', p."name", 'kind', p."kind",
          'latitude', p."latitude", 'longitude', p."longitude") END,
        'country', s."countryId",
        'participants', coalesce((
          SELECT json_agg(json_build_object('id', a."id", 'kind', a."kind", 'name', a."name", 'roles', r."roles",
            'onBehalfOf', r."onBehalfOfId", 'office', o."label") ORDER BY r."position")
          FROM "Participation" r JOIN "Actor" a ON a."id" = r."actorId" LEFT JOIN "Post" o ON o."id" = r."postId"
          WHERE r."stateId" = s."id" AND NOT r."represented"), '[]'),
        'articles', s."articles", 'origins', s."origins", 'reviewed', s."reviewed",
        'claims', coalesce((
          SELECT json_agg(json_build_object('statement', c."statement", 'url', t."url", 'headline', t."headline",
            'publishedOn', t."publishedOn", 'rule', c."rule", 'quotes', (
              SELECT json_agg(q."exact" ORDER BY q."position") FROM "Evidence" q WHERE q."claimId" = c."id"))
            ORDER BY c."publishedOn" NULLS FIRST, c."articleId", c."position")
          FROM "Claim" c JOIN "Article" t ON t."id" = c."articleId"
          WHERE c."eventId" = s."eventId" AND c."record" = 'CURRENT'), '[]'))::text
      FROM "EventState" s JOIN "Event" e ON e."id" = s."eventId" LEFT JOIN "Place" p ON p."id" = s."placeId"
      WHERE s."validTo" IS NULL ORDER BY s."eventId"`,
    values: [],
  })
  return rows.map(([row]) => String(row))
}
