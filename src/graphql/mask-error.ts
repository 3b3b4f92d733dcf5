import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { DatelineError } from '../domain/errors.js'

/** What a client sees of an error: its own mistakes and Dateline's expected failures whole, all else by a reference. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onInternalError: (reference: string, error: unknown) => void,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error
  if (cause instanceof DatelineError) {
    return { ...formatted, message: cause.message, extensions: { ...formatted.extensions, code: cause.code } }
  }
  if (cause === undefined || cause instanceof GraphQLError) return formatted
  const reference = randomUUID()
  onInternalError(reference, cause)
  return {
    ...formatted,
    message: `Something failed inside the server. Its log tells more under ${reference}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  }
}
