import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refusals.js'

/**
 * Takes bodies of plain UTF-8 JSON alone. Packed ones are refused unopened, since a few bytes can unpack to gigabytes; so
 * are other character sets, in which the same bytes would mean another query than the one that is answered.
 */
export function readPlainJson(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers
    if (encoding !== 'identity') {
      await refuse(reply, 415, 'UNSUPPORTED_ENCODING', 'Send the body as it is, without content-encoding.')
    } else if (type.includes('charset') && !/charset="?utf-?8\b/i.test(type)) {
      await refuse(reply, 415, 'UNSUPPORTED_CHARSET', 'Send the body in UTF-8.')
    }
  })
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done)
    else done(Object.assign(new Error('not UTF-8'), { statusCode: 400, code: 'BODY_NOT_UTF8' }))
  })
}
