import type { ApolloServerPlugin } from '@apollo/server'
import type { ApiContext } from './api-context.js'

/** Codes of request errors: the GraphQL itself cannot be meant, though the HTTP request was well-formed. */
const requestErrors: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])

/**
 * Answers a request error with status 200 to clients that do not know GraphQL's own media type, as GraphQL over HTTP
 * asks: for them a 4xx may come from a proxy and hide the answer. Clients that accept it get 400.
 */
export const requestErrorStatus: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const { http } = response
        if (http.status !== 400 || !request.query || !requestErrors.has(errors?.[0]?.extensions.code)) return
        const accept = request.http?.headers.get('accept') ?? ''
        if (!accept.includes('application/graphql-response+json')) http.status = 200
      },
    }
  },
}
