/** What the thread of the embedded database is started with. */
export interface WorkerSettings {
  /** Directory of the database files; null keeps them in memory. */
  readonly directory: string | null
  /** An uncompressed tar of database files to start from instead of an empty database. */
  readonly template: Uint8Array | null
}

/**
 * What the main thread asks of the database's thread; answered in order.
 * `open`: a client connects, so the session starts afresh. `exchange`: whole messages of the PostgreSQL protocol,
 * answered by the server's messages. `dump`: the database files as an uncompressed tar. `close`: shut down in order.
 */
export interface WorkerRequest {
  readonly id: number
  readonly kind: 'open' | 'exchange' | 'dump' | 'close'
  readonly bytes?: Uint8Array
}

/** What the thread says by itself (`ready`, once the database is open), or in answer to the request of that id. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
