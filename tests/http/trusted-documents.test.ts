import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createClient } from 'graphql-sse'
import { readTrustedDocuments } from '../../src/commands/read-trusted-documents.js'
import { type SeededServer, startSeededServer } from '../support/seeded-server.js'

const allowed = 'query Known { person(by: {name: "Sergei Lavrov"}) { name } }'
const followed = 'subscription Followed { changeRecorded { id } }'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-trusted-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

describe('a file of trusted documents', () => {
  test.each([
    ['codegen.json', JSON.stringify({ anyHash: allowed })],
    ['list.json', JSON.stringify([allowed])],
    [
      'manifest.json',
      JSON.stringify({
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'x', body: allowed }],
      }),
    ],
  ])('is read in the form of %s', async (name, content) => {
    expect([...readTrustedDocuments(await file(name, content))]).toEqual([[hash(allowed), allowed]])
  })

  test.each([
    ['no JSON', '{"broken', 'cannot be read as JSON'],
    ['something else', '{"operations": 3}', 'holds something else'],
    ['no document', '[]', 'holds no document'],
  ])('that holds %s is refused with its name and the remedy', async (_name, content, problem) => {
    const path = await file('wrong.json', content)
    expect(() => readTrustedDocuments(path)).toThrow(expect.objectContaining({ code: 'INVALID_SETTINGS' }))
    expect(() => readTrustedDocuments(path)).toThrow(`${path} ${problem}`)
  })
})

describe('a server that answers trusted documents alone', () => {
  let server: SeededServer
  beforeAll(async () => {
    const trusted = await file('trusted.json', JSON.stringify([allowed, followed]))
    server = await startSeededServer({ trustedDocuments: readTrustedDocuments(trusted) })
  }, 120_000)
  afterAll(() => server.close())

  const persistedQuery = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } } })

  async function ask(body: object): Promise<readonly [number, unknown]> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return [response.status, await response.json()]
  }

  const answer = { data: { person: { name: 'Sergei Lavrov' } } }
  const refusal = {
    errors: [
      { message: expect.stringContaining('DATELINE_TRUSTED_DOCUMENTS'), extensions: { code: 'DOCUMENT_NOT_TRUSTED' } },
    ],
  }

  test('answers them, by their text and by their hash alone', async () => {
    expect(await ask({ query: allowed })).toEqual([200, expect.objectContaining(answer)])
    expect(await ask(persistedQuery(allowed))).toEqual([200, expect.objectContaining(answer)])
  })

  test('refuses any other, by text, with its hash, and again by the hash', async () => {
    const other = '{ people { nodes { name } } }'
    expect(await ask({ query: other })).toMatchObject([403, refusal])
    expect(await ask({ query: other, ...persistedQuery(other) })).toMatchObject([403, refusal])
    expect(await ask(persistedQuery(other))).toMatchObject([
      200,
      { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    ])
  })

  test('says so when a hash does not fit its text', async () => {
    expect(await ask({ query: allowed, ...persistedQuery('another') })).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } }] },
    ])
  })

  test('holds for subscriptions as well', async () => {
    const follow = (query: string) =>
      fetch(`${server.url}/graphql/stream?query=${encodeURIComponent(query)}`, { signal: AbortSignal.timeout(10_000) })
    const refused = await follow('subscription { changeRecorded { id kind } }')
    expect([refused.status, await refused.json()]).toMatchObject([400, refusal])
    const client = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 })
    const answers = client.iterate({ query: followed, variables: {} })
    const open = answers.next()
    await answers.return?.()
    await open
    client.dispose()
  })

  test('goes on showing the pages of its quotes', async () => {
    const [row] = await server.database.run({ text: 'SELECT "id" FROM "Evidence" ORDER BY "id" LIMIT 1', values: [] })
    expect((await fetch(`${server.url}/evidence/${row?.[0]}`)).status).toBe(200)
  })
})
