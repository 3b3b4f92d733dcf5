import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase } from '../support/database.js'

const configuration = join(resolve(import.meta.dirname, '../..'), 'deploy', 'haproxy.cfg')
const isInstalled = spawnSync('haproxy', ['-v']).status === 0
if (!isInstalled) console.warn('The tests of the proxy are left out: haproxy is not installed here.')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

;(isInstalled ? describe : describe.skip)('the proxy of docker-compose.yml before two servers', () => {
  let database: Database
  let servers: readonly HttpServer[] = []
  let proxy: ChildProcess
  let url: string

  beforeAll(async () => {
    database = await emptyDatabase()
    const options = { database, log: pino({ level: 'silent' }), host: '127.0.0.1', port: 0, webDirectory: '/nowhere' }
    servers = [await startHttpServer({ ...options, areMetricsShown: true }), await startHttpServer(options)]
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const [first, second] = servers.map((server) => new URL(server.url).host)
    proxy = spawn('haproxy', ['-f', configuration], {
      env: { ...process.env, BIND: `127.0.0.1:${port}`, FIRST_SERVER: first, SECOND_SERVER: second },
      stdio: 'ignore',
    })
    for (let tries = 0; tries < 100 && (await statusOf('/readyz')) !== 200; tries++) await pause(100)
  })
  afterAll(async () => {
    proxy.kill()
    await Promise.all(servers.map((server) => server.close()))
    await database.close()
  })

  const statusOf = async (path: string): Promise<number | null> => {
    try {
      return (await fetch(`${url}${path}`)).status
    } catch {
      return null
    }
  }
  const ask = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ people(first: 1) { totalCount } }' }),
    })
    return response.ok ? response.json() : { status: response.status }
  }
  const answer = { data: { people: { totalCount: 0 } } }

  test('passes questions on, but tells nobody what the servers measure', async () => {
    expect(await ask()).toMatchObject(answer)
    expect(await statusOf('/readyz')).toBe(200)
    expect(await statusOf('/proxy-livez')).toBe(200)
    expect(await statusOf('/metrics')).toBe(404)
  })

  test('goes on without an error when one of them ends', async () => {
    await servers[0]?.close()
    const answers = []
    for (let asked = 0; asked < 20; asked++) answers.push(await ask())
    for (const each of answers) expect(each).toMatchObject(answer)
  })
})
