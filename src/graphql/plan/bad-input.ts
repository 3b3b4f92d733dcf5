import { GraphQLError } from 'graphql'

/** An argument that cannot be meant: refused before any SQL runs, with a code and a sentence that names the remedy. */
export function badInput(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
