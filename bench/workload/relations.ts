import type { Workload } from './workload.js'

const query = `query Relations($one: CountryCode!, $other: CountryCode!) {
  country(by: {code: $one}) {
    name
    relations(with: {code: $other}) {
      events(first: 10) { totalCount groups(by: [TYPE, STATUS]) { keys { dimension value } count } nodes { title } }
      timeline(bucket: YEAR) { start certain possible }
    }
  }
}`

/** Countries that are much in the news: all pairs of them are asked for. */
const muchTold = 12

/** What there was between two countries: the latest events, all of them in groups, and year by year. */
export const relations: Workload = {
  key: 'e',
  name: 'relations of countries',
  query,
  draw: async ({ population: { world } }) => {
    const codes = world.countries.slice(0, muchTold).map(({ facts }) => facts.code)
    return codes.flatMap((one) =>
      codes.filter((other) => other !== one).map((other) => ({ query, variables: { one, other } })),
    )
  },
}
