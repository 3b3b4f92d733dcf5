import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { ApiContext } from '../graphql/api-context.js'

/** An answer of the API with the HTTP status that it would be sent with. */
export interface ApiAnswer<Data> {
  readonly status: number
  readonly answer: {
    readonly data?: Data | null
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
  }
}

/** Asks the API as a client would, under the same rules about keys and limits. The caller knows the form of the data. */
export async function askApi<Data>(
  apollo: ApolloServer<ApiContext>,
  question: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  context: ApiContext,
): Promise<ApiAnswer<Data>> {
  const headers = new HeaderMap([['content-type', 'application/json']])
  const { status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: question },
    context: async () => context,
  })
  if (body.kind !== 'complete') throw new TypeError('The API answered in parts.')
  return { status: status ?? 200, answer: JSON.parse(body.string) as ApiAnswer<Data>['answer'] }
}
