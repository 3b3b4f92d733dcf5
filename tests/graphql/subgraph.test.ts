import { composeServices } from '@apollo/composition'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { countStatements } from '../support/database.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'

let server: SeededServer
beforeAll(async () => {
  server = await startSeededServer({ isSubgraph: true })
}, 120_000)
afterAll(() => server.close())

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>
  readonly errors?: readonly unknown[]
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

const entities = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    __typename
    ... on Person { name meetings(first: 1) { totalCount } }
    ... on Country { code }
    ... on Event { title }
    ... on Article { headline }
  }
}`

test('the schema that it tells composes with another subgraph that adds fields to a person and an event', async () => {
  const { data } = await ask('{ _service { sdl } }')
  const { sdl } = (data?._service ?? { sdl: '' }) as { readonly sdl: string }
  const other = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Person @key(fields: "id") { id: ID! portrait: String }
    type Event @key(fields: "id") { id: ID! photographs: [String!]! }
    type Query { portraits: [String!]! }
  `
  const composed = composeServices([
    { name: 'dateline', url: server.url, typeDefs: parse(sdl) },
    { name: 'pictures', url: 'http://localhost/pictures', typeDefs: parse(other) },
  ])
  expect(composed.errors).toBeUndefined()
  const supergraph = composed.supergraphSdl ?? ''
  for (const type of ['Article', 'Person', 'Country', 'Event'])
    expect(supergraph).toMatch(new RegExp(`type ${type}[^{]*@join__type\\(graph: DATELINE, key: "id"\\)`))
})

test('entities of several types are answered in their order by one statement, unknown ones as null', async () => {
  const { data } = await ask(
    '{ person(by: {name: "Sergei Lavrov"}) { id } event(by: {id: "visit-vladimir-putin-north-korea"}) { id } }',
  )
  const { person, event } = data as {
    readonly person: { readonly id: string }
    readonly event: { readonly id: string }
  }
  const of = [
    { __typename: 'Event', id: event.id },
    { __typename: 'Person', id: person.id },
    { __typename: 'Person', id: 'Person:nobody' },
    { __typename: 'Country', id: 'Country:KP' },
    { __typename: 'Article', id: '2023-10-20-kim-receives-lavrov-as-russia-and-north-korea-map-out' },
  ]
  const { result, statements } = await countStatements(server.database, () => ask(entities, { of }))
  expect(statements).toHaveLength(1)
  expect(result.errors).toBeUndefined()
  expect(result.data).toEqual({
    _entities: [
      { __typename: 'Event', title: 'Vladimir Putin visited Pyongyang' },
      { __typename: 'Person', name: 'Sergei Lavrov', meetings: { totalCount: 6 } },
      null,
      { __typename: 'Country', code: 'KP' },
      { __typename: 'Article', headline: 'Kim Receives Lavrov as Russia and North Korea Map Out Exchanges' },
    ],
  })
})

test.each([
  ['no type', { id: 'Person:x' }],
  ['a type that is no entity', { __typename: 'Claim', id: 'Claim:x' }],
  ['an id of another type', { __typename: 'Person', id: 'Event:x' }],
  ['an id of a day', { __typename: 'Event', id: 'Event:x@2023-10-19' }],
  ['no object', 7],
])('a reference with %s is refused with a sentence', async (_name, reference) => {
  const { errors } = await ask(entities, { of: [reference] })
  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID_ID' } })])
})
