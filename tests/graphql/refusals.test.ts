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

/** What cannot be meant, the code of its error, and the word of the remedy that its sentence must hold. */
const refused = [
  ['a cursor that is none', '{ events(after: "nonsense") { nodes { id } } }', 'INVALID_CURSOR', 'endCursor'],
  [
    'a cursor of another list',
    '{ events(after: "1~DATE.DESC~00000000~[\\"2023-01-01\\",\\"x\\"]") { nodes { id } } }',
    'INVALID_CURSOR',
    'endCursor',
  ],
  [
    'a cursor with a day that does not exist',
    '{ articles(after: "1~PUBLISHED_ON.DESC~4f53cda1~[\\"2023-02-31\\",\\"x\\"]") { nodes { id } } }',
    'INVALID_CURSOR',
    'endCursor',
  ],
  ['a null character', '{ person(by: {slug: "a\\u0000b"}) { id } }', 'INVALID_ID', 'null character'],
  [
    'half of a surrogate pair',
    '{ events(where: {text: "a\\uD800"}) { nodes { id } } }',
    'GRAPHQL_PARSE_FAILED',
    'Unicode escape',
  ],
  ['first below nought', '{ events(first: -1) { nodes { id } } }', 'INVALID_PAGE', '0 to 100'],
  ['first beyond the largest page', '{ events(first: 100000) { nodes { id } } }', 'INVALID_PAGE', 'endCursor'],
  ['first and last at once', '{ events(first: 1, last: 1) { nodes { id } } }', 'INVALID_PAGE', 'Give one of them'],
  ['an id of another type', '{ event(by: {id: "Person:x"}) { id } }', 'INVALID_ID', 'slug'],
  ['an id of no type', '{ node(id: "Planet:x") { id } }', 'INVALID_ID', 'as the API gave it'],
  [
    'a day that does not exist',
    '{ events(where: {date: {from: "2023-02-31"}}) { nodes { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'YYYY-MM-DD',
  ],
  ['a range without ends', '{ events(where: {date: {}}) { nodes { id } } }', 'INVALID_FILTER', 'from, to or both'],
  ['a search without words', '{ claims(where: {text: "?!"}) { nodes { id } } }', 'INVALID_TEXT', 'at least one word'],
  [
    'a search of ten thousand letters',
    `{ search(text: "${'a'.repeat(10_000)}") { nodes { __typename } } }`,
    'INVALID_TEXT',
    'telling words',
  ],
  ['a search of signs alone', '{ search(text: " ?!… -- ") { totalCount } }', 'INVALID_TEXT', 'at least one word'],
  ['a search of nothing', '{ search(text: "") { totalCount } }', 'INVALID_TEXT', 'at least one word'],
  ['a search of quotes alone', '{ search(text: "\\"\\"\\"") { totalCount } }', 'INVALID_TEXT', 'at least one word'],
  [
    'paths to an id of what never acts',
    '{ paths(from: "sergei-lavrov", to: "Place:x") { length } }',
    'INVALID_ID',
    'slug',
  ],
  ['a name of signs alone', '{ person(by: {name: "…"}) { id } }', 'INVALID_NAME', 'people(where'],
  [
    'asOf within asOf',
    '{ asOf(date: "2023-01-01") { asOf(date: "2022-01-01") { events { nodes { id } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
    '"asOf" on type "AsOf"',
  ],
  [
    'coordinates off the earth',
    '{ events(where: {within: {south: -91, west: 0, north: 0, east: 1}}) { nodes { id } } }',
    'INVALID_FILTER',
    '-90 to 90',
  ],
  [
    'an id with a day within asOf',
    '{ asOf(date: "2023-01-01") { node(id: "Event:x@2022-01-01") { id } } }',
    'NESTED_AS_OF',
    'which day is meant',
  ],
  [
    'a box that is upside down',
    '{ events(where: {within: {south: 50, west: 0, north: 40, east: 1}}) { nodes { id } } }',
    'INVALID_FILTER',
    'Exchange the two',
  ],
  [
    'a range that ends before it begins',
    '{ timeline(where: {date: {from: "2023-02-01", to: "2023-01-01"}}, bucket: DAY) { start } }',
    'INVALID_FILTER',
    'Exchange the two',
  ],
  ['groups by nothing', '{ events { groups(by: []) { count } } }', 'INVALID_GROUPS', 'one to 3'],
  ['more hops than are looked for', '{ paths(from: "a", to: "b", maxHops: 7) { length } }', 'INVALID_PATHS', '1 to 6'],
] as const

