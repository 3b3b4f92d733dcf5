import type { SignedPost } from './webhook.js'

/** What came of a post. */
export type PostOutcome =
  | { readonly kind: 'taken' }
  /** The receiver wants no more (410 Gone). */
  | { readonly kind: 'gone'; readonly reason: string }
  /** To be tried again, after so many seconds at least where the receiver says so. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter: number | null }

/** Posts a signed message to an address. Never throws. */
export type PostWebhook = (url: string, post: SignedPost) => Promise<PostOutcome>

/** What a post needs of `fetch`, be it Node's own or that of a package. */
export type Fetch = (
  url: string,
  init: {
    readonly method: 'POST'
    readonly headers: Record<string, string>
    readonly body: string
    readonly redirect: 'manual'
    readonly signal: AbortSignal
  },
) => Promise<Reply>

interface Reply {
  readonly ok: boolean
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly body: { cancel(): Promise<void> } | null
}

/** Longest time that a receiver may take to answer, in milliseconds. */
export const longestPostMs = 15_000

/** Posts by a `fetch`. A redirection is a failure: the address of an alert is the one that was given. */
export function postBy(fetch: Fetch, userAgent: string): PostWebhook {
  return async (url, { headers, body }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'user-agent': userAgent },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(longestPostMs),
      })
      await response.body?.cancel()
      return outcomeOf(response)
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error), retryAfter: null }
    }
  }
}

function outcomeOf({ status, ok, headers }: Reply): PostOutcome {
  if (ok) return { kind: 'taken' }
  if (status === 410) return { kind: 'gone', reason: 'the receiver answered 410 Gone' }
  return {
    kind: 'failed',
    reason: `the receiver answered ${status}`,
    retryAfter: secondsOf(headers.get('retry-after')),
  }
}

/** Seconds of a Retry-After header that gives seconds or a date; a day at most. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), 86_400)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${longestPostMs / 1000} seconds`
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message
}
