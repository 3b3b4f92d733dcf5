import type { HostileRequest } from '../hostile-request.js'

const retract = 'mutation { retractArticle(input: {id: "x", reason: "y"}) { userErrors { code } } }'
const people = 'query ($v: String!) { people(after: $v) { nodes { id } } }'
const body = JSON.stringify({ query: '{ __typename }' })
const key = `dateline_${'0'.repeat(16)}_${'A'.repeat(43)}`

/** Cursors that the server never gave. */
const forged: readonly (readonly [name: string, cursor: string])[] = [
  ['nothing', ''],
  ['bytes of no meaning', 'AAAA'],
  ['a list as base64', Buffer.from('["a","b"]').toString('base64')],
  ['an offset', Buffer.from('arrayconnection:10').toString('base64')],
  ['a cursor of another list', 'SEQUENCE.ASC~1'],
  ['too many values', 'NAME.ASC~a~b~c~d~e~f'],
  ['SQL', `NAME.ASC~'); DELETE FROM "Actor"; --`],
  ['a number past 64 bits', `SEQUENCE.ASC~${'9'.repeat(40)}`],
  ['a hundred thousand letters', '~'.repeat(100_000)],
]

/** Keys that open nothing. */
const headers: readonly (readonly [name: string, authorization: string, status: number, code: string])[] = [
  ['an unknown key', `Bearer ${key}`, 401, 'UNAUTHENTICATED'],
  ['SQL as a key', `Bearer ' OR 1=1 --`, 401, 'UNAUTHENTICATED'],
  ['another scheme', 'Basic YWRtaW46YWRtaW4=', 401, 'UNAUTHENTICATED'],
  ['a token without a signature', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.', 401, 'UNAUTHENTICATED'],
  ['eight thousand letters', `Bearer ${'a'.repeat(8000)}`, 401, 'UNAUTHENTICATED'],
]

/** Whoever is not allowed to, and whoever pretends. */
export const access: readonly HostileRequest[] = [
  ...forged.map(([name, cursor]): HostileRequest => {
    return {
      kind: 'cursors',
      name,
      request: { query: people, variables: { v: cursor } },
      status: 200,
      code: 'INVALID_CURSOR',
    }
  }),
  ...headers.map(([name, authorization, status, code]): HostileRequest => {
    return { kind: 'keys', name, request: { headers: { authorization }, body }, status, code }
  }),
  {
    kind: 'keys',
    name: 'a key in the address',
    request: { method: 'GET', path: `/graphql?key=${key}` },
    status: 400,
    code: 'KEY_IN_URL',
  },
  { kind: 'keys', name: 'a mutation without one', request: { query: retract }, status: 401, code: 'UNAUTHENTICATED' },
  {
    kind: 'edits',
    name: 'of what is not there',
    request: {
      query: 'mutation { retractClaim(input: {id: "Claim:x\'; DROP TABLE x", reason: "y"}) { userErrors { code } } }',
      isEditor: true,
    },
    status: 200,
    code: null,
    data: { retractClaim: { userErrors: [{ code: 'NOT_FOUND' }] } },
  },
  {
    kind: 'edits',
    name: 'a thousand at once',
    request: {
      query: `mutation { ${Array.from({ length: 1000 }, (_, index) => `a${index}: undoChange(input: {id: "Change:1", reason: "y"}) { userErrors { code } }`).join(' ')} }`,
      isEditor: true,
    },
    status: 200,
    code: 'QUERY_TOO_LARGE',
  },
]

const subscribe = (query: string): string => JSON.stringify({ id: '1', type: 'subscribe', payload: { query } })

/** What comes over a WebSocket. */
export const sockets: readonly HostileRequest[] = [
  { kind: 'sockets', name: 'no JSON', request: { messages: ['{'] }, status: 4400, code: null },
  {
    kind: 'sockets',
    name: 'an unknown message',
    request: { messages: ['{"type":"start"}'] },
    status: 4400,
    code: null,
  },
  {
    kind: 'sockets',
    name: 'a second beginning',
    request: { messages: ['{"type":"connection_init"}'] },
    status: 4429,
    code: null,
  },
  { kind: 'sockets', name: 'half a megabyte', request: { messages: ['a'.repeat(500_000)] }, status: 1009, code: null },
  {
    kind: 'sockets',
    name: 'a query',
    request: { messages: [subscribe('{ __typename }')] },
    status: 'next',
    code: 'NO_SUBSCRIPTION',
  },
  {
    kind: 'sockets',
    name: 'a mutation',
    request: {
      messages: [subscribe('mutation { undoChange(input: {id: "Change:1", reason: "y"}) { userErrors { code } } }')],
    },
    status: 'next',
    code: 'NO_SUBSCRIPTION',
  },
  {
    kind: 'sockets',
    name: 'a field that is not there',
    request: { messages: [subscribe('subscription { nothing }')] },
    status: 'error',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    kind: 'sockets',
    name: 'a thousand aliases',
    request: {
      messages: [
        subscribe(
          `subscription { changeRecorded { ${Array.from({ length: 1000 }, (_, index) => `a${index}: id`).join(' ')} } }`,
        ),
      ],
    },
    status: 'error',
    code: 'QUERY_TOO_LARGE',
  },
  {
    kind: 'sockets',
    name: 'brackets that never close',
    request: { messages: [subscribe('{a'.repeat(10_000))] },
    status: 'error',
    code: 'QUERY_TOO_LARGE',
  },
  {
    kind: 'sockets',
    name: 'a cursor of the future',
    request: { messages: [subscribe('subscription { changeRecorded(after: "Change:999999999999999999") { id } }')] },
    status: 'next',
    code: 'INVALID_CURSOR',
  },
]
