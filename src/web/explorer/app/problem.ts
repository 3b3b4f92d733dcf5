import type { CombinedError } from 'urql'

/** What went wrong with a question, as the views tell it. */
export type Problem =
  /** The server did not answer; the banner says more. */
  | { readonly kind: 'away' }
  /** What was asked for is not there, or its id cannot be one. */
  | { readonly kind: 'missing'; readonly message: string }
  /** The server wants a key. */
  | { readonly kind: 'locked'; readonly message: string }
  /** Anything else, in the server's words, which name the remedy where there is one. */
  | { readonly kind: 'refused'; readonly message: string }

/** Reads an error of the client; codes are those of the API (docs/api.md). */
export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors
  if (first === undefined) return { kind: 'away' }
  const { message, extensions } = first
  switch (extensions.code) {
    case 'NOT_FOUND':
    case 'INVALID_ID':
      return { kind: 'missing', message }
    case 'UNAUTHENTICATED':
      return { kind: 'locked', message }
    default:
      return { kind: 'refused', message }
  }
}
