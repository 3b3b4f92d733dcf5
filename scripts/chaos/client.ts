import { createKey } from '../../src/store/api-keys.js'
import type { Arena } from './arena.js'

/** What a request came to: an answer with its codes, or no answer, where the connection broke. */
export interface Reply {
  readonly status: number | null
  /** Codes of errors; empty where there are none. An error without a code is `NONE`. */
  readonly codes: readonly string[]
  readonly data: Readonly<Record<string, unknown>> | null
}

/** Makes a key by which documents may be handed in. */
export function makeKey(arena: Arena): Promise<string> {
  return arena.open((database) => createKey(database, `chaos ${Date.now()}`))
}

/** Asks a server once; never throws. */
export async function ask(url: string, query: string, variables = {}, key: string | null = null): Promise<Reply> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    })
    const { data = null, errors = [] } = (await response.json()) as {
      data?: Reply['data']
      errors?: readonly { readonly extensions?: { readonly code?: string } }[]
    }
    return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code ?? 'NONE'), data }
  } catch {
    return { status: null, codes: [], data: null }
  }
}

const handIn = `mutation ($text: String!) {
  ingestArticle(input: { text: $text }) { article { id } userErrors { code message } }
}`

/** Hands a document in; `isAcknowledged` is true only where the answer has the article. Codes are the payload's too. */
export async function ingestText(url: string, key: string, text: string) {
  const reply = await ask(url, handIn, { text }, key)
  const payload = reply.data?.ingestArticle as
    | { readonly article: unknown; readonly userErrors: readonly { readonly code: string }[] }
    | null
    | undefined
  const codes = [...reply.codes, ...(payload?.userErrors ?? []).map(({ code }) => code)]
  return { ...reply, codes, isAcknowledged: (payload?.article ?? null) !== null }
}

/** What a reader asks while documents come in. */
export const reading = '{ people(first: 3) { nodes { name meetings(first: 3) { nodes { title place { name } } } } } }'
