import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { maskError } from '../graphql/mask-error.js'

/** What clients are told in place of the framework's own words, by its codes; the status is the framework's. */
const sentences: Readonly<Record<string, readonly [code: string, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The body is larger than this server takes. Ask in several requests.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'UNSUPPORTED_MEDIA_TYPE',
    'Send {query, variables} as JSON, with the header content-type: application/json.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty. Send {query, variables} as JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'BAD_REQUEST',
    'The body has another length than the header content-length says.',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'BAD_REQUEST',
    'The body is not valid JSON, or has a key __proto__ or constructor. Send {query, variables}.',
  ],
  BODY_NOT_UTF8: ['BAD_REQUEST', 'The body is not valid UTF-8.'],
}

/** Sends a refusal in the form of a GraphQL answer, whatever was asked. */
export function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } } satisfies GraphQLFormattedError] })
}

/** Answers 400 to an address that cannot be read. */
export function answerBrokenAddress(reply: FastifyReply): FastifyReply {
  return refuse(reply, 400, 'BAD_REQUEST', 'The address is not a valid one: a % stands before two hexadecimal digits.')
}

/** Answers what no route does, and what fails on the way to one: the client's mistakes by a sentence, all else masked. */
export function answerFailures(
  app: FastifyInstance,
  onInternalError: (reference: string, error: unknown) => void,
): void {
  app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
    const { statusCode = 500 } = error
    const [code, message] = sentences[error.code] ?? ['BAD_REQUEST', 'The request is not a valid one.']
    if (statusCode >= 400 && statusCode < 500) return refuse(reply, statusCode, code, message)
    const masked = maskError({ message: '' }, error, onInternalError)
    return reply
      .code(500)
      .header('cache-control', 'no-store')
      .send({ errors: [masked] })
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (request.url.split('?', 1)[0] !== '/graphql')
      return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address. The API is at /graphql.')
    reply.header('allow', 'GET, POST, OPTIONS')
    return refuse(reply, 405, 'METHOD_NOT_ALLOWED', 'Ask with POST, or a query with GET.')
  })
}
