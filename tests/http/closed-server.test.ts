import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pino from 'pino'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase } from '../support/database.js'

/** A server as one would put it on the open internet: no schema, no pages, narrow limits. */
let server: HttpServer
let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
  server = await startHttpServer({
    database,
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    webDirectory: 'dist/web',
    isSchemaTold: false,
    isPlaygroundShown: false,
    isExplorerShown: false,
    limits: { maxCost: 50, maxDepth: 4 },
  })
}, 180_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

test('without introspection the schema is not told, not even by what a mistyped field may have meant', async () => {
  expect(await ask('{ __schema { queryType { name } } }')).toMatchObject({
    errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
  })
  const mistyped = JSON.stringify(await ask('{ peeple { totalCount } }'))
  expect(mistyped).toContain('Cannot query field')
  expect(mistyped).not.toContain('people')
})

test('without the playground and the explorer their pages are not there', async () => {
  for (const path of ['/', '/explore', '/explore/people/kim-jong-un']) {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404)
  }
})

test('limits that are set hold: what they allow is answered, more is refused', async () => {
  expect(await ask('{ people(first: 50) { nodes { name } } }')).toEqual({
    data: { people: { nodes: [] } },
    extensions: { cost: { estimate: 50, limit: 50 } },
  })
  expect(await ask('{ people(first: 51) { nodes { name } } }')).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_COSTLY', figure: 51, allowed: 50 } }],
  })
  expect(await ask('{ people(first: 1) { nodes { events { nodes { title } } } } }')).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_LARGE', limit: 'maxDepth', figure: 5, allowed: 4 } }],
  })
})
