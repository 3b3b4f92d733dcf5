import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { createClient as createEventClient } from 'graphql-sse'
import { createClient } from 'graphql-ws'
import pino from 'pino'
import WebSocket from 'ws'
import { type LiveFeed, openLiveFeed } from '../../src/graphql/live-feed.js'
import { defaultNetwork } from '../../src/http/network-settings.js'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { registerSubscriptions } from '../../src/http/subscriptions.js'
import { createVisitors } from '../../src/http/visitors.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import { createKey } from '../../src/store/api-keys.js'
import { recordChanges } from '../../src/store/change-feed.js'
import type { Database } from '../../src/store/database.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { article, type ShortArticle } from '../ingest/articles.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const kim = ['Kim Jong Un', 'KP'] as const
const silent = pino({ level: 'silent' })

interface Told {
  readonly id: string
  readonly kind: string
}

/** What a subscription was told, as it comes. */
interface Listening {
  readonly told: Told[]
  readonly stop: () => void
  /** Resolves once so many changes were told. */
  has(count: number): Promise<void>
}

type Source = AsyncIterableIterator<{ data?: Record<string, unknown> | null; errors?: unknown }>

function listen(source: Source, stop: () => void): Listening {
  const told: Told[] = []
  const done = (async () => {
    for await (const { data, errors } of source) {
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      told.push(Object.values(data ?? {})[0] as Told)
    }
  })()
  done.catch(() => undefined)
  const has = async (count: number) => {
    const limit = Date.now() + 20_000
    while (told.length < count && Date.now() < limit) await Promise.race([wait(20), done])
    if (told.length < count) throw new Error(`Only ${told.length} of ${count} changes were told.`)
  }
  return { told, stop, has }
}

