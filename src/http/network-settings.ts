/** How the server meets the network. */
export interface NetworkSettings {
  /** Addresses, ranges (10.0.0.0/8), or loopback, linklocal, uniquelocal: whose X-Forwarded-… headers are believed. */
  readonly trustedProxies: readonly string[]
  /** Origins whose pages may ask; `*`: all. */
  readonly corsOrigins: readonly string[]
  /** Bytes of a request's body. */
  readonly maxBodyBytes: number
  /** Time in which a request must have arrived, in milliseconds: so long may a slow sender hold a connection. */
  readonly receiveTimeoutMs: number
  /** Time in which a query is answered, in milliseconds, waiting included. */
  readonly requestTimeoutMs: number
  readonly rateLimits: RateLimitSettings
}

/** Requests within a minute. */
export interface RateLimitSettings {
  /** Without a key that holds, by address (IPv6: by its first 64 bits); null: as many as come. */
  readonly perAddress: number | null
  /** By key; null: as many as come. */
  readonly perKey: number | null
  /** Who counts: each process for itself, the one that leads it (node:cluster) for all, or the database for all servers. */
  readonly store: 'memory' | 'leader' | 'database'
}

/** As a server is that nothing was told: no proxy, no other origin, no rate limit. */
export const defaultNetwork: NetworkSettings = {
  trustedProxies: [],
  corsOrigins: [],
  maxBodyBytes: 1024 * 1024,
  receiveTimeoutMs: 30_000,
  requestTimeoutMs: 30_000,
  rateLimits: { perAddress: null, perKey: null, store: 'memory' },
}
