import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { AlertRunner } from '../../src/alerts/alert-runner.js'
import { guardedFetch } from '../../src/alerts/guarded-fetch.js'
import { postBy } from '../../src/alerts/post-webhook.js'
import { type AlertRequest, saveAlert } from '../../src/alerts/save-alert.js'
import { type LiveFeed, openLiveFeed } from '../../src/graphql/live-feed.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import { listAlerts, resumeAlert } from '../../src/store/alerts.js'
import type { Database } from '../../src/store/database.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article } from '../ingest/articles.js'
import { forgetArticles } from '../ingest/graph.js'
import { emptyDatabase, testedKinds } from '../support/database.js'
import { answerWith, type Receiver, startReceiver, verified } from './receiver.js'

const silent = pino({ level: 'silent' })

describe.each(testedKinds)('on the %s database', (kind) => {
  let database: Database
  let context: SaveContext
  let receiver: Receiver
  let feed: LiveFeed
  const running = new Set<AlertRunner>()

  beforeAll(async () => {
    database = await emptyDatabase({ kind })
    context = await prepareSaving(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    feed = openLiveFeed({ database, onInternalError: () => undefined })
    receiver = await startReceiver()
  })
  afterEach(async () => {
    await Promise.all([...running].map(stop))
    await feed.close()
    await receiver.close()
    await database.prisma.alert.deleteMany()
    await forgetArticles(database)
  })

  /** A server that tells alerts; its waits are short. */
  async function start(waits: readonly number[] = [0.05, 0.05, 0.05]): Promise<AlertRunner> {
    const runner = new AlertRunner({ database, feed, post: postBy(fetch, 'Dateline/test'), log: silent, waits })
    running.add(runner)
    await runner.start()
    return runner
  }

  async function stop(runner: AlertRunner): Promise<void> {
    running.delete(runner)
    await runner.close()
  }

  async function alert(name: string, asked: Partial<AlertRequest> = {}): Promise<string> {
    const request = { name, where: '{"types":["MEETING"]}', kinds: [], url: receiver.url, fromStart: false, ...asked }
    return String(await saveAlert(database, request))
  }

  /** Records an article about one event. */
  const record = (who: string, type: 'MEETING' | 'VISIT' = 'MEETING') =>
    saveDocument(
      database,
      {
        ...article({
          headline: `${type} of ${who}`,
          body: `${type} of ${who}.`,
          claims: [
            {
              type,
              who: [
                [who, 'FR'],
                ['Ingrid Solberg', 'NO'],
              ],
              date: '2023-10-19',
              country: 'NO',
            },
          ],
        }),
        by: 'test',
      },
      context,
    )

  const idsOf = () => receiver.posts.map(({ id }) => id)

  async function settled(name: string): Promise<void> {
    const last = await database.run({ text: 'SELECT max("sequence") FROM "Change"', values: [] })
    for (let tries = 0; tries < 3000; tries++) {
      const found = (await listAlerts(database)).find((each) => each.name === name)
      if (found?.position === last[0]?.[0] || (found?.stoppedAt ?? null) !== null) return
      await wait(20)
    }
    throw new Error(`The alert ${name} did not settle.`)
  }

  test('when an event fits the filter, then its change is posted once, signed, with the words that say it', async () => {
    await record('Marc Duval')
    const secret = await alert('meetings')
    await start()
    await record('Paul Garnier')
    await record('Luc Martin', 'VISIT')
    await settled('meetings')
    const told = receiver.posts.map((post) => verified(secret, post))
    expect(told).toEqual([
      expect.objectContaining({
        type: 'event.added',
        data: expect.objectContaining({
          alert: 'meetings',
          event: expect.objectContaining({
            type: 'MEETING',
            status: 'OCCURRED',
            date: expect.objectContaining({ edtf: '2023-10-19' }),
            evidence: {
              nodes: [expect.objectContaining({ quote: 'MEETING of Paul Garnier.' })],
            },
          }),
        }),
      }),
    ])
    const [post] = receiver.posts
    expect(post?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Dateline/test' })
    const forged = { ...post, body: post?.body.replace('Garnier', 'Duval') ?? '' }
    expect(() => verified(secret, { ...forged, id: '', headers: post?.headers ?? {} })).toThrow('signature')
  })

  test('when an alert begins at the start of the feed, then it tells what is recorded already, in order', async () => {
    for (const name of ['Marc Duval', 'Paul Garnier', 'Luc Martin']) await record(name)
    const secret = await alert('everything', { where: '{}', fromStart: true, kinds: ['added'] })
    await start()
    await settled('everything')
    const quotes = receiver.posts.map((post) => verified(secret, post).data.event?.title)
    expect(quotes).toHaveLength(3)
    expect(quotes.map((title) => /Duval|Garnier|Martin/.exec(title ?? '')?.[0])).toEqual(['Duval', 'Garnier', 'Martin'])
    const numbers = idsOf().map((id) => Number(id.slice(id.indexOf('.') + 1)))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  test('when the receiver fails, then the same post is sent again until it is taken, and the next waits for it', async () => {
    await alert('meetings')
    const answers = [503, 500, 204, 204]
    receiver.answer = (response, post) => answerWith(answers.shift() ?? 204)(response, post)
    await start()
    await record('Marc Duval')
    await record('Paul Garnier')
    await settled('meetings')
    const [first, second, third, fourth] = idsOf()
    expect(receiver.posts).toHaveLength(4)
    expect([second, third]).toEqual([first, first])
    expect(fourth).not.toBe(first)
    expect(await listAlerts(database)).toMatchObject([{ failures: 0, lastError: null, stoppedAt: null }])
  })

  test('when every attempt fails, then the alert stops and says why, and resumes with what it has not told', async () => {
    await alert('meetings')
    receiver.answer = answerWith(500)
    await start([0.02, 0.02])
    await record('Marc Duval')
    await settled('meetings')
    await record('Paul Garnier')
    expect(receiver.posts).toHaveLength(3)
    expect(await listAlerts(database)).toMatchObject([
      { failures: 3, lastError: 'the receiver answered 500', stoppedAt: expect.any(String) },
    ])
    receiver.answer = answerWith(204)
    await resumeAlert(database, 'meetings')
    await receiver.has(5)
    expect(new Set(idsOf()).size).toBe(2)
    expect(idsOf()[3]).toBe(idsOf()[0])
  })

  test('when the receiver answers 410 Gone, then nothing more is posted to it', async () => {
    await alert('meetings')
    receiver.answer = answerWith(410)
    await start()
    await record('Marc Duval')
    await settled('meetings')
    await record('Paul Garnier')
    await wait(300)
    expect(receiver.posts).toHaveLength(1)
    expect(await listAlerts(database)).toMatchObject([{ lastError: 'the receiver answered 410 Gone' }])
  })

  test('when a receiver redirects, or is not there, then that counts as failed', async () => {
    await alert('redirected')
    await alert('nowhere', { url: 'http://127.0.0.1:9/hook' })
    receiver.answer = answerWith(302, { location: receiver.url })
    await start([])
    await record('Marc Duval')
    await Promise.all([settled('redirected'), settled('nowhere')])
    expect(receiver.posts).toHaveLength(1)
    expect(await listAlerts(database)).toMatchObject([
      { name: 'nowhere', stoppedAt: expect.any(String), lastError: expect.stringMatching(/./) },
      { name: 'redirected', stoppedAt: expect.any(String), lastError: 'the receiver answered 302' },
    ])
  })

  test('when an alert posts to a private address, then nothing is sent there unless that is allowed', async () => {
    await alert('meetings')
    const post = postBy(guardedFetch(false), 'Dateline/test')
    const guarded = new AlertRunner({ database, feed, post, log: silent, waits: [] })
    running.add(guarded)
    await guarded.start()
    await record('Marc Duval')
    await settled('meetings')
    expect(receiver.posts).toHaveLength(0)
    expect(await listAlerts(database)).toMatchObject([{ lastError: '127.0.0.1 may not be used' }])
    expect((await postBy(guardedFetch(true), 'Dateline/test')(receiver.url, { headers: {}, body: '{}' })).kind).toBe(
      'taken',
    )
  })

  test('when one receiver is slow, then the others are told meanwhile', async () => {
    const other = await startReceiver()
    await alert('slow')
    await alert('quick', { url: other.url })
    const held: (() => void)[] = []
    receiver.answer = (response) => void held.push(() => response.writeHead(204).end())
    await start()
    await record('Marc Duval')
    await record('Paul Garnier')
    await other.has(2)
    expect(receiver.posts).toHaveLength(1)
    receiver.answer = answerWith(204)
    for (const release of held) release()
    await receiver.has(2)
    await other.close()
  })

  test('when the server ends while a post is under way, then the next goes on right after it', async () => {
    await alert('meetings')
    const first = await start()
    receiver.answer = async (response) => {
      await wait(200)
      response.writeHead(204).end()
    }
    for (const name of ['Marc Duval', 'Paul Garnier', 'Luc Martin']) await record(name)
    await receiver.has(1)
    await stop(first)
    const before = receiver.posts.length
    expect(before).toBeLessThan(3)
    await start()
    await settled('meetings')
    expect(idsOf()).toHaveLength(3)
    expect(new Set(idsOf()).size).toBe(3)
  })

  test('when two servers tell the alerts of one database, then each change is posted once', async () => {
    await alert('meetings')
    await Promise.all([start(), start()])
    const names = ['Marc Duval', 'Paul Garnier', 'Luc Martin', 'Jean Perrin', 'Yves Leroy', 'Hugo Faure']
    for (const name of names) await record(name)
    await settled('meetings')
    expect(receiver.posts).toHaveLength(names.length)
    expect(new Set(idsOf()).size).toBe(names.length)
  })
})

describe('an alert that cannot be meant', () => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase()
  })
  afterAll(() => database.close())

  test.each([
    ['no JSON', { where: '{types' }, 'is no JSON'],
    ['an unknown field', { where: '{"type":"MEETING"}' }, 'Field "type" is not defined'],
    ['an unknown type of event', { where: '{"types":["PARTY"]}' }, 'types: 0: Value "PARTY" does not exist'],
    ['a date that is none', { where: '{"date":{"from":"2023-02-31"}}' }, '2023-02-31'],
    ['a kind that is none', { kinds: ['NEW'] }, 'ADDED'],
    ['an address that is none', { url: 'ftp://example.org/' }, 'https://'],
    ['an address with a password', { url: 'https://a:b@example.org/' }, 'signed'],
    ['a name that cannot be part of an address', { name: 'All meetings' }, 'a-z'],
  ])('with %s is refused with what to do', async (_, asked, message) => {
    const meant = { name: 'meetings', where: '{}', kinds: [], url: null, fromStart: false }
    await expect(saveAlert(database, { ...meant, ...asked })).rejects.toMatchObject({
      code: 'INVALID_ALERT',
      message: expect.stringContaining(message),
    })
    expect(await listAlerts(database)).toEqual([])
  })
})
