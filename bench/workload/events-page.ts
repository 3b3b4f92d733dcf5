import { firstDay, isoDay, lastDay } from '../data/days.js'
import { Random } from '../data/random.js'
import type { Workload } from './workload.js'

const query = `query Events($country: CountryCode!, $types: [EventType!], $from: Date!, $to: Date!) {
  events(first: 20, where: {country: $country, types: $types, date: {from: $from, to: $to}}) {
    totalCount
    nodes { title status date { edtf } place { name } }
  }
}`

const types = ['MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'STATEMENT'] as const

const differentFilters = 1000

/** Days that a filter's range spans: from a month to four years. */
const spans = [30, 90, 365, 1460] as const

const meant = `FROM "EventState" WHERE "validTo" IS NULL AND "countryId" = $1::text AND "type" = ANY($2::"EventType"[])
  AND ("earliest" IS NOT NULL OR "latest" IS NOT NULL)
  AND ("earliest" <= $4::date OR "earliest" IS NULL) AND ("latest" >= $3::date OR "latest" IS NULL)`

interface PostgraphileAnswer {
  readonly allEventStates: {
    readonly totalCount: number
    readonly nodes: readonly {
      readonly title: string
      readonly status: string
      readonly edtf: string | null
      readonly placeByPlaceId: { readonly name: string } | null
    }[]
  }
}

/** The first page of a country's events of one type within a range of days, and how many there are. */
export const eventsPage: Workload = {
  key: 'c',
  name: 'filtered page with total',
  query,
  draw: async ({ population: { seed, world } }) => {
    const random = new Random(seed, 2 ** 43)
    return Array.from({ length: differentFilters }, () => {
      const from = firstDay + random.below(lastDay - firstDay)
      const country = world.countries[random.rank(world.countries.length)]?.facts.code
      const variables = {
        country,
        types: [random.pick(types)],
        from: isoDay(from),
        to: isoDay(from + random.pick(spans)),
      }
      return { query, variables }
    })
  },
  handwritten: {
    name: 'events page',
    statement: `
SELECT json_build_object('events', json_build_object(
  'totalCount', (SELECT least(count(*), 10000) FROM (SELECT ${meant} LIMIT 10001) counted),
  'nodes', (
    SELECT coalesce(json_agg(json_build_object(
      'title', page."title",
      'status', page."status",
      'date', CASE WHEN page."edtf" IS NOT NULL THEN json_build_object('edtf', page."edtf") END,
      'place', (SELECT json_build_object('name', place."name") FROM "Place" place WHERE place."id" = page."placeId")
    ) ORDER BY page."sortDate" DESC, page."eventId" DESC), '[]'::json)
    FROM (
      SELECT "EventState".* FROM (SELECT "id" ${meant} ORDER BY "sortDate" DESC, "eventId" DESC LIMIT 20) found
      JOIN "EventState" USING ("id")
    ) page
  )
))::text`,
    valuesOf: ({ country, types: given, from, to }) => [country, given, from, to],
  },
  postgraphile: {
    query: `query Events($country: String!, $types: [EventType!], $from: Date!, $to: Date!) {
  allEventStates(first: 20, orderBy: [SORT_DATE_DESC, EVENT_ID_DESC], filter: {
    validTo: { isNull: true }
    countryId: { equalTo: $country }
    type: { in: $types }
    and: [
      { or: [{ earliest: { isNull: false } }, { latest: { isNull: false } }] }
      { or: [{ earliest: { isNull: true } }, { earliest: { lessThanOrEqualTo: $to } }] }
      { or: [{ latest: { isNull: true } }, { latest: { greaterThanOrEqualTo: $from } }] }
    ]
  }) { totalCount nodes { title status edtf placeByPlaceId { name } } }
}`,
    variablesOf: (variables) => variables,
    answerOf: (data) => {
      const { totalCount, nodes } = (data as PostgraphileAnswer).allEventStates
      return {
        events: {
          totalCount: Math.min(totalCount, 10_000),
          nodes: nodes.map(({ title, status, edtf, placeByPlaceId }) => ({
            ...{ title, status, date: edtf === null ? null : { edtf } },
            place: placeByPlaceId,
          })),
        },
      }
    },
  },
  isKnownToResolvers: true,
}
