import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from './generated/client.js'
import { createStatementNames } from './statement-names.js'

/**
 * Prisma over the same connections that reading uses. A transaction may wait long for the embedded database's one
 * connection, and may hold many rows, so both limits are wider than Prisma's own. Statements that come again and again
 * are prepared: planning one of those that save a document takes longer than running it.
 */
export function createPrismaClient(pool: pg.Pool): PrismaClient {
  const nameOf = createStatementNames()
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) }),
    transactionOptions: { maxWait: 60_000, timeout: 120_000 },
  })
}
