import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type Access, refusalFor } from '../graphql/access.js'
import type { LiveFeed } from '../graphql/live-feed.js'
import { isDocument } from '../graphql/subscriptions/document-cache.js'
import { registerEventStream } from './event-stream.js'
import { carriesKey } from './keys-in-addresses.js'
import { tooManyRequests, type Visitors } from './visitors.js'

/** What subscriptions need from outside. */
export interface SubscriptionOptions {
  readonly feed: LiveFeed
  readonly visitors: Visitors
  readonly isKeyRequired: boolean
}

/** Close codes: those of graphql-transport-ws for refusals; 4429, as HTTP's 429, for a client that asks too often or reads too slowly. */
const closeCodes = { UNAUTHENTICATED: 4401, FORBIDDEN: 4403, tooMany: 4429 } as const

const longestMessage = 256 * 1024
const mostSubscriptions = 100
const handshakeMs = 10_000

/**
 * Serves subscriptions at `/graphql` as WebSocket (the protocol graphql-transport-ws) and at `/graphql/stream` as
 * server-sent events (GraphQL over SSE, distinct connections).
 */
export function registerSubscriptions(app: FastifyInstance, options: SubscriptionOptions): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage })
  const protocol = serveSockets(sockets, options)
  app.server.on('upgrade', (request, socket, head) => {
    const url = request.url ?? '/'
    const isMeant = new URL(url, 'http://localhost').pathname === '/graphql' && !carriesKey(url)
    if (isMeant) sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
    else socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })
  registerEventStream(app, options)
  app.addHook('preClose', async () => {
    await options.feed.close()
    await protocol.dispose()
    for (const client of sockets.clients) client.terminate()
  })
}

function serveSockets(sockets: WebSocketServer, { feed, visitors, isKeyRequired }: SubscriptionOptions) {
  const { schema } = feed
  return useServer<Record<string, unknown> | undefined, { access?: Access }>(
    {
      connectionInitWaitTimeout: handshakeMs,
      onConnect: async ({ connectionParams, extra }) => {
        const access = await visitors.accessOf(extra.request, keyIn(connectionParams))
        extra.access = access
        const refusal = refusalFor('subscription', access, isKeyRequired)
        if (refusal === null) return true
        const code = refusal.status === 403 ? closeCodes.FORBIDDEN : closeCodes.UNAUTHENTICATED
        extra.socket.close(code, refusal.error.message.slice(0, 120))
        return false
      },
      onSubscribe: async ({ subscriptions, extra }, _id, { query, operationName, variables }) => {
        const waitMs = await visitors.admit(extra.request, extra.access ?? { kind: 'anonymous' })
        if (waitMs !== null) return [tooOften(waitMs)]
        if (Object.keys(subscriptions).length > mostSubscriptions) return [tooMany()]
        const document = feed.read(query)
        if (!isDocument(document)) return document
        // the socket travels with each subscription, so that a slow one can be closed
        return { schema, document, operationName, variableValues: variables, contextValue: extra.socket }
      },
      execute: ({ document, operationName, variableValues }) =>
        feed.subscribe(requestOf(document, operationName, variableValues, () => {})),
      subscribe: ({ document, operationName, variableValues, contextValue }) =>
        feed.subscribe(
          requestOf(document, operationName, variableValues, (sentence) => {
            if (isClosable(contextValue)) contextValue.close(closeCodes.tooMany, sentence.slice(0, 120))
          }),
        ),
    },
    sockets,
  )
}

function tooMany(): GraphQLError {
  const message = `One connection carries ${mostSubscriptions} subscriptions at most. Open another one.`
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })
}

function tooOften(waitMs: number): GraphQLError {
  return new GraphQLError(tooManyRequests(waitMs), { extensions: { code: 'RATE_LIMITED' } })
}

type Request = Parameters<LiveFeed['subscribe']>[0]

function requestOf(
  document: Request['document'],
  operationName: string | null | undefined,
  variables: { readonly [name: string]: unknown } | null | undefined,
  onTooSlow: Request['onTooSlow'],
): Request {
  return { document, operationName: operationName ?? null, variables: variables ?? {}, onTooSlow }
}

function keyIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const key = parameters?.authorization ?? parameters?.Authorization
  return typeof key === 'string' ? key : undefined
}

function isClosable(value: unknown): value is { close(code: number, reason: string): void } {
  return typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function'
}
