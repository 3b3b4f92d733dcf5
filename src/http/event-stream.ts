import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'
import { refusalFor } from '../graphql/access.js'
import type { LiveFeed } from '../graphql/live-feed.js'
import { isDocument } from '../graphql/subscriptions/document-cache.js'
import type { Visitors } from './visitors.js'

/** What the event stream needs. */
interface EventStreamOptions {
  readonly feed: LiveFeed
  readonly visitors: Visitors
  readonly isKeyRequired: boolean
}

/** Comments that keep proxies from closing a silent stream. */
const keepAliveMs = 12_000

/** How long a client that is too slow may take to read why it is let go. */
const graceMs = 30_000

/** A subscription as a client sends it. */
interface Asked {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Serves subscriptions as server-sent events, one connection each (GraphQL over SSE, distinct connections mode): an
 * event `next` for each answer, then `complete`. The next change is read when the client has taken the last one.
 */
export function registerEventStream(app: FastifyInstance, options: EventStreamOptions): void {
  const { feed, visitors, isKeyRequired } = options
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      const access = await visitors.accessOf(request.raw)
      const refusal = refusalFor('subscription', access, isKeyRequired)
      if (refusal !== null) return reply.code(refusal.status).send({ errors: [refusal.error] })
      const asked = readAsked(request)
      if (asked === null) return reply.code(400).send({ errors: [noQuery] })
      const document = feed.read(asked.query)
      if (!isDocument(document)) return reply.code(400).send({ errors: document })
      const onTooSlow = () => setTimeout(() => reply.raw.destroy(), graceMs).unref()
      const results = await feed.subscribe({ ...asked, document, onTooSlow })
      reply.hijack()
      await tell(reply, results)
    },
  })
}

async function tell(reply: FastifyReply, results: Awaited<ReturnType<LiveFeed['subscribe']>>): Promise<void> {
  const { raw } = reply
  const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  // the first bytes tell the client that the stream is open
  raw.write(':\n\n')
  const keepAlive = setInterval(() => raw.write(':\n\n'), keepAliveMs)
  try {
    if (!(Symbol.asyncIterator in results)) {
      await send(raw, results)
    } else {
      raw.once('close', () => void results.return())
      for await (const result of results) {
        if (raw.destroyed) break
        await send(raw, result)
      }
    }
  } finally {
    clearInterval(keepAlive)
    raw.end('event: complete\ndata:\n\n')
  }
}

/** Writes an answer and waits until the connection takes more. */
async function send(raw: ServerResponse, result: ExecutionResult): Promise<void> {
  if (raw.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`) || raw.destroyed) return
  await Promise.race([once(raw, 'drain'), once(raw, 'close')])
}

function readAsked({ method, body, query }: FastifyRequest): Asked | null {
  const given = (method === 'GET' ? query : body) as Readonly<Record<string, unknown>> | null
  if (typeof given !== 'object' || given === null || typeof given.query !== 'string') return null
  const { operationName, variables } = given
  return {
    query: given.query,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
    variables: readVariables(variables),
  }
}

function readVariables(variables: unknown): Asked['variables'] {
  try {
    const value: unknown = typeof variables === 'string' && variables !== '' ? JSON.parse(variables) : variables
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const noQuery: GraphQLFormattedError = {
  message: 'Send {query, variables} as JSON with POST, or as parameters with GET.',
  extensions: { code: 'BAD_REQUEST' },
}