describe.each(testedKinds)('on the %s database', (kind) => {
  let database: Database
  let context: SaveContext
  let server: HttpServer
  let closed: HttpServer
  beforeAll(async () => {
    database = await emptyDatabase({ kind })
    context = await prepareSaving(database)
    const options = { database, log: silent, host: '127.0.0.1', port: 0, webDirectory: '/nowhere' }
    server = await startHttpServer(options)
    closed = await startHttpServer({ ...options, isKeyRequired: true })
  }, 120_000)
  afterAll(async () => {
    await Promise.all([server.close(), closed.close()])
    await database.close()
  })

  const save = (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context)
  const meet = (headline: string, who: readonly [string, string]) =>
    save({ headline, claims: [{ who: [lavrov, who], date: '2023-10-19' }] })
  const address = (of = server) => `${of.url.replace('http', 'ws')}/graphql`
  const feedOf = async (): Promise<readonly Told[]> => {
    const rows = await database.run({
      text: `SELECT 'Change:' || "sequence", "kind" FROM "Change" ORDER BY "sequence"`,
      values: [],
    })
    return rows.map(([id, what]) => ({ id: String(id), kind: String(what) }))
  }

  function overSocket(query: string): Listening {
    const client = createClient({ url: address(), webSocketImpl: WebSocket, retryAttempts: 0 })
    const source = client.iterate({ query })
    return listen(source as Source, () => void client.dispose())
  }

  function overEvents(query: string): Listening {
    const client = createEventClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 })
    const source = client.iterate({ query })
    return listen(source as Source, () => client.dispose())
  }

  test.each([
    ['a WebSocket', overSocket],
    ['server-sent events', overEvents],
  ])(
    'when changes are recorded, then a subscriber over %s is told each once, also over a reconnect',
    async (name, open) => {
      await meet(`Before ${name}`, choe)
      const known = (await feedOf()).length
      const live = open('subscription { changeRecorded { id kind } }')
      const replayed = open('subscription { changeRecorded(after: "0") { id kind } }')
      await replayed.has(known)
      await wait(300)
      await meet(`One ${name}`, kim)
      const first = await feedOf()
      await Promise.all([live.has(first.length - known), replayed.has(first.length)])
      expect(replayed.told).toEqual(first)
      expect(live.told).toEqual(first.slice(known))
      live.stop()
      replayed.stop()

      await meet(`Two ${name}`, choe)
      const seen = live.told.at(-1)?.id
      const again = open(`subscription { changeRecorded(after: "${seen}") { id kind } }`)
      const missed = (await feedOf()).length - first.length
      await again.has(missed)
      await Promise.all([meet(`Three ${name}`, choe), meet(`Four ${name}`, kim)])
      const all = await feedOf()
      await again.has(all.length - first.length)
      await wait(300)
      expect([...live.told, ...again.told]).toEqual(all.slice(known))
      again.stop()
    },
    60_000,
  )

  test('when a filter is given, then only changes of events that fit it, or of one record, are told', async () => {
    const events = overSocket(
      'subscription { changeRecorded: eventRecorded(after: "0", where: {participants: {allOf: ["kim-jong-un"]}}) { id kind node { ... on Event { title } } } }',
    )
    const person = overEvents('subscription { changeRecorded(after: "0", nodeId: "kim-jong-un") { id kind nodeId } }')
    await Promise.all([events.has(1), person.has(1)])
    await wait(300)
    expect(new Set(events.told.map((told) => JSON.stringify((told as { node?: unknown }).node)))).toEqual(
      new Set(['{"title":"Sergei Lavrov met Kim Jong Un"}']),
    )
    expect(person.told).toEqual([{ id: expect.any(String), kind: 'ADDED', nodeId: expect.stringMatching(/^Person:/) }])
    events.stop()
    person.stop()
  }, 180_000)

  test('when a cursor of the feed of changes is given, then a subscription goes on from there', async () => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ changes(first: 2) { pageInfo { endCursor } } }' }),
    })
    const { data } = (await answer.json()) as { data: { changes: { pageInfo: { endCursor: string } } } }
    const after = JSON.stringify(data.changes.pageInfo.endCursor)
    const going = overSocket(`subscription { changeRecorded(after: ${after}) { id kind } }`)
    const all = await feedOf()
    await going.has(all.length - 2)
    expect(going.told).toEqual(all.slice(2))
    going.stop()
  }, 180_000)

  const refused = [
    ['a cursor that is none', 'subscription { changeRecorded(after: "x") { id } }', 'INVALID_CURSOR'],
    ['a cursor of what is not there yet', 'subscription { changeRecorded(after: "999999") { id } }', 'INVALID_CURSOR'],
    ['an id of another type', 'subscription { changeRecorded(nodeId: "Planet:x") { id } }', 'INVALID_ID'],
    ['an id of nothing', 'subscription { changeRecorded(nodeId: "Event:nothing") { id } }', 'NOT_FOUND'],
    ['a slug of nothing', 'subscription { changeRecorded(nodeId: "nobody-at-all") { id } }', 'NOT_FOUND'],
    ['an id as of a day', 'subscription { changeRecorded(nodeId: "Event:x@2023-01-01") { id } }', 'INVALID_ID'],
    ['a filter that cannot be meant', 'subscription { eventRecorded(where: {date: {}}) { id } }', 'INVALID_FILTER'],
  ] as const
  test.each(refused)('%s is refused over both, and the connection stays', async (_name, query, code) => {
    const errors = [expect.objectContaining({ extensions: expect.objectContaining({ code }) })]
    const socket = createClient({ url: address(), webSocketImpl: WebSocket, retryAttempts: 0 })
    const results: unknown[] = []
    for await (const result of socket.iterate({ query })) results.push(result)
    await socket.dispose()
    expect(results).toEqual([expect.objectContaining({ errors })])
    const response = await fetch(`${server.url}/graphql/stream?query=${encodeURIComponent(query)}`)
    const [next = ''] = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'))
    expect(JSON.parse(next.slice(6))).toEqual(expect.objectContaining({ errors }))
  })

  test('queries, nonsense and subscriptions without a stream are refused with a sentence', async () => {
    const socket = createClient({ url: address(), webSocketImpl: WebSocket, retryAttempts: 0 })
    const results: unknown[] = []
    for await (const result of socket.iterate({ query: '{ articles { totalCount } }' })) results.push(result)
    await socket.dispose()
    expect(results).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'NO_SUBSCRIPTION' } })] }])
    const wrong = await fetch(`${server.url}/graphql/stream?query=${encodeURIComponent('subscription { nothing }')}`)
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('nothing')])
    const empty = await fetch(`${server.url}/graphql/stream`)
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Send {query, variables}')])
    const plain = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { changeRecorded { id } }' }),
    })
    expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('/graphql/stream')])
  })

  test('when reading needs a key, then a socket and a stream without one are refused, and with one they are told', async () => {
    const key = await createKey(database, `reader on ${kind}`)
    const without = new WebSocket(address(closed), 'graphql-transport-ws')
    without.once('open', () => without.send('{"type":"connection_init"}'))
    const [code, reason] = await new Promise<[number, string]>((resolve) =>
      without.once('close', (number, words) => resolve([number, words.toString()])),
    )
    expect([code, reason]).toEqual([4401, expect.stringContaining('needs a key')])
    const stream = await fetch(`${closed.url}/graphql/stream?query=x`)
    expect(stream.status).toBe(401)
    const connectionParams = { authorization: `Bearer ${key}` }
    const client = createClient({ url: address(closed), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams })
    const query = 'subscription { changeRecorded(after: "0") { id kind } }'
    const allowed = listen(client.iterate({ query }) as Source, () => void client.dispose())
    await allowed.has(1)
    allowed.stop()
    const inAddress = new WebSocket(`${address()}?key=${key}`, 'graphql-transport-ws')
    const failure = await new Promise<Error>((resolve) => inAddress.once('error', resolve))
    expect(failure.message).toContain('400')
  }, 180_000)
})

