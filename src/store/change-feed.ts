import type { ChangeKind, NodeType } from './generated/enums.js'
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
  const at = new Date()
  const [row] = await tx.$queryRaw<{ last: bigint }[]>`
    WITH base AS (SELECT coalesce(max("sequence"), 0) AS "last" FROM "Change"),
    added AS (
      INSERT INTO "Change" ("sequence", "at", "kind", "by", "reason", "nodeType", "nodeId", "before", "after")
      SELECT base."last" + n."ordinal", ${at}, (n."note"->>'kind')::"ChangeKind", ${by}, ${reason},
        (n."note"->>'nodeType')::"NodeType", n."note"->>'nodeId',
        nullif(n."note"->'before', 'null'), nullif(n."note"->'after', 'null')
      FROM base, jsonb_array_elements(${JSON.stringify(notes)}::jsonb) WITH ORDINALITY AS n("note", "ordinal")
    )
    SELECT base."last" + ${notes.length}::bigint AS "last",
      pg_notify(${changeChannel}, (base."last" + ${notes.length}::bigint)::text)::text AS "woken" FROM base`
  return row?.last ?? null
}