test.each(refused)('%s is refused before any statement, with the remedy', async (_name, query, code, remedy) => {
  const response = await api.send(query)
  expect(response.data ?? null).toBeNull()
  expect(response.errors).toHaveLength(1)
  expect(response.errors?.[0]?.extensions?.code).toBe(code)
  expect(response.errors?.[0]?.message).toContain(remedy)
  expect(api.statements).toBe(0)
})

/** What leads nowhere: answered with null, and an error that says what was asked for and how to look. */
const missing = [
  ['event', '{ found: event(by: {id: "Event:nothing"}) { id } }', 'Event:nothing'],
  ['person by slug', '{ found: person(by: {slug: "nobody"}) { id } }', 'people(where'],
  ['person by name', '{ found: person(by: {name: "Nobody At All"}) { id } }', 'Nobody At All'],
  ['place by name', '{ found: place(by: {name: "Nowhere"}) { id } }', 'places(where'],
  ['node', '{ found: node(id: "Claim:nothing") { id } }', 'Claim:nothing'],
  [
    'article by address',
    '{ found: article(by: {url: "https://example.org/none"}) { id } }',
    'https://example.org/none',
  ],
  ['office', '{ found: post(by: {slug: "no-office"}) { id } }', 'posts(where'],
  ['name with signs', '{ found: person(by: {name: "O\'No\\\\ \\"Body\\""}) { id } }', 'O\'No\\\\ \\"Body\\"'],
  ['path from somebody', '{ found: paths(from: "nobody", to: "sergei-lavrov") { length } }', '"nobody"'],
  ['path to somebody', '{ found: paths(from: "sergei-lavrov", to: "Person:nobody") { length } }', '"Person:nobody"'],
] as const

test.each(missing)('a %s that is not there is null with the error NOT_FOUND', async (_name, query, words) => {
  const response = await api.send(query)
  expect(response.data).toEqual({ found: null })
  expect(response.errors).toEqual([
    { message: expect.stringContaining(words), path: ['found'], extensions: { code: 'NOT_FOUND' } },
  ])
  expect(api.statements).toBe(1)
})

test('a name that fits two people is the error AMBIGUOUS, which lists them, and leaves the rest of the answer whole', async () => {
  const actors = await database.prisma.actor.findMany({ where: { slug: { in: ['sergei-lavrov', 'vladimir-putin'] } } })
  await database.prisma.actorName.createMany({
    data: actors.map(({ id }) => ({ actorId: id, name: 'The Envoy', normal: 'the envoy', source: 'test' })),
  })
  const response = await api.send(
    '{ one: person(by: {name: "the envoy"}) { name } other: person(by: {slug: "sergei-lavrov"}) { name } }',
  )
  expect(response.data).toEqual({ one: null, other: { name: 'Sergei Lavrov' } })
  expect(response.errors).toEqual([
    {
      message: expect.stringContaining('Ask by id'),
      path: ['one'],
      extensions: {
        code: 'AMBIGUOUS',
        candidates: actors
          .map(({ id, name }) => ({ id: `Person:${id}`, name }))
          .sort((left, right) => (left.name < right.name ? -1 : 1)),
      },
    },
  ])
})

