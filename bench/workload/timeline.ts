import type { Workload } from './workload.js'

const query = '{ timeline(where: {}, bucket: MONTH) { start certain possible } }'

/** All events month by month, those that lie within it for sure and those that may. */
export const timeline: Workload = {
  key: 'm',
  name: 'timeline of all events',
  query,
  draw: async () => [{ query, variables: {} }],
  handwritten: {
    name: 'timeline',
    statement: `
WITH dated AS (
  SELECT date_trunc('month', coalesce("earliest", "latest")::timestamp)::date AS "first",
    date_trunc('month', coalesce("latest", "earliest")::timestamp)::date AS "last"
  FROM "EventState" WHERE "validTo" IS NULL AND coalesce("earliest", "latest") IS NOT NULL
), months AS (
  SELECT "month"::date AS "start" FROM (SELECT min("first") AS "low", max("last") AS "high" FROM dated) bounds,
    generate_series("low"::timestamp, "high"::timestamp, interval '1 month') AS "month" ORDER BY 1 DESC LIMIT 1000
), certain AS (
  SELECT "first" AS "start", count(*) AS "count" FROM dated WHERE "first" = "last" GROUP BY 1
), possible AS (
  SELECT "month"::date AS "start", count(*) AS "count" FROM dated, generate_series("first"::timestamp, "last"::timestamp, interval '1 month') AS "month"
  WHERE "first" < "last" GROUP BY 1
)
SELECT json_build_object('timeline', (
  SELECT json_agg(json_build_object('start', "start", 'certain', coalesce(certain."count", 0), 'possible', coalesce(possible."count", 0)) ORDER BY "start")
  FROM months LEFT JOIN certain USING ("start") LEFT JOIN possible USING ("start")
))::text`,
    valuesOf: () => [],
  },
}
