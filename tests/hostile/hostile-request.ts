/** A GraphQL request as clients send it, as JSON by POST. */
interface AskedRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** With an editor's key. */
  readonly isEditor?: true
}

/** An HTTP request in all its parts; what is left out is as clients send it. */
interface HttpRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Bytes on a bare connection, one piece after the other; then it waits for the answer, or for the end. */
interface RawRequest {
  readonly bytes: readonly (string | Buffer)[]
  /** Pause after each piece, in milliseconds. */
  readonly pauseMs?: number
}

/** Messages on a WebSocket of graphql-transport-ws after it was acknowledged. */
interface SocketRequest {
  readonly messages: readonly string[]
}

/** One attack, and what comes of it. */
export interface HostileRequest {
  /** Which sort it is: a line of the table. */
  readonly kind: string
  readonly name: string
  readonly request: AskedRequest | HttpRequest | RawRequest | SocketRequest
  /** HTTP status; of a WebSocket that was closed, the close code; `next` or `error` for a message that it answered. */
  readonly status: number | 'next' | 'error'
  /** Code of the first error; null: there is none. */
  readonly code: string | null
  /** The data, as JSON; left out: none, or null alone. */
  readonly data?: unknown
}

/** The answer to an attack, in the same words. */
export interface HostileAnswer {
  readonly status: number | 'next' | 'error'
  readonly code: string | null
  readonly data: unknown
  /** What came, for whoever has to look. */
  readonly text: string
}
