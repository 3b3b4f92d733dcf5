import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { type Api, openApi } from '../support/api.js'
import { seededDatabase } from '../support/database.js'

let database: Database
let api: Api

beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
  // the seeds know of no place within two others: a hall of a building
  const palace = await database.prisma.place.findFirstOrThrow({
    where: { partOfId: { not: null } },
    orderBy: { id: 'asc' },
  })
  const hall = { id: 'hall', slug: 'hall', name: 'Great Hall', sortName: 'great hall', kind: 'SITE' } as const
  await database.prisma.place.create({ data: { ...hall, partOfId: palace.id } })
  const state = await database.prisma.eventState.findFirstOrThrow({ where: { placeId: palace.id, validTo: null } })
  await database.prisma.eventState.update({ where: { id: state.id }, data: { placeId: hall.id } })
}, 120_000)

afterAll(() => database.close())

interface Place {
  readonly id: string
  readonly slug: string
  readonly partOf: { readonly id: string } | null
  readonly latitude: number | null
  readonly longitude: number | null
}

interface Event {
  readonly id: string
  readonly place: { readonly id: string } | null
}

async function everything(): Promise<{ readonly places: readonly Place[]; readonly events: readonly Event[] }> {
  const places = '{ nodes { id slug partOf { id } latitude longitude } pageInfo { hasNextPage } }'
  const events: Event[] = []
  let after: string | null = null
  do {
    const data: unknown = await api.ask(
      'query($after: String) { events(first: 100, after: $after) { nodes { id place { id } } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    const page = (data as { events: { nodes: Event[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }).events
    events.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  const found = (await api.ask(`{ places(first: 100) ${places} }`)) as {
    places: { nodes: Place[]; pageInfo: { hasNextPage: boolean } }
  }
  expect(found.places.pageInfo.hasNextPage).toBe(false)
  return { places: found.places.nodes, events }
}

test('events at a place are those at it or at a place within it, however deep, by filter and by field', async () => {
  const { places, events } = await everything()
  const isWithin = (place: Place | undefined, outer: string): boolean =>
    place !== undefined &&
    (place.id === outer ||
      isWithin(
        places.find(({ id }) => id === place.partOf?.id),
        outer,
      ))
  const containers = places.filter((place) => places.some(({ partOf }) => partOf?.id === place.id))
  expect(containers.length).toBeGreaterThan(3)
  let deeper = 0
  for (const outer of containers) {
    const expected = events
      .filter(({ place }) =>
        isWithin(
          places.find(({ id }) => id === place?.id),
          outer.id,
        ),
      )
      .map(({ id }) => id)
    const query = `{ events(first: 100, where: {place: "${outer.slug}"}) { nodes { id } } place(by: {slug: "${outer.slug}"}) { events(first: 100) { nodes { id } } } }`
    const found = (await api.ask(query)) as { events: { nodes: Event[] }; place: { events: { nodes: Event[] } } }
    expect(found.events.nodes.map(({ id }) => id)).toEqual(expected)
    expect(found.place.events.nodes.map(({ id }) => id)).toEqual(expected)
    if (expected.some((id) => events.find((event) => event.id === id)?.place?.id === 'Place:hall')) deeper += 1
  }
  expect(deeper).toBeGreaterThan(1)
})

const boxes = [
  ['around Korea', { south: 33, west: 124, north: 43, east: 131 }],
  ['of the northern half', { south: 0, west: -180, north: 90, east: 180 }],
  ['across the line of the date', { south: -90, west: 130, north: 90, east: -60 }],
  ['that is one point', { south: 39.03385, west: 125.75432, north: 39.03385, east: 125.75432 }],
] as const

test.each(boxes)('a box %s holds the events at the places within its edges', async (_name, box) => {
  const { places, events } = await everything()
  const isInside = ({ latitude, longitude }: Place): boolean => {
    if (latitude === null || longitude === null || latitude < box.south || latitude > box.north) return false
    return box.west <= box.east
      ? longitude >= box.west && longitude <= box.east
      : longitude >= box.west || longitude <= box.east
  }
  const inside = new Set(places.filter(isInside).map(({ id }) => id))
  const expected = events.filter(({ place }) => place !== null && inside.has(place.id)).map(({ id }) => id)
  const query =
    'query($within: BoundingBox!) { events(first: 100, where: {within: $within}) { totalCount nodes { id } } }'
  const found = (await api.ask(query, { within: box })) as { events: { totalCount: number; nodes: Event[] } }
  expect(found.events.totalCount).toBe(expected.length)
  expect(found.events.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 100))
})

interface Claim {
  readonly modality: string
  readonly status: string | null
  readonly attributedTo: { readonly slug: string } | null
  readonly article: { readonly publishedOn: string; readonly publisher: { readonly slug: string } | null }
}

const dimensions: Readonly<Record<string, (claim: Claim) => string | null>> = {
  MODALITY: ({ modality }) => modality,
  STATUS: ({ status }) => status,
  ATTRIBUTED_TO: ({ attributedTo }) => attributedTo?.slug ?? null,
  PUBLISHER: ({ article }) => article.publisher?.slug ?? null,
  MONTH: ({ article }) => article.publishedOn.slice(0, 7),
  YEAR: ({ article }) => article.publishedOn.slice(0, 4),
}

const pairs = [['MODALITY'], ['STATUS'], ['ATTRIBUTED_TO'], ['PUBLISHER'], ['MONTH'], ['YEAR', 'MODALITY', 'STATUS']]

test.each(pairs.map((by) => [by.join(' and '), by] as const))(
  'claims in groups by %s count what a reader of the whole list counts',
  async (_name, by) => {
    const where = 'where: {event: {types: [MEETING, VISIT]}}'
    const claims: Claim[] = []
    let after = ''
    for (;;) {
      const page = (
        (await api.ask(
          `{ claims(first: 100, ${where}${after}) { nodes { modality status attributedTo { slug } article { publishedOn publisher { slug } } } pageInfo { hasNextPage endCursor } } }`,
        )) as { claims: { nodes: Claim[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).claims
      claims.push(...page.nodes)
      if (!page.pageInfo.hasNextPage) break
      after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`
    }
    const counts = new Map<string, number>()
    for (const claim of claims) {
      const key = JSON.stringify(by.map((name) => dimensions[name]?.(claim)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const query = `{ claims(${where}) { groups(by: [${by.join(' ')}], first: 1000) { keys { dimension value } count } } }`
    const { groups } = (
      (await api.ask(query)) as {
        claims: { groups: { keys: { dimension: string; value: string | null }[]; count: number }[] }
      }
    ).claims
    for (const { keys } of groups) expect(keys.map(({ dimension }) => dimension)).toEqual(by)
    const told = groups.map(({ keys, count }) => [JSON.stringify(keys.map(({ value }) => value)), count] as const)
    expect(new Map(told)).toEqual(counts)
    expect(groups.map(({ count }) => count)).toEqual([...counts.values()].sort((one, other) => other - one))
  },
)
