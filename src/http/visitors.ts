import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { FastifyInstance } from 'fastify'
import { type Access, accessOf } from '../graphql/access.js'
import type { Database } from '../store/database.js'
import type { NetworkSettings } from './network-settings.js'
import { createRateLimits } from './rate-limits.js'
import { refuse } from './refusals.js'

/** Who asks, and whether too often. */
export interface Visitors {
  /** True: there are rate limits. */
  readonly areCounted: boolean
  /** What a request may do, by its Authorization header or the one given in its place; looked up once a request. */
  accessOf(request: IncomingMessage, authorization?: string): Promise<Access>
  /** Counts one request. Milliseconds after which the next is answered where there were too many; else null. */
  admit(request: IncomingMessage, access: Access): Promise<number | null>
}

/** Tells visitors apart: by their keys, and by their addresses, as trusted proxies name them. */
export function createVisitors(database: Database, network: NetworkSettings): Visitors {
  const limits = createRateLimits(network.rateLimits, database)
  const isTrusted = proxyAddr.compile([...network.trustedProxies])
  const known = new WeakMap<IncomingMessage, Promise<Access>>()
  return {
    areCounted: limits !== null,
    accessOf: (request, authorization = request.headers.authorization) => {
      if (limits === null || authorization === undefined) return accessOf(database, authorization)
      const access = known.get(request) ?? accessOf(database, authorization)
      known.set(request, access)
      return access
    },
    admit: async (request, access) => (limits === null ? null : limits.admit(proxyAddr(request, isTrusted), access)),
  }
}

/** Paths of those who watch the server: they ask often, and are never told to wait. */
const uncounted: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics'])

/** What to tell who asked too often. */
export const tooManyRequests = (waitMs: number): string =>
  `Too many requests within a minute. The next one is answered in ${Math.ceil(waitMs / 1000)} s.`

/** Answers 429 to who asks too often, before the body is read. */
export function countRequests(app: FastifyInstance, visitors: Visitors): void {
  app.addHook('onRequest', async (request, reply) => {
    if (uncounted.has(request.url)) return
    const waitMs = await visitors.admit(request.raw, await visitors.accessOf(request.raw))
    if (waitMs === null) return
    reply.header('retry-after', Math.ceil(waitMs / 1000))
    await refuse(reply, 429, 'RATE_LIMITED', tooManyRequests(waitMs))
  })
}
