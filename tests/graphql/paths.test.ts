import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { type Api, openApi } from '../support/api.js'
import { seededDatabase } from '../support/database.js'

let database: Database
let api: Api
beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
}, 120_000)
afterAll(() => database.close())

interface Told {
  readonly id: string
  readonly date: { readonly earliest: string | null; readonly latest: string | null } | null
  readonly participants: readonly { readonly actor: { readonly id: string; readonly kind: string } }[]
}

interface Path {
  readonly length: number
  readonly hops: readonly { readonly from: Named; readonly event: Named; readonly to: Named }[]
}

interface Named {
  readonly id: string
}

/** All events that came to pass, as the API lists them. */
async function readEvents(): Promise<readonly Told[]> {
  const told: Told[] = []
  for (let after: string | null = null; ; ) {
    const answer = await api.ask(
      `query Page($after: String) { events(first: 100, after: $after, where: {status: [OCCURRED, ONGOING]}) {
        nodes { id date { earliest latest } participants { actor { id kind: __typename } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    const { nodes, pageInfo } = answer.events as {
      readonly nodes: readonly Told[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    }
    told.push(...nodes)
    if (!pageInfo.hasNextPage) return told
    after = pageInfo.endCursor
  }
}

const dayOf = ({ date }: Told) => date?.earliest ?? date?.latest ?? '0001-01-01'
const peopleOf = ({ participants }: Told) =>
  participants.filter(({ actor }) => actor.kind === 'Person').map(({ actor }) => actor.id)

/** Hops from somebody to everybody within reach, over events that two people share. */
function distances(events: readonly Told[], from: string): ReadonlyMap<string, number> {
  const reached = new Map([[from, 0]])
  for (const [person, hops] of reached) {
    for (const event of events.filter((each) => peopleOf(each).includes(person))) {
      for (const next of peopleOf(event)) if (!reached.has(next)) reached.set(next, hops + 1)
    }
  }
  return reached
}

/** The latest day of an event that two people share; null if there is none. */
function latestDay(events: readonly Told[], left: string, right: string): string | null {
  const shared = events.filter((event) => [left, right].every((person) => peopleOf(event).includes(person)))
  return shared.map(dayOf).sort().at(-1) ?? null
}

test('paths are as short as the lists of events allow, each hop by the latest event that the two share', async () => {
  const events = await readEvents()
  const dayById = new Map(events.map((event) => [event.id, dayOf(event)]))
  const counts = new Map<string, number>()
  for (const person of events.flatMap(peopleOf)) counts.set(person, (counts.get(person) ?? 0) + 1)
  // those in most events and those in fewest: both are read in ways of their own
  const people = [...counts].sort(([, left], [, right]) => right - left).map(([id]) => id)
  const asked = [...people.slice(0, 8), ...people.slice(-8)]
  for (const from of asked) {
    const reached = distances(events, from)
    for (const to of asked.filter((each) => each !== from)) {
      const { paths } = (await api.ask(
        `query Between($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 4, limit: 10) { length hops { from { id } event { id } to { id } } } }`,
        { from, to },
      )) as { readonly paths: readonly Path[] }
      const hops = reached.get(to) ?? Number.POSITIVE_INFINITY
      expect({ from, to, isFound: paths.length > 0 }).toEqual({ from, to, isFound: hops <= 4 })
      for (const path of paths) {
        const chain = [from, ...path.hops.map((hop) => hop.to.id)]
        expect({ chain, length: path.length, starts: path.hops.map((hop) => hop.from.id) }).toEqual({
          ...{ chain: [...chain.slice(0, hops), to], length: hops, starts: chain.slice(0, -1) },
        })
        const days = path.hops.map((hop) => dayById.get(hop.event.id))
        expect({ chain, days }).toEqual({
          chain,
          days: path.hops.map((hop) => latestDay(events, hop.from.id, hop.to.id)),
        })
      }
    }
  }
}, 120_000)
