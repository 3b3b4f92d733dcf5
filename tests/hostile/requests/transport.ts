import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { HostileRequest } from '../hostile-request.js'

const query = '{"query":"{ __typename }"}'
const whole = { __typename: 'Query' }
const search = encodeURIComponent('{ __typename }')
const mutation = 'mutation { retractArticle(input: {id: "x", reason: "y"}) { userErrors { code } } }'
const meant = { 'apollo-require-preflight': 'true' }
const begin = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n'
const withBody = (body: string | Buffer, bytes = Buffer.from(body)): Buffer =>
  Buffer.concat([Buffer.from(`${begin}connection: close\r\ncontent-length: ${bytes.length}\r\n\r\n`), bytes])
const bomb = Buffer.from(`{"query":"${' '.repeat(50_000_000)}"}`)
const headers = (count: number, size: number): string =>
  Array.from({ length: count }, (_, index) => `x-${index}: ${'a'.repeat(size)}\r\n`).join('')

/** Content types, and what comes of a whole request under each. */
const contentTypes: readonly (readonly [type: string, status: number, code: string | null])[] = [
  ['text/plain', 400, 'BAD_REQUEST'],
  ['application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['multipart/form-data; boundary=x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['application/graphql', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['application/xml', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['application/json; charset=utf-7', 415, 'UNSUPPORTED_CHARSET'],
  ['application/json; charset=utf-16', 415, 'UNSUPPORTED_CHARSET'],
  ['application/jsonp', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['*/*', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['', 415, 'UNSUPPORTED_MEDIA_TYPE'],
]

/** Bodies that are no request. */
const bodies: readonly (readonly [name: string, body: string, status: number, code: string | null])[] = [
  ['nothing', '', 400, 'BAD_REQUEST'],
  ['half an object', '{"query":"{ __typename }"', 400, 'BAD_REQUEST'],
  ['null', 'null', 400, 'BAD_REQUEST'],
  ['a number', '17', 400, 'BAD_REQUEST'],
  ['a text', '"{ __typename }"', 400, 'BAD_REQUEST'],
  ['an empty list', '[]', 400, 'BAD_REQUEST'],
  ['a batch of a hundred', `[${Array(100).fill(query).join(',')}]`, 400, 'BAD_REQUEST'],
  ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
  ['a query that is a list', '{"query":["{ __typename }"]}', 400, 'BAD_REQUEST'],
  ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}', 400, 'BAD_REQUEST'],
  ['variables that are a list', '{"query":"{ __typename }","variables":[1]}', 400, 'BAD_REQUEST'],
  ['extensions that are a text', '{"query":"{ __typename }","extensions":"x"}', 400, 'BAD_REQUEST'],
  ['an operation name that is an object', '{"query":"{ __typename }","operationName":{"a":1}}', 400, 'BAD_REQUEST'],
  ['lists within lists', '['.repeat(200_000) + ']'.repeat(200_000), 400, 'BAD_REQUEST'],
  ['a key __proto__', '{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}', 400, 'BAD_REQUEST'],
  [
    'a constructor with a prototype',
    '{"query":"{ __typename }","constructor":{"prototype":{"a":1}}}',
    400,
    'BAD_REQUEST',
  ],
  ['more than is taken', `{"query":"${'a'.repeat(1_100_000)}"}`, 413, 'BODY_TOO_LARGE'],
  [
    'a hash without a document',
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  [
    'a hash of another document',
    '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
    400,
    'PERSISTED_QUERY_HASH_MISMATCH',
  ],
]

/** Whole requests by other methods and at other addresses. */
const addresses: readonly HostileRequest[] = [
  ...['PUT', 'DELETE', 'PATCH'].map((method): HostileRequest => {
    return { kind: 'methods', name: method, request: { method, body: query }, status: 405, code: 'METHOD_NOT_ALLOWED' }
  }),
  { kind: 'methods', name: 'TRACE', request: { method: 'TRACE' }, status: 405, code: 'METHOD_NOT_ALLOWED' },
  {
    kind: 'methods',
    name: 'a mutation by GET',
    request: { method: 'GET', path: `/graphql?query=${encodeURIComponent(mutation)}`, headers: meant },
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'CSRF',
    name: 'a GET that any page can cause',
    request: { method: 'GET', path: `/graphql?query=${search}` },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'CSRF',
    name: 'a form of a page',
    request: {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      body: `query=${search}`,
    },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    kind: 'CSRF',
    name: 'a mutation as plain text',
    request: { headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: mutation }) },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'CSRF',
    name: 'a preflight from another origin',
    request: {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'addresses',
    name: 'out of the folder',
    request: { method: 'GET', path: '/..%2f..%2fetc%2fpasswd' },
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    kind: 'addresses',
    name: 'out of the assets',
    request: { method: 'GET', path: '/assets/..%5c..%5cpackage.json' },
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    kind: 'addresses',
    name: 'a broken escape',
    request: { method: 'GET', path: '/evidence/%E0%A4%A' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'addresses',
    name: 'a null byte',
    request: { method: 'GET', path: '/evidence/a%00b' },
    status: 404,
    code: null,
  },
  {
    kind: 'addresses',
    name: 'an alert of another name',
    request: { method: 'GET', path: '/alerts/..%2f..%2fx.atom' },
    status: 404,
    code: null,
  },
  {
    kind: 'addresses',
    name: 'half a megabyte',
    request: { method: 'GET', path: `/graphql?query=${'a'.repeat(500_000)}`, headers: meant },
    status: 431,
    code: null,
  },
  {
    kind: 'addresses',
    name: 'variables that are no JSON',
    request: { method: 'GET', path: `/graphql?query=${search}&variables={x`, headers: meant },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'addresses',
    name: 'two queries',
    request: { method: 'GET', path: `/graphql?query=${search}&query=${search}`, headers: meant },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'addresses',
    name: 'a stream of no subscription',
    request: { path: '/graphql/stream', body: query },
    status: 200,
    code: null,
  },
  {
    kind: 'addresses',
    name: 'a stream of nothing',
    request: { path: '/graphql/stream', body: '{}' },
    status: 400,
    code: 'BAD_REQUEST',
  },
]

/** Bytes that are hardly HTTP. */
const bytes: readonly HostileRequest[] = [
  {
    kind: 'bytes',
    name: 'no HTTP at all',
    request: { bytes: ['\u0016\u0003\u0001\u0002\u0000\r\n\r\n'] },
    status: 400,
    code: null,
  },
  {
    kind: 'bytes',
    name: 'invalid UTF-8',
    request: {
      bytes: [
        withBody(
          Buffer.concat([
            Buffer.from('{"query":"{ __typename }","operationName":"'),
            Buffer.from([0xff, 0xc0, 0xaf]),
            Buffer.from('"}'),
          ]),
        ),
      ],
    },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'bytes',
    name: 'a slash in too many bytes',
    request: { bytes: [withBody(Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]))] },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    kind: 'bytes',
    name: 'one key twice',
    request: { bytes: [withBody('{"query":"{ nothing }","query":"{ __typename }"}')] },
    status: 200,
    code: null,
    data: whole,
  },
  {
    kind: 'bytes',
    name: 'a null byte in the query',
    request: { bytes: [withBody('{"query":"{ __typename \\u0000 }"}')] },
    status: 200,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    kind: 'bytes',
    name: 'a mark of byte order',
    request: { bytes: [withBody(`\ufeff${query}`)] },
    status: 200,
    code: null,
    data: whole,
  },
  {
    kind: 'bytes',
    name: 'two lengths',
    request: { bytes: [`${begin}content-length: 5\r\ncontent-length: 26\r\n\r\n${query}`] },
    status: 400,
    code: null,
  },
  {
    kind: 'bytes',
    name: 'a length and pieces',
    request: { bytes: [`${begin}content-length: 26\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`] },
    status: 400,
    code: null,
  },
  {
    kind: 'bytes',
    name: 'a negative length',
    request: { bytes: [`${begin}content-length: -1\r\n\r\n`] },
    status: 400,
    code: null,
  },
  {
    kind: 'bytes',
    name: 'a piece of no size',
    request: { bytes: [`${begin}transfer-encoding: chunked\r\n\r\nzz\r\n`] },
    status: 400,
    code: null,
  },
  {
    kind: 'bytes',
    name: 'pieces without end',
    request: {
      bytes: [
        `${begin}transfer-encoding: chunked\r\n\r\n`,
        ...Array.from({ length: 40 }, () => `8000\r\n${'a'.repeat(0x8000)}\r\n`),
      ],
    },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  { kind: 'bytes', name: 'no host', request: { bytes: ['GET / HTTP/1.1\r\n\r\n'] }, status: 400, code: null },
  {
    kind: 'headers',
    name: 'a header of a hundred thousand letters',
    request: { bytes: [`${begin}${headers(1, 100_000)}\r\n`] },
    status: 431,
    code: null,
  },
  {
    kind: 'headers',
    name: 'ten thousand headers',
    request: { bytes: [`${begin}${headers(10_000, 4)}\r\n`] },
    status: 431,
    code: null,
  },
  {
    kind: 'headers',
    name: 'a line broken in two',
    request: { bytes: [`${begin}x-a: b\r\n\tc: d\r\ncontent-length: 0\r\n\r\n`] },
    status: 400,
    code: null,
  },
  {
    kind: 'headers',
    name: 'a null byte in a value',
    request: { bytes: [`${begin}x-a: b\u0000c\r\n\r\n`] },
    status: 400,
    code: null,
  },
  {
    kind: 'slow',
    name: 'a body that stops',
    request: { bytes: [`${begin}content-length: 999\r\n\r\n{`] },
    status: 408,
    code: null,
  },
  {
    kind: 'slow',
    name: 'a letter at a time',
    request: { bytes: [`${begin}content-length: 999\r\n\r\n`, ...'{"query":"'.repeat(90)], pauseMs: 50 },
    status: 408,
    code: null,
  },
  {
    kind: 'slow',
    name: 'headers that never end',
    request: {
      bytes: ['GET / HTTP/1.1\r\n', ...Array.from({ length: 200 }, (_, index) => `x-${index}: y\r\n`)],
      pauseMs: 50,
    },
    status: 408,
    code: null,
  },
  ...[['gzip', gzipSync(bomb)] as const, ['br', brotliCompressSync(bomb.subarray(0, 1_000_000))] as const].map(
    ([encoding, body]): HostileRequest => {
      return {
        kind: 'packed bodies',
        name: encoding,
        request: { headers: { 'content-encoding': encoding }, body },
        status: 415,
        code: 'UNSUPPORTED_ENCODING',
      }
    },
  ),
]

/** Requests whose HTTP is wrong, whatever they ask. */
export const transport: readonly HostileRequest[] = [
  ...contentTypes.map(([type, status, code]): HostileRequest => {
    return {
      kind: 'content types',
      name: type || 'none',
      request: { headers: { 'content-type': type }, body: query },
      status,
      code,
    }
  }),
  ...bodies.map(([name, body, status, code]): HostileRequest => {
    return { kind: 'bodies', name, request: { body }, status, code }
  }),
  ...addresses,
  ...bytes,
]
