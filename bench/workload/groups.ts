import type { Workload } from './workload.js'

const query = '{ events { groups(by: [TYPE, YEAR]) { keys { value } count } } }'

/** All events in groups by type and year. */
export const groups: Workload = {
  key: 'l',
  name: 'groups over all events',
  query,
  draw: async () => [{ query, variables: {} }],
  handwritten: {
    name: 'groups',
    statement: `
SELECT json_build_object('events', json_build_object('groups', (
  SELECT json_agg(json_build_object('keys', json_build_array(json_build_object('value', "type"), json_build_object('value', "year")), 'count', "count")
    ORDER BY "count" DESC, "type", "year")
  FROM (
    SELECT "type"::text AS "type",
      CASE WHEN to_char("earliest", 'YYYY') = to_char("latest", 'YYYY') THEN to_char("earliest", 'YYYY') END AS "year", count(*) AS "count"
    FROM "EventState" WHERE "validTo" IS NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 100
  ) grouped
)))::text`,
    valuesOf: () => [],
  },
}
