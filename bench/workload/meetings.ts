import { meetingsOfPostgraphile } from './meetings-of-postgraphile.js'
import { drawSlugs } from './people.js'
import type { Workload } from './workload.js'

/**
 * The nested meetings query: whom has this person met, where, when, who else was there and whom have they met, with
 * the quotes. Three levels deep, about 150 events and 500 names.
 */
const meetingsQuery = `query Meetings($slug: String!) {
  person(by: {slug: $slug}) {
    name
    meetings(first: 10) {
      edges {
        node {
          title
          date { edtf }
          place { name country { name } }
          participants {
            roles
            actor {
              name
              ... on Person {
                meetings(first: 5) { edges { node { title participants { actor { name } } } } }
              }
            }
          }
          evidence(first: 2) { nodes { quote article { headline publishedOn } } }
        }
      }
    }
  }
}`

/**
 * The statement that a person writes by hand for `meetingsQuery`; $1 is the slug, $2 to $4 are the sizes of the pages
 * of meetings, of the others' meetings and of quotes. Its one column is the answer's data as JSON text.
 */
const meetingsStatement = `
SELECT json_build_object('person', (
  SELECT json_build_object('name', person."name", 'meetings', json_build_object('edges', (
    SELECT coalesce(json_agg(json_build_object('node', json_build_object(
      'title', meeting."title",
      'date', CASE WHEN meeting."edtf" IS NOT NULL THEN json_build_object('edtf', meeting."edtf") END,
      'place', (
        SELECT json_build_object('name', place."name", 'country', (
          SELECT json_build_object('name', country."name") FROM "Actor" country WHERE country."id" = place."countryId"
        ))
        FROM "Place" place WHERE place."id" = meeting."placeId"
      ),
      'participants', (
        SELECT coalesce(json_agg(json_build_object('roles', to_json(part."roles"), 'actor', (
          SELECT CASE actor."kind" WHEN 'PERSON' THEN json_build_object('name', actor."name", 'meetings', json_build_object('edges', (
            SELECT coalesce(json_agg(json_build_object('node', json_build_object(
              'title', other."title",
              'participants', (
                SELECT coalesce(json_agg(json_build_object('actor', (
                  SELECT json_build_object('name', third."name") FROM "Actor" third WHERE third."id" = there."actorId"
                )) ORDER BY there."position"), '[]'::json)
                FROM "Participation" there WHERE there."stateId" = other."id" AND NOT there."represented"
              )
            )) ORDER BY page."sortDate" DESC, page."eventId" DESC), '[]'::json)
            FROM (
              SELECT "stateId", "sortDate", "eventId" FROM "Participation"
              WHERE "actorId" = actor."id" AND "validTo" IS NULL AND "type" = 'MEETING' AND "status" IN ('OCCURRED', 'ONGOING')
              ORDER BY "sortDate" DESC, "eventId" DESC LIMIT $3::int
            ) page JOIN "EventState" other ON other."id" = page."stateId"
          ))) ELSE json_build_object('name', actor."name") END
          FROM "Actor" actor WHERE actor."id" = part."actorId"
        )) ORDER BY part."position"), '[]'::json)
        FROM "Participation" part WHERE part."stateId" = meeting."id" AND NOT part."represented"
      ),
      'evidence', json_build_object('nodes', (
        SELECT coalesce(json_agg(json_build_object('quote', quote."exact", 'article', (
          SELECT json_build_object('headline', article."headline", 'publishedOn', article."publishedOn")
          FROM "Article" article WHERE article."id" = quote."articleId"
        )) ORDER BY quote."publishedOn" DESC, quote."articleId" DESC, quote."start", quote."id" DESC), '[]'::json)
        FROM (
          SELECT evidence."id", evidence."exact", evidence."articleId", evidence."start", claim."publishedOn"
          FROM "Claim" claim JOIN "Evidence" evidence ON evidence."claimId" = claim."id"
          WHERE claim."eventId" = meeting."eventId" AND NOT claim."negated" AND claim."record" = 'CURRENT'
          ORDER BY claim."publishedOn" DESC, evidence."articleId" DESC, evidence."start", evidence."id" DESC LIMIT $4::int
        ) quote
      ))
    )) ORDER BY page."sortDate" DESC, page."eventId" DESC), '[]'::json)
    FROM (
      SELECT "stateId", "sortDate", "eventId" FROM "Participation"
      WHERE "actorId" = person."id" AND "validTo" IS NULL AND "type" = 'MEETING' AND "status" IN ('OCCURRED', 'ONGOING')
      ORDER BY "sortDate" DESC, "eventId" DESC LIMIT $2::int
    ) page JOIN "EventState" meeting ON meeting."id" = page."stateId"
  )))
  FROM "Actor" person WHERE person."slug" = $1::text AND person."kind" = 'PERSON'
))::text`

/** Sizes of the pages in `meetingsQuery`, as the statement takes them. */
const meetingsPageSizes = [10, 5, 2] as const

const differentPeople = 5000

/** The query with its statement. */
export const meetings: Workload = {
  key: 'a',
  name: 'nested meetings',
  query: meetingsQuery,
  draw: async ({ population }) =>
    drawSlugs(population, differentPeople).map((slug) => ({ query: meetingsQuery, variables: { slug } })),
  handwritten: {
    name: 'meetings',
    statement: meetingsStatement,
    valuesOf: ({ slug }) => [slug, ...meetingsPageSizes],
  },
  postgraphile: meetingsOfPostgraphile,
  isKnownToResolvers: true,
}
