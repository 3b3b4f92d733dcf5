import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { questions } from '../../src/web/playground/questions.js'
import { type Api, openApi } from '../support/api.js'
import { seededDatabase } from '../support/database.js'
import { expectKeptAnswer } from '../support/kept-answers.js'

let database: Database
let api: Api

beforeAll(async () => {
  database = await seededDatabase()
  api = await openApi(database)
}, 120_000)

afterAll(() => database.close())

test.each(questions)('question $number is answered whole over the seeds, by one statement', async (question) => {
  const answer = await api.ask(question.query, question.variables)
  await expectKeptAnswer(`seeds/${String(question.number).padStart(2, '0')}`, answer)
})

/** Every page of a list, one after the other. */
async function readPages(query: string, path: readonly string[], size: number, variables = {}): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | null = null
  for (;;) {
    const data: unknown = await api.ask(query, { ...variables, first: size, after })
    const list = path.reduce((value, key) => (value as Record<string, unknown>)[key], data) as {
      nodes: { id: string }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
    pages.push(list.nodes.map(({ id }) => id))
    if (!list.pageInfo.hasNextPage) return pages
    after = list.pageInfo.endCursor
  }
}

const page = 'nodes { id } pageInfo { hasNextPage endCursor }'
const lists = [
  [
    'events by date',
    `query($first: Int, $after: String) { events(first: $first, after: $after) { ${page} } }`,
    ['events'],
  ],
  [
    'events by support, upwards',
    `query($first: Int, $after: String) { events(first: $first, after: $after, orderBy: {field: SUPPORT, direction: ASC}) { ${page} } }`,
    ['events'],
  ],
  [
    "a person's events, from old to new",
    `query($first: Int, $after: String) { person(by: {slug: "vladimir-putin"}) { events(first: $first, after: $after, orderBy: {field: DATE, direction: ASC}) { ${page} } } }`,
    ['person', 'events'],
  ],
  [
    'people by name',
    `query($first: Int, $after: String) { people(first: $first, after: $after) { ${page} } }`,
    ['people'],
  ],
  ['claims', `query($first: Int, $after: String) { claims(first: $first, after: $after) { ${page} } }`, ['claims']],
  [
    'articles by when they were recorded',
    `query($first: Int, $after: String) { articles(first: $first, after: $after, orderBy: {field: RECORDED_AT, direction: DESC}) { ${page} } }`,
    ['articles'],
  ],
] as const

test.each(lists)('pages of %s put together are the whole list without repeats', async (_name, query, path) => {
  const [whole] = await readPages(query, path, 100)
  if (whole === undefined) throw new Error('There is no page.')
  const size = Math.max(3, Math.ceil(whole.length / 7))
  const pages = (await readPages(query, path, size)).flat().slice(0, whole.length)
  expect(new Set(pages).size).toBe(pages.length)
  expect(pages).toEqual(whole.slice(0, pages.length))
  expect(whole.length).toBeGreaterThan(5)
})

test('reading backwards gives the same list as reading forwards', async () => {
  const list = (args: string) =>
    `{ person(by: {slug: "vladimir-putin"}) { events(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`
  type Page = {
    person: { events: { edges: { cursor: string; node: { id: string } }[]; pageInfo: Record<string, unknown> } }
  }
  const forwards = ((await api.ask(list('first: 100'))) as Page).person.events.edges
  const backwards: string[] = []
  let before = ''
  for (;;) {
    const { edges, pageInfo } = ((await api.ask(list(`last: 4${before}`))) as Page).person.events
    backwards.unshift(...edges.map(({ node }) => node.id))
    if (pageInfo.hasPreviousPage !== true) break
    before = `, before: ${JSON.stringify(pageInfo.startCursor)}`
  }
  expect(backwards).toEqual(forwards.map(({ node }) => node.id))
  const third = forwards[2]?.cursor
  const seventh = forwards[6]?.cursor
  const between = (await api.ask(
    list(`first: 10, after: ${JSON.stringify(third)}, before: ${JSON.stringify(seventh)}`),
  )) as Page
  expect(between.person.events.edges).toEqual(forwards.slice(3, 6))
})

