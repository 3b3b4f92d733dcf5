import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from './generated/client.js'

/**
 * Prisma over the same connections that reading uses. A transaction may wait long for the embedded database's one
 * connection, and may hold many rows, so both limits are wider than Prisma's own.
 */
export function createPrismaClient(pool: pg.Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 60_000, timeout: 120_000 },
  })
}
