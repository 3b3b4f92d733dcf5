import { EventEmitter, once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { createKey } from '../../src/store/api-keys.js'
import { countStatements } from '../support/database.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'

type Headers = Readonly<Record<string, string>>

const json = { 'content-type': 'application/json' }
const lookingLong = '{ people(first: 100) { nodes { id name } } }'

function ask(server: HttpServer, query: string, headers: Headers = {}): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query }),
  })
}

function get(server: SeededServer, query: string, headers: Headers = {}): Promise<Response> {
  const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`
  return fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } })
}

/** The bytes of an answer as they came, which fetch would unpack. */
async function askForBytes(server: SeededServer, encoding: string): Promise<{ encoding: unknown; bytes: Buffer }> {
  const sent = request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...json, 'accept-encoding': encoding },
  }).end(JSON.stringify({ query: lookingLong }))
  const [response] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }
}

describe('a server of which nothing else was asked', () => {
  let server: SeededServer
  beforeAll(async () => {
    server = await startSeededServer()
  })
  afterAll(() => server.close())

  test('answers carry security headers, and none that lets pages of other origins read them', async () => {
    const { headers } = await ask(server, '{ __typename }', { origin: 'https://elsewhere.example' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('long answers are packed for who takes that, in the form that he takes', async () => {
    const plain = await askForBytes(server, 'identity')
    expect(plain.encoding).toBeUndefined()
    const packed = await askForBytes(server, 'gzip')
    expect([packed.encoding, gunzipSync(packed.bytes)]).toEqual(['gzip', plain.bytes])
    const better = await askForBytes(server, 'gzip, br')
    expect([better.encoding, brotliDecompressSync(better.bytes)]).toEqual(['br', plain.bytes])
    expect(better.bytes.length).toBeLessThan(plain.bytes.length / 2)
  })

  test('an answer to GET has an ETag; who has it already gets 304 without a body, who asks otherwise another one', async () => {
    const first = await get(server, lookingLong)
    const tag = first.headers.get('etag') ?? ''
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^W\/"[\w-]{43}"$/)])
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await get(server, lookingLong, { 'if-none-match': `"other", ${tag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    const other = await get(server, '{ __typename }', { 'if-none-match': tag })
    expect([other.status, other.headers.get('etag') === tag]).toEqual([200, false])
    expect((await ask(server, lookingLong)).headers.get('etag')).toBeNull()
  })

  test('a proxy that is not trusted names no address for the links of answers', async () => {
    const query = '{ claims(first: 1) { nodes { evidence { permalink } } } }'
    const answer = await ask(server, query, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' })
    expect(await answer.text()).not.toContain('evil.example')
  })

  test('one connection serves one request after the other', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    const answers: string[] = []
    for (const wanted of [1, 2, 3]) {
      socket.write('GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n')
      while (answers.join('').split('HTTP/1.1 200').length <= wanted)
        answers.push(String((await once(socket, 'data'))[0]))
    }
    expect(answers.join('')).toContain('Connection: keep-alive')
    socket.destroy()
  })
})

describe('a server that pages of other origins may ask, behind a proxy', () => {
  let server: SeededServer
  beforeAll(async () => {
    server = await startSeededServer({
      network: { corsOrigins: ['https://news.example'], trustedProxies: ['loopback'] },
    })
  })
  afterAll(() => server.close())

  test('pages of a named origin read answers, after a preflight; those of others do not', async () => {
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://news.example', 'access-control-request-method': 'POST' },
    })
    expect([preflight.status, Object.fromEntries(preflight.headers)]).toEqual([
      204,
      expect.objectContaining({
        'access-control-allow-origin': 'https://news.example',
        'access-control-allow-headers': 'content-type, authorization, apollo-require-preflight',
        'access-control-allow-methods': 'GET, POST',
      }),
    ])
    const named = await ask(server, '{ __typename }', { origin: 'https://news.example' })
    expect(named.headers.get('access-control-allow-origin')).toBe('https://news.example')
    const other = await ask(server, '{ __typename }', { origin: 'https://elsewhere.example' })
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('the proxy names the address for the links of answers', async () => {
    const query = '{ claims(first: 1) { nodes { evidence { permalink } } } }'
    const answer = await ask(server, query, { 'x-forwarded-host': 'news.example', 'x-forwarded-proto': 'https' })
    expect(await answer.text()).toContain('"permalink":"https://news.example/evidence/')
  })
})

