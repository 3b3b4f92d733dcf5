import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { latestDocument } from '../alerts/alert-documents.js'
import { atomFeed, feedPath, type LatestEvent } from '../alerts/atom-feed.js'
import type { ApiContext } from '../graphql/api-context.js'
import { findAlert } from '../store/alerts.js'
import type { Database } from '../store/database.js'
import { askApi } from './ask-api.js'

/** What the feeds need. */
export interface AlertFeedsOptions {
  readonly database: Database
  readonly apollo: ApolloServer<ApiContext>
  readonly contextOf: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<ApiContext & { readonly publicUrl: string }>
}

interface Latest {
  readonly events: { readonly nodes: readonly LatestEvent[] }
}

/**
 * Serves `/alerts/NAME.atom`: the latest events of a saved filter, under the rules about keys that hold for the API. A
 * reader that asks again with the ETag gets 304 while nothing is new.
 */
export function registerAlertFeeds(app: FastifyInstance, { database, apollo, contextOf }: AlertFeedsOptions): void {
  app.get<{ Params: { name: string } }>(feedPath(':name'), async (request, reply) => {
    const context = await contextOf(request, reply)
    const alert = await findAlert(database, request.params.name)
    const variables = { where: alert?.where ?? {} }
    const { status, answer } = await askApi<Latest>(apollo, { query: latestDocument, variables }, context)
    reply.header('cache-control', 'no-cache')
    const [error] = answer.errors ?? []
    if (error !== undefined) return reply.code(Math.max(status, 400)).type('text/plain').send(`${error.message}\n`)
    if (alert === null) return reply.code(404).type('text/plain').send(noAlert)
    const feed = atomFeed({ name: alert.name, publicUrl: context.publicUrl }, answer.data?.events.nodes ?? [])
    const tag = `"${createHash('sha256').update(feed).digest('base64url')}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match']?.includes(tag) === true) return reply.code(304).send()
    return reply.type('application/atom+xml; charset=utf-8').send(feed)
  })
}

const noAlert = 'There is no alert of that name. dateline alerts list names them.\n'
