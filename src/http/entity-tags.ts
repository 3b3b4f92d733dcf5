import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/**
 * Gives each answer to a GET of that path an ETag, and 304 to who has it already. Answers to POST, which no cache keeps,
 * are not looked at: their text would have to be hashed for nothing.
 */
export function tagAnswers(app: FastifyInstance, path: string): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || request.routeOptions.url !== path) return payload
    if (typeof payload !== 'string' || reply.statusCode !== 200) return payload
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url')}"`
    // the answer may change with the next document, and be another for another key
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept, authorization')
    if (!isNamed(request.headers['if-none-match'], tag)) return payload
    reply.code(304).removeHeader('content-length')
    return ''
  })
}

/** `W/"a", "b"` names each of its tags, weak or not; `*` names all. */
function isNamed(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const plain = (each: string) => each.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((each) => plain(each) === plain(tag))
}
