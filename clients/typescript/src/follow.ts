import { createClient as createEventClient, type ExecutionResult } from 'graphql-sse'
import { AnswerError, type AnswerProblem, authorization, type Client } from './client.js'
import { TypedDocumentString } from './generated/graphql.js'

/** Variables of a subscription that can go on after a change. */
export interface FollowVariables {
  readonly after?: string | null | undefined
}

/** How to follow the feed. */
export interface FollowOptions {
  /** Ends the following. */
  readonly signal?: AbortSignal
  /** Milliseconds to wait before the first try after a lost connection, doubled up to a minute; 500 if not given. */
  readonly firstDelayMs?: number
}

const longestDelayMs = 60_000

const LastChange = new TypedDocumentString<
  { readonly changes: { readonly pageInfo: { readonly endCursor?: string | null } } },
  Record<string, never>
>('{ changes(last: 1) { pageInfo { endCursor } } }')

/**
 * Each answer of a subscription to the change feed, from its variable `after`, else from now on. Over a lost connection,
 * a restart of the server, or after being cut off for being slow, it goes on after the last change that was seen, so that
 * none is missed and none comes twice. `idOf` finds that change's id in an answer. Throws AnswerError where the server
 * refuses the subscription itself.
 */
export async function* follow<Result, Variables extends FollowVariables>(
  client: Client,
  document: TypedDocumentString<Result, Variables>,
  variables: NoInfer<Variables>,
  idOf: (result: Result) => string,
  options: FollowOptions = {},
): AsyncGenerator<Result, void, void> {
  const { signal, firstDelayMs = 500 } = options
  let after = variables.after ?? null
  let delayMs = firstDelayMs
  while (!isOver(signal)) {
    try {
      after ??= await currentEnd(client)
      const request = { query: document.toString(), variables: { ...variables, after } }
      for await (const answer of openStream(client, request, signal)) {
        const problems = answer.errors as readonly AnswerProblem[] | undefined
        if (problems !== undefined && problems.length > 0) throw new AnswerError(problems, answer.data, 200)
        // what the schema promises of this document, which codegen has written down as Result
        const result = answer.data as Result
        after = idOf(result)
        delayMs = firstDelayMs
        yield result
      }
    } catch (error) {
      if (isOver(signal)) return
      if (error instanceof AnswerError && !error.has('SUBSCRIPTION_LAGGED')) throw error
    }
    await pause(delayMs, signal)
    delayMs = Math.min(delayMs * 2, longestDelayMs)
  }
}

const isOver = (signal: AbortSignal | undefined): boolean => signal?.aborted === true

/** Where the feed ends now; its beginning where it is empty. */
async function currentEnd(client: Client): Promise<string> {
  return (await client.ask(LastChange, {})).changes.pageInfo.endCursor ?? '0'
}

/** One connection's answers; ends or throws when it is lost. */
async function* openStream(
  client: Client,
  { query, variables }: { readonly query: string; readonly variables: object },
  signal: AbortSignal | undefined,
): AsyncGenerator<ExecutionResult, void, void> {
  const events = createEventClient({
    url: `${client.options.url}/stream`,
    headers: { ...authorization(client.options) },
    retryAttempts: 0,
    ...(client.options.fetch === undefined ? {} : { fetchFn: client.options.fetch }),
  })
  const dispose = () => events.dispose()
  signal?.addEventListener('abort', dispose, { once: true })
  try {
    yield* events.iterate({ query, variables: { ...variables } })
  } finally {
    signal?.removeEventListener('abort', dispose)
    dispose()
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
