import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { AnswerError, createClient } from '../../clients/typescript/src/client.js'
import { follow } from '../../clients/typescript/src/follow.js'
import {
  EventsDocument,
  FollowChangesDocument,
  type FollowChangesSubscription,
  MeetingsOfPersonDocument,
  OfficesOfPersonDocument,
} from '../../clients/typescript/src/generated/graphql.js'
import { eachNode, eachPage } from '../../clients/typescript/src/pages.js'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article } from '../ingest/articles.js'
import { seededDatabase } from '../support/database.js'

type Told = FollowChangesSubscription['changeRecorded']

describe('the TypeScript client', () => {
  let database: Database
  let server: HttpServer
  let context: SaveContext
  const start = (port: number) =>
    startHttpServer({
      database,
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port,
      webDirectory: '/nowhere',
    })
  const clientOf = ({ url }: HttpServer) => createClient({ url: `${url}/graphql` })

  beforeAll(async () => {
    database = await seededDatabase()
    context = await prepareSaving(database)
    server = await start(0)
  }, 120_000)
  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('answers a typed document', async () => {
    const { person } = await clientOf(server).ask(OfficesOfPersonDocument, {
      by: { name: 'Choe Son Hui' },
      at: '2023-10-19',
    })
    expect(person).toMatchObject({
      name: 'Choe Son Hui',
      posts: [{ post: { label: 'Foreign Minister', country: { name: 'North Korea' } } }],
    })
  })

  test('reads a connection to its end, page after page, each node once and in order', async () => {
    const client = clientOf(server)
    const inSmallPages: string[] = []
    for await (const { id } of eachNode(client, EventsDocument, { first: 7 }, (answer) => answer.events)) {
      inSmallPages.push(id)
    }
    const whole = await client.ask(EventsDocument, { first: 100 })
    expect(inSmallPages.slice(0, 100)).toEqual(whole.events.nodes.map(({ id }) => id))
    expect(inSmallPages).toHaveLength(whole.events.totalCount)
    expect(new Set(inSmallPages).size).toBe(whole.events.totalCount)
  })

  test('gives the pages of a connection within a person, with their edges', async () => {
    const by = { name: 'Kim Jong Un' }
    const titles: string[] = []
    const pages = eachPage(
      clientOf(server),
      MeetingsOfPersonDocument,
      { by, first: 2 },
      (answer) => answer.person?.meetings,
    )
    for await (const { edges } of pages) titles.push(...edges.map(({ node }) => node.title))
    const { person } = await clientOf(server).ask(MeetingsOfPersonDocument, { by, first: 100 })
    expect(titles.length).toBeGreaterThan(2)
    expect(titles).toEqual(person?.meetings.edges.map(({ node }) => node.title))
  })

  test('throws what the server says is wrong, with its code, and keeps what could be answered', async () => {
    const asking = clientOf(server).ask(OfficesOfPersonDocument, { by: { name: 'Nobody Atall' } })
    const error = await asking.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AnswerError)
    expect((error as AnswerError).has('NOT_FOUND')).toBe(true)
    expect((error as AnswerError).data).toEqual({ person: null })
    expect((error as AnswerError).message).toContain('Nobody Atall')
  })

  test('says so when what answers is no GraphQL server', async () => {
    const other = createServer((_request, response) => response.writeHead(404).end('Not here'))
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const asking = createClient({ url: `http://127.0.0.1:${port}/` }).ask(EventsDocument, {})
    await expect(asking).rejects.toMatchObject({ status: 404, problems: [{ extensions: { code: 'NO_ANSWER' } }] })
    other.closeAllConnections()
    other.close()
  })

  test('follows the feed over a restart of the server: nothing is missed and nothing comes twice', async () => {
    const meet = (headline: string) =>
      saveDocument(
        database,
        {
          ...article({
            headline,
            claims: [
              {
                who: [
                  ['Sergei Lavrov', 'RU'],
                  [`Guest ${headline}`, 'NO'],
                ],
              },
            ],
          }),
          by: 'test',
        },
        context,
      )
    const feed = async (): Promise<readonly string[]> =>
      (
        await database.run({ text: `SELECT 'Change:' || "sequence" FROM "Change" ORDER BY "sequence"`, values: [] })
      ).map(([id]) => String(id))
    const ending = new AbortController()
    const told: Told[] = []
    const known = (await feed()).length
    const following = (async () => {
      const options = { signal: ending.signal, firstDelayMs: 50 }
      const changes = follow(
        clientOf(server),
        FollowChangesDocument,
        {},
        ({ changeRecorded }) => changeRecorded.id,
        options,
      )
      for await (const { changeRecorded } of changes) told.push(changeRecorded)
    })()
    const toldAll = async () => {
      const all = (await feed()).slice(known)
      for (let tries = 0; told.length < all.length && tries < 400; tries++) await wait(25)
      expect(told.map(({ id }) => id)).toEqual(all)
    }
    await wait(500)
    await meet('One')
    await toldAll()
    await server.close()
    await meet('Two')
    server = await start(Number(new URL(server.url).port))
    await toldAll()
    await meet('Three')
    await toldAll()
    ending.abort()
    await following
  }, 180_000)
})
