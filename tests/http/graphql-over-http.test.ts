import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import type { HttpServer } from '../../src/http/server.js'
import { startSeededServer } from '../support/seeded-server.js'

/** The audit of the GraphQL over HTTP specification, as its authors publish it. */
const audits = serverAudits({
  url: () => `${server.url}/graphql`,
  // A GET without it could come from any page that a reader has open, and is refused.
  fetchFn: (url: string, request: RequestInit = {}) =>
    fetch(url, { ...request, headers: { ...request.headers, 'apollo-require-preflight': 'true' } }),
})

let server: HttpServer
beforeAll(async () => {
  server = await startSeededServer()
}, 120_000)
afterAll(() => server.close())

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' })
})

test('without the header that shows a request to be meant, a plain GET is refused with a sentence', async () => {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ __typename }')}`)
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('apollo-require-preflight')])
})