test('an actor is a node, so that a fragment on nodes reads its id', async () => {
  const query = `{ event(by: {slug: "${await slugOfMeeting()}"}) { participants { actor { ...Id ... on Person { name } ... on Node { id } } } } }
    fragment Id on Node { __typename id }`
  const { event } = (await api.ask(query)) as { event: { participants: { actor: Record<string, string> }[] } }
  for (const { actor } of event.participants) expect(actor.id).toMatch(new RegExp(`^${actor.__typename}:`))
  expect(event.participants.length).toBeGreaterThan(1)
})

async function slugOfMeeting(): Promise<string> {
  return (await database.prisma.event.findFirstOrThrow({ where: { type: 'MEETING' }, orderBy: { id: 'asc' } })).slug
}

test('totalCount counts the filter and not the page', async () => {
  const data = await api.ask(
    '{ all: events { totalCount totalCountExact } visits: events(first: 2, where: {types: [VISIT]}) { totalCount nodes { type } } none: events(where: {types: [ELECTION]}) { totalCount nodes { id } pageInfo { hasNextPage startCursor } } }',
  )
  expect(data).toMatchObject({
    all: { totalCountExact: true },
    visits: { nodes: [{ type: 'VISIT' }, { type: 'VISIT' }] },
    none: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } },
  })
  const visits = await database.run({
    text: `SELECT count(*) FROM "EventState" WHERE "validTo" IS NULL AND "type" = 'VISIT'`,
    values: [],
  })
  expect(data.visits).toHaveProperty('totalCount', Number(visits[0]?.[0]))
})

test('aliases, fragments, @skip and @include shape the answer', async () => {
  const query = `
    query($withPosts: Boolean!, $withoutName: Boolean!) {
      first: person(by: {slug: "sergei-lavrov"}) { ...Name posts @include(if: $withPosts) { post { label } } }
      second: person(by: {slug: "sergei-lavrov"}) { ...Name ... on Actor { __typename slug } }
    }
    fragment Name on Person { name @skip(if: $withoutName) country { code } }`
  const lean = await api.ask(query, { withPosts: false, withoutName: true })
  expect(lean).toEqual({
    first: { country: { code: 'RU' } },
    second: { country: { code: 'RU' }, __typename: 'Person', slug: 'sergei-lavrov' },
  })
  const full = await api.ask(query, { withPosts: true, withoutName: false })
  expect(full).toMatchObject({ first: { name: 'Sergei Lavrov', posts: [{ post: { label: 'Foreign Minister' } }] } })
})

test('node and nodes find everything by the ids and slugs that the API gave', async () => {
  const data = (await api.ask(
    `{ people(first: 2) { nodes { id } } events(first: 2) { nodes { id slug } } places(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } claims(first: 1) { nodes { id evidence { id } } } posts(first: 1) { nodes { id } } country(by: {code: "JP"}) { id } organizations(first: 1) { nodes { id } } changes(first: 1) { nodes { id } } }`,
  )) as Record<string, { id?: string; nodes?: { id: string; slug?: string; evidence?: { id: string }[] }[] }>
  const ids = Object.values(data).flatMap(({ id, nodes }) => [
    ...(id === undefined ? [] : [id]),
    ...(nodes ?? []).flatMap((node) => [node.id, ...(node.evidence ?? []).map((quote) => quote.id)]),
  ])
  const slug = data.events?.nodes?.[0]?.slug ?? ''
  const found = await api.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids: [...ids, slug, 'Person:nobody', 'no-such-slug'],
  })
  expect(found.nodes).toEqual([
    ...ids.map((id) => ({ id, __typename: id.split(':')[0] })),
    { id: data.events?.nodes?.[0]?.id, __typename: 'Event' },
    null,
    null,
  ])
  for (const id of ids) {
    expect(await api.ask('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } })
  }
})

