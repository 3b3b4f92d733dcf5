import { drawSlugs } from './people.js'
import type { Workload } from './workload.js'

const node = (type: string, inner: string) => `WHEN '${type}' THEN (SELECT ${inner})`
const named = (type: string, table: string) =>
  node(type, `json_build_object('__typename', '${type}', 'name', n."name") FROM "${table}" n WHERE n."id" = page."key"`)
const score =
  `round((CASE WHEN n."normal" = $1 THEN 1.0 WHEN n."normal" LIKE $1 || ' %' OR n."normal" LIKE '% ' || $1 THEN 0.95 ` +
  `ELSE 0.9 * word_similarity($1, n."normal") END)::numeric, 6)::float8`
const rank = `round((0.9 * ts_rank_cd("search", websearch_to_tsquery('english', $1), 32))::numeric, 6)::float8`

const query = `query Search($text: String!) { search(text: $text, first: 10) { nodes {
  __typename ... on Person { name } ... on Country { name } ... on Organization { name } ... on Place { name }
  ... on Article { headline } ... on Event { title } } } }`

const differentTexts = 200

/** A search of names and texts, the ten best. */
export const search: Workload = {
  key: 'f',
  name: 'search',
  query,
  draw: async ({ population }) =>
    drawSlugs(population, differentTexts).map((slug) => ({ query, variables: { text: slug.replaceAll('-', ' ') } })),
  handwritten: {
    name: 'search',
    statement: `
WITH found AS (
  (SELECT CASE a."kind" WHEN 'PERSON' THEN 'Person' WHEN 'COUNTRY' THEN 'Country' ELSE 'Organization' END AS "type", coalesce(a."mergedIntoId", a."id") AS "key", ${score} AS "score"
   FROM "ActorName" n JOIN LATERAL (SELECT * FROM "Actor" WHERE "id" = n."actorId" OFFSET 0) a ON true
   WHERE $1::text <% n."normal" OR n."normal" = $1 ORDER BY 3 DESC LIMIT 1000)
  UNION ALL
  (SELECT 'Place', n."placeId", ${score} FROM "PlaceName" n WHERE $1 <% n."normal" OR n."normal" = $1 ORDER BY 3 DESC LIMIT 1000)
  UNION ALL
  (SELECT 'Article', a."id", ${rank} FROM "ArticleVersion" v JOIN "Article" a ON a."currentVersionId" = v."id"
   WHERE "search" @@ websearch_to_tsquery('english', $1) ORDER BY 3 DESC LIMIT 1000)
  UNION ALL
  (SELECT 'Event', c."eventId", ${rank} FROM "Claim" c JOIN "EventState" s ON s."eventId" = c."eventId" AND s."validTo" IS NULL
   WHERE "search" @@ websearch_to_tsquery('english', $1) AND c."record" = 'CURRENT' ORDER BY 3 DESC LIMIT 1000)
), best AS (
  SELECT "type", "key", max("score") AS "score" FROM found GROUP BY 1, 2
)
SELECT json_build_object('search', json_build_object('nodes', (
  SELECT coalesce(json_agg(CASE page."type" ${named('Person', 'Actor')} ${named('Country', 'Actor')} ${named('Organization', 'Actor')} ${named('Place', 'Place')}
    ${node('Article', `json_build_object('__typename', 'Article', 'headline', n."headline") FROM "Article" n WHERE n."id" = page."key"`)}
    ${node('Event', `json_build_object('__typename', 'Event', 'title', n."title") FROM "EventState" n WHERE n."eventId" = page."key" AND n."validTo" IS NULL`)}
    END ORDER BY "score" DESC, ("type" || ':' || "key") COLLATE "C" DESC), '[]'::json)
  FROM (SELECT * FROM best ORDER BY "score" DESC, ("type" || ':' || "key") COLLATE "C" DESC LIMIT 10) page
)))::text`,
    valuesOf: ({ text }) => [text],
  },
}
