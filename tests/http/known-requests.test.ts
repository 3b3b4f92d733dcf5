import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { HttpServer } from '../../src/http/server.js'
import { startSeededServer } from '../support/seeded-server.js'

let server: HttpServer
beforeAll(async () => {
  server = await startSeededServer()
}, 120_000)
afterAll(() => server.close())

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

async function ask(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const { date: _, ...told } = Object.fromEntries(response.headers)
  return { status: response.status, headers: told, body: await response.text() }
}

/** A document of its own for each test, so that Apollo has not met it. */
const person = (alias: string) => `query Person($slug: String!, $first: Int) {
  ${alias}: person(by: { slug: $slug }) { name meetings(first: $first) { nodes { title } } }
}`
const ninjs = 'query Ninjs { articles(first: 1) { nodes { ninjs } } }'

const slug = 'sergei-lavrov'
const accepts = [undefined, '*/*', 'application/json', 'application/graphql-response+json, application/json;q=0.9']

test.each(accepts)(
  'a question that was asked before has the same answer and headers, with Accept %s',
  async (accept) => {
    const headers = accept === undefined ? {} : { accept }
    const query = person(`as${accepts.indexOf(accept)}`)
    const first = await ask({ query, variables: { slug, first: 2 } }, headers)
    expect(first).toMatchObject({ status: 200, body: expect.stringContaining('Sergei Lavrov') })
    for (let again = 0; again < 4; again++) {
      expect(await ask({ query, variables: { slug, first: 2 } }, headers)).toEqual(first)
    }
  },
)

test.each([
  ['nobody of that slug', { query: person('nobody'), variables: { slug: 'nobody-at-all' } }],
  ['a page that is too large', { query: person('large'), variables: { slug, first: 5000 } }],
  ['a variable that is missing', { query: person('missing'), variables: {} }],
  ['an operation that is not there', { query: person('other'), operationName: 'Another', variables: { slug } }],
  ['a field that is completed after SQL', { query: ninjs }],
  ['no statement at all', { query: '{ __typename }' }],
  [
    'a mutation without a key',
    { query: 'mutation M { undoChange(input: {id: "Change:1", reason: ""}) { __typename } }' },
  ],
])('%s is answered the same again, to each kind of client', async (_name, body) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const first = await ask(body, { accept })
    expect(await ask(body, { accept })).toEqual(first)
    expect(await ask(body, { accept })).toEqual(first)
  }
})

test('a document that is known is answered anew for other variables, and refused for what they cannot be', async () => {
  const query = person('anew')
  const ofNobody = { query, variables: { slug: 'nobody-at-all' } }
  await ask({ query, variables: { slug, first: 1 } })
  expect((await ask({ query, variables: { slug, first: 3 } })).body).toMatch(/(?:"title".*){3}/)
  expect((await ask(ofNobody)).body).toContain('NOT_FOUND')
  expect((await ask({ query, variables: { slug: 1 } })).body).toContain('String cannot represent')
})

test('a key that opens nothing is refused for a known document as for a new one', async () => {
  const query = person('keyed')
  await ask({ query, variables: { slug } })
  const refused = await ask({ query, variables: { slug } }, { authorization: 'Bearer none_of_these' })
  expect(refused).toMatchObject({ status: 401, body: expect.stringContaining('UNAUTHENTICATED') })
})
