import type { IsoDay } from '../../domain/document.js'
import type { Database } from '../database.js'
import { databaseFailure } from '../database-failure.js'
import type { Prisma } from '../generated/client.js'

/** Prisma within one transaction. */
export type Transaction = Prisma.TransactionClient

/**
 * Key of the advisory lock that makes writers take turns: whoever holds it resolves against what is really recorded,
 * and gives out the next numbers of the change feed. Any number that no other program uses in the same database.
 */
const writersLock = 7_205_759_403

/** A document with hundreds of claims on a busy machine; past that something is wrong. */
const longestTransactionMs = 60_000

/**
 * Does the work in one transaction, one writer at a time, all or nothing. The lock is held to commit, so that the
 * order of the change feed is the order of commits. Errors: those of `databaseFailure`, and whatever the work throws.
 */
export async function writeInTurn<Result>(
  database: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  let onCommitted: (() => void) | undefined
  const writing = database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true), pg_advisory_xact_lock(${writersLock}::bigint)`
      const result = await work(tx)
      onCommitted = database.aboutToCommit()
      return result
    },
    { maxWait: longestTransactionMs, timeout: longestTransactionMs },
  )
  try {
    return await writing
  } catch (error) {
    throw databaseFailure(error)
  } finally {
    onCommitted?.()
  }
}

/** A day as Prisma wants it for a column without a time: midnight UTC. */
function toDate(day: IsoDay): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The same where the day may be unknown. */
export function toDateOrNull(day: IsoDay | null): Date | null {
  return day === null ? null : toDate(day)
}