describe('rate limits counted in the database', () => {
  const rateLimits = { perAddress: 3, perKey: 5, store: 'database' as const }
  let server: SeededServer
  let key: string
  beforeAll(async () => {
    server = await startSeededServer({
      network: { trustedProxies: ['loopback'], rateLimits },
    })
    key = await createKey(server.database, 'desk')
  })
  afterAll(() => server.close())

  const from = (address: string): Headers => ({ 'x-forwarded-for': address })
  async function statuses(count: number, headers: Headers): Promise<readonly number[]> {
    const answers: number[] = []
    for (let turn = 0; turn < count; turn += 1) answers.push((await ask(server, '{ __typename }', headers)).status)
    return answers
  }

  test('who asks more often than is allowed is told to wait, how long, and others are not', async () => {
    expect(await statuses(4, from('192.0.2.1'))).toEqual([200, 200, 200, 429])
    const refused = await ask(server, '{ __typename }', from('192.0.2.1'))
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect(await statuses(1, from('192.0.2.2'))).toEqual([200])
    expect((await fetch(`${server.url}/livez`, { headers: from('192.0.2.1') })).status).toBe(200)
  })

  test('addresses of one IPv6 network count together, whatever stands in front of them', async () => {
    const addresses = ['2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:1:ffff::3']
    for (const address of addresses) expect(await statuses(1, from(address))).toEqual([200])
    expect(await statuses(1, from('2001:db8:0:1::4'))).toEqual([429])
    expect(await statuses(1, from('2001:db8:0:2::1'))).toEqual([200])
  })

  test('a key is counted by itself wherever it comes from; one that opens nothing counts for its address', async () => {
    const authorization = { authorization: `Bearer ${key}` }
    const addresses = [1, 2, 3, 4, 5].map((last) => ({ ...from(`198.51.100.${last}`), ...authorization }))
    for (const headers of addresses) expect(await statuses(1, headers)).toEqual([200])
    expect(await statuses(1, { ...from('198.51.100.6'), ...authorization })).toEqual([429])
    expect(await statuses(4, { ...from('203.0.113.1'), authorization: 'Bearer nothing' })).toEqual([401, 401, 401, 429])
  })

  test('a second server on the same database goes on counting where the first one is', async () => {
    expect(await statuses(3, from('192.0.2.77'))).toEqual([200, 200, 200])
    const second = await startHttpServer({
      database: server.database,
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
      webDirectory: '/nowhere',
      network: { trustedProxies: ['loopback'], rateLimits },
    })
    expect((await ask(second, '{ __typename }', from('192.0.2.77'))).status).toBe(429)
    await second.close()
  })
})

describe('rate limits counted in memory', () => {
  test('hold without a statement', async () => {
    const server = await startSeededServer({
      network: { rateLimits: { perAddress: 2, perKey: null, store: 'memory' } },
    })
    const answered = async () => (await ask(server, '{ __typename }')).status
    const { result, statements } = await countStatements(server.database, async () => [
      await answered(),
      await answered(),
      await answered(),
    ])
    expect([result, statements]).toEqual([[200, 200, 429], []])
    await server.close()
  })
})

describe('a server with a short limit for each request', () => {
  let server: SeededServer
  beforeAll(async () => {
    server = await startSeededServer({ network: { requestTimeoutMs: 300, receiveTimeoutMs: 500 } })
  })
  afterAll(() => server.close())

  test('a request that waits longer is told so, and the one after it is answered', async () => {
    const steps = new EventEmitter()
    const [held, released] = [once(steps, 'held'), once(steps, 'released')]
    const holding = server.database.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRawUnsafe('LOCK TABLE "Actor" IN ACCESS EXCLUSIVE MODE')
        steps.emit('held')
        await released
      },
      { timeout: 60_000 },
    )
    await held
    const late = await ask(server, '{ people(first: 1) { nodes { name } } }')
    expect([late.status, await late.json()]).toEqual([
      504,
      { data: null, errors: [{ message: expect.stringContaining('300 ms'), extensions: { code: 'REQUEST_TIMEOUT' } }] },
    ])
    steps.emit('released')
    await holding
    expect((await ask(server, '{ people(first: 1) { nodes { name } } }')).status).toBe(200)
  })

  test('a body that does not arrive in time ends its connection', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    )
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1.1 408 /)
    socket.destroy()
  })
})
