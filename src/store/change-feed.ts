import type { ChangeKind, NodeType } from './generated/enums.js'
import { Prisma } from './generated/client.js'
import type { Transaction } from './save/transaction.js'

/** Something that a write did, as the feed tells it. */
export interface ChangeNote {
  readonly kind: ChangeKind
  readonly nodeType: NodeType
  readonly nodeId: string
  /** How it was; null for what is new. */
  readonly before: ChangeView | null
  /** How it is; null for what is gone. */
  readonly after: ChangeView | null
}

/** The few fields that a reader of the feed wants to see. */
export type ChangeView = Readonly<Record<string, string | number | boolean | null>>

/** Channel on which a commit wakes whoever follows the feed; the payload is the last number. */
export const changeChannel = 'dateline_changes'

/**
 * Appends to the feed, in the order given, under the next numbers without a gap, and wakes the followers at commit.
 * The transaction must hold the writers' lock (`writeInTurn`). Gives the last number, null for no notes.
 */
export async function recordChanges(
  tx: Transaction,
  notes: readonly ChangeNote[],
  by: string,
  reason: string | null,
): Promise<bigint | null> {
  if (notes.length === 0) return null
  const [row] = await tx.$queryRaw<
    { last: bigint }[]
  >`SELECT coalesce(max("sequence"), 0)::bigint AS "last" FROM "Change"`
  const first = (row?.last ?? 0n) + 1n
  const at = new Date()
  await tx.change.createMany({
    data: notes.map(({ before, after, ...note }, index) => ({
      ...note,
      sequence: first + BigInt(index),
      at,
      by,
      reason,
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
    })),
  })
  const last = first + BigInt(notes.length - 1)
  await tx.$executeRaw`SELECT pg_notify(${changeChannel}, ${String(last)})`
  return last
}
