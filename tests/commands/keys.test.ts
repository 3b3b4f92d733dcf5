import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RunningServer, runCommand, startServer } from '../support/command-line.js'

const talks = ` date 2021-05-04 Ministers of Norway and Kenya Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.
`

let folder: string
let server: RunningServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-keys-'))
  server = await startServer(['--data', folder])
}, 120_000)
afterAll(async () => {
  await server.stop('SIGTERM')
  await rm(folder, { recursive: true })
})

const keys = (...args: readonly string[]) => runCommand(['keys', ...args, '--data', folder])

interface Answer {
  readonly status: number
  readonly body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] }
}

async function ask(query: string, key: string | null, address = '/graphql'): Promise<Answer> {
  const response = await fetch(`${server.url}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const ingest = `mutation { ingestArticle(input: {text: ${JSON.stringify(talks)}}) { article { headline } userErrors { code } } }`

test('when a key is made while a server holds the data, then it is shown once, edits, and its name stands in the feed', async () => {
  const created = await keys('create', 'news desk')
  expect(created.exitCode).toBe(0)
  const [key = ''] = created.output.split('\n')
  expect(key).toMatch(/^dateline_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/)
  const done = await ask(ingest, key)
  expect(done).toMatchObject({
    status: 200,
    body: {
      data: { ingestArticle: { article: { headline: 'Ministers of Norway and Kenya Meet in Oslo' }, userErrors: [] } },
    },
  })
  const feed = await ask('{ changes(first: 1) { nodes { by } } }', null)
  expect(feed.body.data).toEqual({ changes: { nodes: [{ by: 'news desk' }] } })

  const listed = await keys('list')
  expect(listed.output).toMatch(/^news desk {2}made \S+Z {2}holds$/m)
  expect(listed.output).not.toContain(key.slice(-20))
  const again = await keys('create', 'news desk')
  expect([again.exitCode, again.complaints]).toEqual([2, expect.stringContaining('Choose another name')])

  const inAddress = await ask(ingest, null, `/graphql?key=${key}`)
  expect([inAddress.status, inAddress.body.errors?.[0]?.extensions.code]).toEqual([400, 'KEY_IN_URL'])
  const encoded = await ask(ingest, key, `/graphql?x=${encodeURIComponent(`Bearer ${key}`)}`)
  expect([encoded.status, encoded.body.errors?.[0]?.extensions.code]).toEqual([400, 'KEY_IN_URL'])

  const other = `${key.slice(0, -1)}${key.endsWith('A') ? 'E' : 'A'}`
  const wrong = await ask(ingest, other)
  expect([wrong.status, wrong.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  const malformed = await ask('{ articles { totalCount } }', 'nonsense')
  expect([malformed.status, malformed.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  const none = await ask(ingest, null)
  expect([none.status, none.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])

  const revoked = await keys('revoke', 'news desk')
  expect(revoked.output).toMatch(/^news desk {2}made \S+ {2}revoked \S+Z$/m)
  const late = await ask(ingest, key)
  expect(late).toEqual({
    status: 403,
    body: { errors: [{ message: expect.stringContaining('revoked'), extensions: { code: 'FORBIDDEN' } }] },
  })
}, 120_000)

test('when a key is none, or its name cannot be meant, then the command exits with 2 and says what to do', async () => {
  const [unknown, unnamed, incomplete] = await Promise.all([
    keys('revoke', 'nobody'),
    keys('create', ' '),
    runCommand(['keys', 'create']),
  ])
  expect([unknown.exitCode, unknown.complaints]).toEqual([2, expect.stringContaining('dateline keys list')])
  expect([unnamed.exitCode, unnamed.complaints]).toEqual([2, expect.stringContaining('1 to 80 letters')])
  expect(incomplete.exitCode).toBe(2)
}, 180_000)

test('when reading needs a key, then an answer without one is refused, introspection included', async () => {
  const other = await mkdtemp(join(tmpdir(), 'dateline-keys-'))
  const made = await runCommand(['keys', 'create', 'reader', '--data', other])
  const [key = ''] = made.output.split('\n')
  const closed = await startServer(['--data', other], { DATELINE_READ_KEY_REQUIRED: 'true' })
  try {
    const post = async (query: string, headers: Record<string, string>) => {
      const response = await fetch(`${closed.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return response.status
    }
    expect(await post('{ articles { totalCount } }', {})).toBe(401)
    expect(await post('{ __schema { queryType { name } } }', {})).toBe(401)
    expect(await post('{ articles { totalCount } }', { authorization: `Bearer ${key}` })).toBe(200)
  } finally {
    await closed.stop('SIGTERM')
    await rm(other, { recursive: true })
  }
}, 120_000)
