import type { Workload } from './workload.js'

const query = `query Page($after: String!) {
  events(first: 20, after: $after) { nodes { title status date { edtf } } }
}`

const firstPage = '{ events(first: 1) { pageInfo { endCursor } } }'

const pageSize = 20
const pagesBefore = 499
const differentPages = 20

/** A cursor ends with the values of the order's keys as a JSON array. */
const keysOf = (cursor: string) => cursor.slice(cursor.indexOf('['))

/** Page 500 of all events, and the pages after it, by the cursor that the page before ended with. */
export const deepPage: Workload = {
  key: 'd',
  name: 'page 500 by cursor',
  query,
  draw: async ({ rows, ask }) => {
    const first = (await ask(firstPage, {})) as { events: { pageInfo: { endCursor: string } } }
    const { endCursor } = first.events.pageInfo
    const prefix = endCursor.slice(0, endCursor.indexOf('['))
    const ends = await rows(
      `SELECT "sortDate"::text, "eventId" FROM "EventState" WHERE "validTo" IS NULL
       ORDER BY "sortDate" DESC, "eventId" DESC OFFSET ${pagesBefore * pageSize - 1} LIMIT ${differentPages * pageSize}`,
    )
    return ends
      .filter((_, index) => index % pageSize === 0)
      .map((keys) => ({ query, variables: { after: `${prefix}${JSON.stringify(keys)}` } }))
  },
  handwritten: {
    name: 'deep page',
    statement: `
SELECT json_build_object('events', json_build_object('nodes', (
  SELECT coalesce(json_agg(json_build_object(
    'title', "title", 'status', "status",
    'date', CASE WHEN "edtf" IS NOT NULL THEN json_build_object('edtf', "edtf") END
  ) ORDER BY "sortDate" DESC, "eventId" DESC), '[]'::json)
  FROM (
    SELECT * FROM "EventState" WHERE "validTo" IS NULL AND ("sortDate", "eventId") < ($1::date, $2::text)
    ORDER BY "sortDate" DESC, "eventId" DESC LIMIT 20
  ) page
)))::text`,
    valuesOf: ({ after }) => JSON.parse(keysOf(String(after))) as string[],
  },
}
