import type { Client } from './client.js'
import type { TypedDocumentString } from './generated/graphql.js'

/** What a connection must select to be read on: where its page ends. */
export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
}

/** Variables of a document that reads on from a cursor. */
export interface PageVariables {
  readonly after?: string | null | undefined
}

/** Finds the connection in an answer; nothing where what it hangs on is not there. */
export type Select<Result, Connection> = (result: Result) => Connection | null | undefined

/**
 * All pages of a connection, one request each, fetched when the loop comes to them. Stops after the last one, and before
 * the first where the connection is not in the answer.
 *
 *     for await (const { edges } of eachPage(client, MeetingsOfPersonDocument, { by }, (answer) => answer.person?.meetings))
 */
export async function* eachPage<Result, Variables extends PageVariables, Connection extends Page>(
  client: Client,
  document: TypedDocumentString<Result, Variables>,
  variables: NoInfer<Variables>,
  select: Select<Result, Connection>,
): AsyncGenerator<Connection, void, void> {
  let after = variables.after ?? null
  for (;;) {
    const page = select(await client.ask(document, { ...variables, after }))
    if (page === null || page === undefined) return
    yield page
    const { hasNextPage, endCursor } = page.pageInfo
    if (!hasNextPage || endCursor === null || endCursor === undefined) return
    after = endCursor
  }
}

/** All nodes of a connection, page after page. */
export async function* eachNode<Result, Variables extends PageVariables, Node>(
  client: Client,
  document: TypedDocumentString<Result, Variables>,
  variables: NoInfer<Variables>,
  select: Select<Result, Page & { readonly nodes: readonly Node[] }>,
): AsyncGenerator<Node, void, void> {
  for await (const page of eachPage(client, document, variables, select)) yield* page.nodes
}
