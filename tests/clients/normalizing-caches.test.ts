import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { buildSchema, type DocumentNode, isObjectType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { printedSchema } from '../../src/graphql/print-schema.js'
import type { HttpServer } from '../../src/http/server.js'
import { questions } from '../../src/web/playground/questions.js'
import { startSeededServer } from '../support/seeded-server.js'

let server: HttpServer

beforeAll(async () => {
  server = await startSeededServer()
}, 120_000)

afterAll(() => server.close())

const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const

/** What was known of a visit on a day, and what is known now: one event twice in one answer. */
const question = questions.find(({ number }) => number === 14)
if (question === undefined) throw new Error('There is a question 14')
const { query, variables } = question
const asked = withIds(parse(query))

/** The document as applications write it: with the id of everything that has one, by which caches unite objects. */
function withIds(document: DocumentNode): DocumentNode {
  const types = new TypeInfo(buildSchema(printedSchema()))
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (set) => {
          const parent = types.getParentType()
          const hasId = isObjectType(parent) && 'id' in parent.getFields()
          return hasId ? { ...set, selections: [id, ...set.selections] } : undefined
        },
      },
    }),
  )
}

type Answer = Record<'now' | 'then', { readonly event?: object; readonly id?: string; readonly status?: string }>

/** The answer as the server gives it, with no client between; `alter` is a server that forgets the day of its ids. */
async function ask(alter = (text: string) => text): Promise<Answer> {
  const response = await fetchWith(alter)(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return ((await response.json()) as { data: Answer }).data
}

function fetchWith(alter: (text: string) => string): typeof fetch {
  return async (address, options) => {
    const response = await fetch(address, options)
    return new Response(alter(await response.text()), { status: response.status, headers: response.headers })
  }
}

const asItIs = (text: string) => text
const withoutDays = (text: string) => text.replaceAll(/@\d{4}-\d{2}-\d{2}/g, '')

/** A client over HTTP: asks over the network, then again from its cache alone. */
const clients = [
  [
    'Apollo Client',
    async (alter: typeof asItIs) => {
      const link = new HttpLink({ uri: `${server.url}/graphql`, fetch: fetchWith(alter) })
      const client = new ApolloClient({ link, cache: new InMemoryCache() })
      const first = await client.query({ query: asked, variables })
      const again = await client.query({ query: asked, variables, fetchPolicy: 'cache-only' })
      client.stop()
      return [first.data, again.data]
    },
  ],
  [
    "urql's graphcache",
    async (alter: typeof asItIs) => {
      const client = new Client({
        url: `${server.url}/graphql`,
        preferGetMethod: false,
        fetch: fetchWith(alter),
        exchanges: [cacheExchange({ keys: unkeyed }), fetchExchange],
      })
      const first = await client.query(asked, variables).toPromise()
      const again = await client.query(asked, variables, { requestPolicy: 'cache-only' }).toPromise()
      return [first.data, again.data]
    },
  ],
] as const

/** Types that have no id live within what holds them. */
const unkeyed = { EventDate: () => null } as const

/** The id of an object of the API; ids within the JSON of a change are the answer's own. */
const isOwnId = (key: string, value: unknown) => key === 'id' && /^(Event|Change|AsOf):/.test(String(value))

/** An answer without what clients and the test added. */
function plain(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value) => (key === '__typename' || isOwnId(key, value) ? undefined : value)),
  )
}

test.each(clients)('%s keeps what is known now apart from what was known then', async (_name, read) => {
  const expected = await ask()
  const [first, again] = await read(asItIs)
  expect(plain(first)).toEqual(expected)
  expect(plain(again)).toEqual(expected)
  const { now, then: early } = first as Answer
  expect(early.event).toMatchObject({ id: `${now.id}@${variables.day}`, status: 'PLANNED' })
  expect(now.status).toBe('OCCURRED')
})

test.each(clients)('%s would mix the two if their ids did not carry the day', async (_name, read) => {
  const [, again] = await read(withoutDays)
  expect(plain(again)).not.toEqual(await ask())
})
