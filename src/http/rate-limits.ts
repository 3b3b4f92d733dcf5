import ipaddr from 'ipaddr.js'
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import type { Access } from '../graphql/access.js'
import type { Database, Statement } from '../store/database.js'
import type { RateLimitSettings } from './network-settings.js'

/** Counts requests. */
export interface RateLimits {
  /** Counts one request. Milliseconds after which the next is answered where there were too many; else null. */
  admit(address: string, access: Access): Promise<number | null>
}

const seconds = 60

/** Counts requests as the settings say; null where they say nothing, so that nothing is counted. */
export function createRateLimits(settings: RateLimitSettings, database: Pick<Database, 'run'>): RateLimits | null {
  const { perAddress, perKey, store } = settings
  if (perAddress === null && perKey === null) return null
  const limiter = (points: number | null, keyPrefix: string) =>
    points === null ? null : createLimiter({ points, duration: seconds, keyPrefix }, store, database)
  const addresses = limiter(perAddress, 'address')
  const keys = limiter(perKey, 'key')
  return {
    admit: (address, access) =>
      access.kind === 'editor' ? consume(keys, access.name) : consume(addresses, networkOf(address)),
  }
}

/** 192.0.2.1 → itself, as an IPv6 address also; 2001:db8::1 → 2001:db8:0:0, since who has one address has its network. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
    : parsed.toString()
}

async function consume(limiter: RateLimiterAbstract | null, key: string): Promise<number | null> {
  if (limiter === null) return null
  try {
    await limiter.consume(key)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
    throw refusal
  }
}

/** In the database, one statement a request that is let through; while that is away, each server counts for itself. */
function createLimiter(
  options: IRateLimiterOptions,
  store: RateLimitSettings['store'],
  database: Pick<Database, 'run'>,
): RateLimiterAbstract {
  if (store === 'leader') return new RateLimiterCluster(options)
  const memory = new RateLimiterMemory(options)
  if (store === 'memory') return memory
  return new RateLimiterPostgres({
    ...options,
    tableName: 'RequestCount',
    tableCreated: true,
    storeType: 'client',
    storeClient: { query: (statement: Statement) => countIn(database, statement) },
    inMemoryBlockOnConsumed: options.points ?? 1,
    insuranceLimiter: memory,
  })
}

async function countIn(database: Pick<Database, 'run'>, statement: Statement) {
  const rows = await database.run(statement)
  return { rows: rows.map(([points, expire]) => ({ points: Number(points), expire: Number(expire) })) }
}