test('paths from somebody to itself are null with the error SAME_ACTOR, by whatever name', async () => {
  const [lavrov] = await database.prisma.actor.findMany({ where: { slug: 'sergei-lavrov' } })
  for (const to of ['sergei-lavrov', `Person:${lavrov?.id}`]) {
    const response = await api.send(`{ paths(from: "sergei-lavrov", to: "${to}") { length } }`)
    expect(response).toMatchObject({
      data: { paths: null },
      errors: [
        {
          message: `"sergei-lavrov" and "${to}" are the same actor. Ask for paths between two different ones.`,
          path: ['paths'],
          extensions: { code: 'SAME_ACTOR' },
        },
      ],
    })
  }
})

/** Searches that are odd and can be meant: what is missing of their syntax is put right, and nothing fails. */
const odd = [
  ['a quote that is not closed', '"Vostochny Cosmodrome', '"Vostochny Cosmodrome"'],
  ['signs among the words', "Vostochny' & | ! ( ) : * \\\\ % _ Cosmodrome", 'Vostochny Cosmodrome'],
  ['OR at its end', 'Vostochny Cosmodrome OR', 'Vostochny Cosmodrome'],
] as const

test.each(odd)('a search with %s finds what it finds without', async (_name, text, plain) => {
  const query = (words: string) =>
    `{ search(text: ${JSON.stringify(words)}, types: [ARTICLE, EVENT], first: 100) { nodes { __typename ... on Node { id } } } }`
  const found = await api.ask(query(text.replaceAll('\\\\', '\\')))
  expect(found).toEqual(await api.ask(query(plain)))
  expect((found.search as { nodes: unknown[] }).nodes.length).toBeGreaterThan(0)
})

test('as of a day before the first article nothing was known but the countries, and every field says so', async () => {
  const query = `{ asOf(date: "1999-12-31") {
    articles { totalCount nodes { id } } people { totalCount } organizations { totalCount } places { totalCount }
    posts { totalCount } events { totalCount groups(by: [TYPE]) { count } } claims { totalCount }
    timeline(where: {}, bucket: YEAR) { start } search(text: "Lavrov") { totalCount nodes { __typename } }
    matchCandidates { totalCount } countries(first: 1) { nodes { name people { totalCount } events { totalCount } } }
    person(by: {name: "Sergei Lavrov"}) { id } place(by: {name: "Pyongyang"}) { id }
    event(by: {slug: "${await slugOfAnEvent()}"}) { id } node(id: "sergei-lavrov") { id }
    paths(from: "sergei-lavrov", to: "vladimir-putin") { length } nodes(ids: ["sergei-lavrov", "RU"]) { id }
  } }`
  const none = { totalCount: 0 }
  expect(await api.ask(query)).toEqual({
    asOf: {
      articles: { totalCount: 0, nodes: [] },
      ...{ people: none, organizations: none, places: none, posts: none, claims: none, matchCandidates: none },
      events: { totalCount: 0, groups: [] },
      timeline: [],
      search: { totalCount: 0, nodes: [] },
      countries: { nodes: [{ name: 'Afghanistan', people: none, events: none }] },
      ...{ person: null, place: null, event: null, node: null, paths: null },
      nodes: [null, null],
    },
  })
})

async function slugOfAnEvent(): Promise<string> {
  return (await database.prisma.event.findFirstOrThrow()).slug
}

test('what is nowhere in the record is an error below asOf too, what was not known yet is not', async () => {
  const { data, errors } = await api.send(
    '{ early: asOf(date: "2018-06-12") { one: person(by: {slug: "nobody"}) { id } later: person(by: {slug: "sergei-shoigu"}) { id } named: person(by: {name: "No One At All"}) { id } same: paths(from: "donald-trump", to: "donald-trump") { length } } }',
  )
  expect(data).toEqual({ early: { one: null, later: null, named: null, same: null } })
  expect(errors).toEqual([
    { message: expect.stringContaining('"nobody"'), path: ['early', 'one'], extensions: { code: 'NOT_FOUND' } },
    {
      message: expect.stringContaining('"No One At All"'),
      path: ['early', 'named'],
      extensions: { code: 'NOT_FOUND' },
    },
    { message: expect.stringContaining('the same actor'), path: ['early', 'same'], extensions: { code: 'SAME_ACTOR' } },
  ])
})
