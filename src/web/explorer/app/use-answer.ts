import { useEffect, useRef } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from 'urql'
import { useServerState } from './server-state.js'

/** How it stands with a question to the API. */
export interface Answer<Data> {
  /** What was answered, also an earlier answer while the next page is on its way; undefined before the first. */
  readonly data: Data | undefined
  readonly error: CombinedError | undefined
  readonly isLoading: boolean
  /** Asks once more, past what is kept. */
  readonly askAgain: () => void
}

/**
 * Asks the API, and again when a server that was gone is back.
 *
 * @param isWanted false: nothing is asked yet
 */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWanted = true,
): Answer<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data, Variables>({ query, variables, pause: !isWanted })
  const { returns } = useServerState()
  const seenReturns = useRef(returns)
  const isSilent = error?.networkError !== undefined
  useEffect(() => {
    if (seenReturns.current === returns) return
    seenReturns.current = returns
    if (isSilent) execute({ requestPolicy: 'network-only' })
  }, [returns, isSilent, execute])
  return {
    data,
    error,
    isLoading: fetching || stale,
    askAgain: () => execute({ requestPolicy: 'network-only' }),
  }
}
