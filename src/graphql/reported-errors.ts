import { GraphQLError } from 'graphql'

/** An error that a statement reported: its JSON form is that of a GraphQL error. */
interface ReportedError {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions: { readonly code: string }
}

/** The errors that a statement reported in its second column, a JSON array, as GraphQL knows them. */
export function readReportedErrors(json: string): readonly GraphQLError[] {
  return (JSON.parse(json) as readonly ReportedError[]).map(
    ({ message, path, extensions }) => new GraphQLError(message, { path, extensions }),
  )
}
