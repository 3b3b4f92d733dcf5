import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ApiContext } from '../graphql/api-context.js'
import type { KnownAnswer, KnownRequests } from '../graphql/known-requests.js'

/** What the answering of known requests works with. */
export interface KnownAnswering {
  readonly known: KnownRequests
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>
  /** Told each answer, with when its request came in (milliseconds of `performance.now`). */
  readonly onAnswer: (answer: KnownAnswer, started: number) => void
}

/**
 * Answers POSTs to a path whose document is known before Apollo sees them, and learns from Apollo which media type goes
 * with which Accept header. To be called before the path's route is registered.
 */
export function answerKnownRequests(
  app: FastifyInstance,
  path: string,
  { known, contextOf, onAnswer }: KnownAnswering,
): void {
  const isMeant = (request: FastifyRequest) => request.method === 'POST' && request.routeOptions.url === path
  app.addHook('preHandler', async (request, reply) => {
    if (!isMeant(request)) return
    const started = performance.now()
    const answer = await known.answer(request.body, request.headers.accept ?? '', () => contextOf(request, reply))
    if (answer === null) return
    onAnswer(answer, started)
    reply.code(answer.status).header('content-type', answer.contentType)
    return reply.send(answer.text)
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const contentType = reply.getHeader('content-type')
    if (isMeant(request) && reply.statusCode === 200 && typeof contentType === 'string')
      known.rememberContentType(request.headers.accept ?? '', contentType)
    done(null, payload)
  })
}
