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
  if (cause === undefined || cause instanceof GraphQLError) return explained(formatted)
  const reference = randomUUID()
  onInternalError(reference, cause)
  return {
    ...formatted,
    message: `Something failed inside the server. Its log tells more under ${reference}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  }
}

/** Codes and sentences of Apollo's own that say too little, by the words that it uses. */
const explanations = [
  {
    says: /more tha[nt] \d+ tokens/,
    code: 'QUERY_TOO_LARGE',
    sentence: 'The document has more words and signs than are allowed (limits.maxTokens). Ask in several requests.',
  },
  {
    says: /^Maximum call stack size exceeded$/,
    code: 'QUERY_TOO_LARGE',
    sentence: 'The document has more brackets within each other than can be read. Ask for the inner part by its id.',
  },
  {
    says: /^provided sha does not match query$/,
    code: 'PERSISTED_QUERY_HASH_MISMATCH',
    sentence:
      'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query that came with it. Send the hash of that text.',
  },
] as const

/** An error of a document as clients see it: with a code, and a sentence that says what to do. */
export function explained(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const known = explanations.find(({ says }) => says.test(formatted.message))
  if (known !== undefined)
    return { ...formatted, message: known.sentence, extensions: { ...formatted.extensions, code: known.code } }
  const { validationErrorCode, ...extensions } = formatted.extensions ?? {}
  return validationErrorCode === undefined
    ? formatted
    : { ...formatted, extensions: { ...extensions, code: validationErrorCode } }
}
