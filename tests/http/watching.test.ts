import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pino from 'pino'
import { startHttpServer } from '../../src/http/server.js'
import { emptyDatabase } from '../support/database.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'

let server: SeededServer
beforeAll(async () => {
  server = await startSeededServer({ areMetricsShown: true })
})
afterAll(() => server.close())

const ask = (query: string, operationName?: string) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, operationName }),
  })

async function metrics(): Promise<readonly string[]> {
  const response = await fetch(`${server.url}/metrics`)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u)
  return (await response.text()).split('\n')
}

test('requests are counted and timed by the names of their operations', async () => {
  await ask('query Countries { countries(first: 1) { nodes { name } } }')
  await ask('query Countries { countries(first: 2) { nodes { name } } }')
  await ask('{ countries(first: 1) { nodes { name } } }')
  await ask('query Wrong { nothing }')
  const lines = await metrics()
  expect(lines).toEqual(
    expect.arrayContaining([
      'dateline_requests_total{operation="Countries",type="query",status="200"} 2',
      'dateline_requests_total{operation="(anonymous)",type="query",status="200"} 1',
      'dateline_request_seconds_count{operation="Countries"} 2',
      expect.stringMatching(/^dateline_requests_total\{operation="\(anonymous\)",type="none",status="400"\} 1$/u),
      expect.stringMatching(/^dateline_changes [1-9]\d*$/u),
      expect.stringMatching(/^process_resident_memory_bytes \d+$/u),
    ]),
  )
})

test('a client that names each request otherwise does not fill the memory', async () => {
  for (let number = 0; number < 250; number++) await ask(`query Q${number} { __typename }`)
  const lines = await metrics()
  expect(lines.filter((line) => line.startsWith('dateline_request_seconds_count{')).length).toBeLessThanOrEqual(203)
  expect(lines).toContainEqual(expect.stringMatching(/^dateline_request_seconds_count\{operation="\(other\)"\} \d+$/u))
})

test('a server is ready while its database answers, and lives on when it does not', async () => {
  const database = await emptyDatabase()
  const options = { database, log: pino({ level: 'silent' }), host: '127.0.0.1', port: 0, webDirectory: '/nowhere' }
  const other = await startHttpServer(options)
  const get = async (path: string) => {
    const response = await fetch(`${other.url}${path}`)
    return [response.status, await response.json()]
  }
  expect(await get('/readyz')).toEqual([200, { status: 'ok' }])
  expect((await get('/metrics'))[0]).toBe(404)
  await database.close()
  expect(await get('/readyz')).toEqual([503, { status: 'unavailable', reason: 'the database does not answer' }])
  expect(await get('/livez')).toEqual([200, { status: 'ok' }])
  await other.close()
})
