import { createClient as createLiveClient } from 'graphql-ws'
import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { readKey } from './api-key.js'
import { serverWatch } from './server-state.js'

const path = '/graphql'

/** Opened with the first subscription, closed with the last, and opened again when the connection breaks. */
const live = createLiveClient({
  url: () => `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}${path}`,
  lazy: true,
  connectionParams: () => authorization(),
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
})

function authorization(): Record<string, string> {
  const key = readKey()
  return key === null ? {} : { authorization: `Bearer ${key}` }
}

/** Asks the server that the page came from. What was asked once is kept until the page is left or something changes. */
export const client = new Client({
  url: path,
  preferGetMethod: false,
  fetchOptions: () => ({ headers: authorization() }),
  exchanges: [
    mapExchange({
      onResult: ({ error }) => {
        if (error?.networkError === undefined) serverWatch.noteAnswer()
        else serverWatch.noteSilence()
      },
    }),
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: live.subscribe(
            { query, variables: variables ?? {} },
            {
              next: ({ data = null, errors = [] }) => sink.next({ data, errors }),
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            },
          ),
        }),
      }),
    }),
  ],
})
