import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { startServer } from '../support/command-line.js'

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
  status: z.object({ code: z.number() }),
})
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
})

type Span = z.infer<typeof span>

const attributesOf = ({ attributes }: Pick<Span, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

const traceId = '0af7651916cd43dd8448eb211c80319c'
const callersSpan = 'b7ad6b7169203331'
const secret = 'a name that nobody else must read'

describe('a server with a collector', () => {
  const bodies: z.infer<typeof sent>[] = []
  let spans: readonly Span[] = []
  let collector: Server
  let folder: string
  let exitCode: number | null = null

  beforeAll(async () => {
    collector = createServer(async (request, response) => {
      if (request.url === '/v1/traces') bodies.push(sent.parse(await json(request)))
      response.setHeader('content-type', 'application/json').end('{}')
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    folder = await mkdtemp(join(tmpdir(), 'dateline-tracing-'))
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'news' }
    const server = await startServer(['--data', join(folder, 'data')], settings)
    const ask = (query: string) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-${callersSpan}-01` },
        body: JSON.stringify({ query, variables: { name: secret } }),
      })
    await ask('query Named($name: String!) { people(where: {name: $name}) { nodes { name } } }')
    await ask('query Refused($name: String!) { people(first: -1, where: {name: $name}) { nodes { name } } }')
    // what was not sent yet is sent before it ends
    exitCode = await server.stop('SIGTERM')
    spans = bodies.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    )
  })
  afterAll(async () => {
    collector.close()
    await rm(folder, { recursive: true, force: true })
  })

  const named = (name: string) => spans.find((each) => each.name === name)

  test('sends each request within the trace of its caller: request, operation, statement', () => {
    expect(exitCode).toBe(0)
    const operation = named('query Named')
    const request = spans.find(({ spanId }) => spanId === operation?.parentSpanId)
    const statement = spans.find(({ parentSpanId }) => parentSpanId === operation?.spanId)
    expect(operation?.traceId).toBe(traceId)
    expect(request).toMatchObject({ name: 'POST /graphql', traceId, parentSpanId: callersSpan })
    expect(statement).toMatchObject({ name: 'SELECT', traceId })
    expect(attributesOf(request as Span)).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    })
    expect(attributesOf(operation as Span)).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Named',
    })
    expect(attributesOf(statement as Span)).toMatchObject({
      'db.system.name': 'postgresql',
      'db.query.text': expect.stringContaining('$1'),
    })
  })

  test('marks what is refused by its code', () => {
    const refused = named('query Refused')
    expect(attributesOf(refused as Span)).toMatchObject({ 'error.type': 'INVALID_PAGE' })
    expect(refused?.status.code).toBe(2)
  })

  test('names the service, and tells no values', () => {
    const [resource] = bodies[0]?.resourceSpans ?? []
    expect(attributesOf(resource?.resource as Span)).toMatchObject({ 'service.name': 'news' })
    expect(JSON.stringify(bodies)).not.toContain(secret)
  })
})