test('an id that asOf gave is answered as of its day', async () => {
  const query = `query($id: ID!) { node(id: $id) { id ... on Event { status } } }`
  const data = (await api.ask(
    '{ asOf(date: "2023-10-20") { events(first: 50, where: {types: [VISIT], status: [PLANNED], participants: {allOf: ["vladimir-putin"]}, country: "KP"}) { nodes { id status } } } }',
  )) as { asOf: { events: { nodes: { id: string; status: string }[] } } }
  const [planned] = data.asOf.events.nodes
  if (planned === undefined) throw new Error('No visit was planned.')
  expect(planned.id).toMatch(/^Event:[^@]+@2023-10-20$/)
  expect(await api.ask(query, { id: planned.id })).toEqual({ node: { id: planned.id, status: 'PLANNED' } })
  const today = planned.id.split('@')[0] ?? ''
  expect(await api.ask(query, { id: today })).toEqual({ node: { id: today, status: 'OCCURRED' } })
})

test('people and events that no article of the day had told of are absent as of that day', async () => {
  const query = `query($day: Date!) {
    asOf(date: $day) {
      byName: person(by: {name: "Sergei Shoigu"}) { name }
      bySlug: person(by: {slug: "sergei-shoigu"}) { id name }
      people(first: 100) { totalCount }
      events { totalCount }
      country(by: {code: "RU"}) { id name }
    }
  }`
  expect(await api.ask(query, { day: '2018-04-26' })).toEqual({
    asOf: {
      byName: null,
      bySlug: null,
      people: { totalCount: 0 },
      events: { totalCount: 0 },
      country: { id: 'Country:RU@2018-04-26', name: 'Russia' },
    },
  })
  expect(await api.ask(query, { day: '2024-12-31' })).toMatchObject({
    asOf: { byName: { name: 'Sergei Shoigu' }, bySlug: { id: expect.stringMatching(/^Person:.*@2024-12-31$/) } },
  })
})

test('cities have coordinates, so that events can be found in a box', async () => {
  const data = await api.ask(
    '{ place(by: {name: "Pyongyang"}) { latitude longitude } inside: events(where: {within: {south: 38, west: 125, north: 40, east: 126}}) { totalCount } across: events(where: {within: {south: -90, west: 126, north: 90, east: 125}}) { totalCount } }',
  )
  expect(data).toMatchObject({ place: { latitude: expect.closeTo(39.03, 1), longitude: expect.closeTo(125.75, 1) } })
  const { inside, across } = data as Record<string, { totalCount: number }>
  expect(inside?.totalCount).toBeGreaterThan(5)
  expect(across?.totalCount).toBeGreaterThan(5)
})

test('an object of more fields than one call of PostgreSQL takes is answered whole', async () => {
  const aliases = Array.from({ length: 90 }, (_, index) => `name${index}: name`)
  const longest = `a${'b'.repeat(100)}`
  const data = await api.ask(`{ person(by: {slug: "vladimir-putin"}) { ${aliases.join(' ')} ${longest}: slug } }`)
  const person = data.person as Record<string, string>
  expect(Object.keys(person)).toEqual([...aliases.map((alias) => alias.split(':')[0]), longest])
  expect(person.name89).toBe('Vladimir Putin')
  expect(person[longest]).toBe('vladimir-putin')
})

test('fields that are computed after SQL stand beside those that are not', async () => {
  const data = await api.ask(
    '{ articles(first: 1) { nodes { headline ninjs schemaOrg claims(first: 1) { nodes { evidence { citation webAnnotation quote } } } } } }',
  )
  const [article] = (data.articles as { nodes: Record<string, never>[] }).nodes
  expect(article).toMatchObject({
    ninjs: { standard: { name: 'ninjs' }, headlines: [{ value: article?.headline }] },
    schemaOrg: { '@type': 'NewsArticle', headline: article?.headline },
  })
  const [evidence] =
    (article as unknown as { claims: { nodes: { evidence: { quote: string }[] }[] } }).claims.nodes[0]?.evidence ?? []
  expect(evidence).toMatchObject({
    citation: expect.stringContaining(evidence?.quote ?? '?'),
    webAnnotation: {
      target: { selector: [{ type: 'TextQuoteSelector', exact: evidence?.quote }, { type: 'TextPositionSelector' }] },
    },
  })
})