describe('a client that is too slow', () => {
  let database: Database
  let feed: LiveFeed
  let app: FastifyInstance
  beforeAll(async () => {
    database = await emptyDatabase()
    feed = openLiveFeed({
      database,
      onInternalError: (_reference, error) => {
        throw error
      },
      longestLag: 5,
    })
    app = fastify()
    const visitors = createVisitors(database, defaultNetwork)
    registerSubscriptions(app, { feed, visitors, isKeyRequired: false })
    await app.listen({ host: '127.0.0.1', port: 0 })
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await database.close()
  })
  const note = { kind: 'UPDATED', nodeType: 'EVENT', nodeId: 'x', before: null } as const
  const record = (text: string) =>
    writeInTurn(database, (tx) => recordChanges(tx, [{ ...note, after: { text } }], 'test', null))

  test('when more changes come than may wait, then its connection is closed with a code that says where to go on', async () => {
    const { port } = app.server.address() as { port: number }
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
    const ids: string[] = []
    const ended = new Promise<[number, string]>((resolve) =>
      socket.once('close', (code, reason) => resolve([code, reason.toString()])),
    )
    socket.on('message', (bytes) => {
      const message = JSON.parse(String(bytes)) as {
        type: string
        payload?: { data?: { changeRecorded: { id: string } } }
      }
      const query = 'subscription { changeRecorded(after: "0") { id after } }'
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
      const id = message.payload?.data?.changeRecorded.id
      if (id !== undefined) ids.push(id)
    })
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send('{"type":"connection_init"}')
    await record('first')
    while (ids.length < 1) await wait(20)
    socket.pause()
    const large = 'x'.repeat(2_000_000)
    for (let count = 0; count < 20; count++) await record(large)
    socket.resume()
    const [code, reason] = await ended
    expect([code, reason]).toEqual([4429, expect.stringContaining('after: the id of the last change')])
    const goingOn = await feed.subscribe({
      document: (await import('graphql')).parse(`subscription { changeRecorded(after: "${ids.at(-1)}") { id } }`),
      operationName: null,
      variables: {},
      onTooSlow: () => {},
    })
    if (!(Symbol.asyncIterator in goingOn)) throw new Error(JSON.stringify(goingOn))
    while (ids.length < 21) {
      const { value } = await goingOn.next()
      const { changeRecorded } = (value?.data ?? {}) as { changeRecorded: { id: string } }
      ids.push(changeRecorded.id)
    }
    await goingOn.return()
    expect(ids).toEqual(Array.from({ length: 21 }, (_, index) => `Change:${index + 1}`))
  }, 120_000)

  test('when a subscriber waits for the feed to grow, then returning ends it at once', async () => {
    const { parse } = await import('graphql')
    const document = parse('subscription { changeRecorded { id } }')
    const results = await feed.subscribe({ document, operationName: null, variables: {}, onTooSlow: () => {} })
    if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results))
    const next = results.next()
    await results.return()
    expect(await next).toEqual({ done: true, value: undefined })
  })
})
