import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openDatabase } from '../../src/store/open-database.js'
import { type RunningServer, runCommand, startServer } from '../support/command-line.js'
import { startPrivateCluster } from '../support/private-cluster.js'

const cluster = await startPrivateCluster()
if (cluster === null) console.warn('The tests of workers are left out: PostgreSQL is not installed here.')

/** Status and text of an answer, on a connection of its own, which node:cluster gives to the next worker. */
function fetchAnew(url: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { 'apollo-require-preflight': 'true' } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    request.on('error', reject)
  })
}

/** Status of an answer, asked for until there is one: what was handed to a worker as it was killed is lost with it. */
async function fetchAgain(url: string): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await Promise.race([fetchAnew(url).catch(() => null), pause(2_000, null)])
    if (answer !== null) return answer.status
  }
  return 0
}

/** Process ids of the workers of a process, by what /proc says of each. */
function workersOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const [, of] = /^PPid:\s*(\d+)$/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
        return Number(of) === parent && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--workers')
      } catch {
        return false
      }
    })
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!isTrue() && Date.now() < end) await pause(50)
}

const counted = '/graphql?query=query%20Counted%7Bcountries(first%3A1)%7Bnodes%7Bname%7D%7D%7D'

;(cluster === null ? describe.skip : describe)('a server of two workers', () => {
  const url = cluster?.url ?? ''
  let server: RunningServer
  beforeAll(async () => {
    const database = await openDatabase({ url }, { statementTimeoutMs: 20_000 })
    await database.close()
    const limit = { DATELINE_METRICS: 'true', DATELINE_RATE_LIMIT_ADDRESS: '40', DATELINE_HOST: '127.0.0.1' }
    server = await startServer(['--workers', '2', '--database-url', url], limit)
  })
  afterAll(() => cluster?.remove())

  test('says once where it listens, and answers', async () => {
    expect(server.output().match(/Dateline is ready/gu)).toHaveLength(1)
    expect(workersOf(server.id)).toHaveLength(2)
    expect((await fetchAnew(`${server.url}${counted}`)).status).toBe(200)
  })

  test('tells the metrics of both, added up', async () => {
    for (let sent = 0; sent < 9; sent++) await fetchAnew(`${server.url}${counted}`)
    const { text } = await fetchAnew(`${server.url}/metrics`)
    expect(text).toMatch(/^dateline_requests_total\{operation="Counted",type="query",status="200"\} 10$/mu)
    expect(text).toMatch(/^dateline_changes 0$/mu)
  })

  test('counts the requests of an address whichever worker answers', async () => {
    const answers = []
    for (let sent = 0; sent < 35; sent++) answers.push((await fetchAnew(`${server.url}${counted}`)).status)
    expect(answers.filter((status) => status === 200)).toHaveLength(30)
    expect(answers.filter((status) => status === 429)).toHaveLength(5)
  })

  test('goes on when a worker is killed, and has two again', async () => {
    const [killed, other] = workersOf(server.id)
    if (killed === undefined) throw new Error('There are no workers.')
    process.kill(killed, 'SIGKILL')
    await until(() => !workersOf(server.id).includes(killed))
    expect(await fetchAgain(`${server.url}/livez`)).toBe(200)
    await until(() => workersOf(server.id).length === 2)
    const now = workersOf(server.id)
    expect(now).toHaveLength(2)
    expect(now).toContain(other)
    expect(now).not.toContain(killed)
  })

  test('ends with all its workers when it is asked to', async () => {
    const workers = workersOf(server.id)
    expect(await server.stop('SIGTERM')).toBe(0)
    await until(() => workers.every((id) => !workersOf(server.id).includes(id)))
    expect(workersOf(server.id)).toEqual([])
    await expect(fetchAnew(`${server.url}/livez`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test('several workers over the embedded database are refused with what to do', async () => {
  const { exitCode, complaints } = await runCommand(['serve', '--workers', '2', '--data', '/tmp/never-made'])
  expect(exitCode).toBe(2)
  expect(complaints).toContain(
    '--workers 2 needs a PostgreSQL server (DATABASE_URL): the embedded database belongs to one process.',
  )
})
