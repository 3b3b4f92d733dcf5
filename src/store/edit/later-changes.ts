import type { Transaction } from '../save/transaction.js'
import type { DoneChange } from './done-change.js'
import { EditRefused } from './user-error.js'

/** A record on which an undoing rests: no later change may have touched it. */
export interface Touched {
  readonly nodeType: DoneChange['nodeType']
  readonly nodeId: string
}

/**
 * Refuses to take a change back that was taken back already, or on whose records a later change rests: one that is
 * not taken back itself. Changes of the same edit have the same instant. Only what an editor did counts: of events
 * merging and splitting, of articles retracting, of claims what the feed shows the outcome of. All else comes from
 * documents that were read later, and cannot be taken back.
 */
export async function refuseLater(tx: Transaction, change: DoneChange, touches: readonly Touched[]): Promise<void> {
  const touched = touches.map(({ nodeType, nodeId }) => ({ nodeType, nodeId }))
  const rows = await tx.$queryRaw<{ sequence: bigint; undoes: string | null }[]>`
    WITH touched AS (SELECT * FROM json_to_recordset(${JSON.stringify(touched)}::json) AS t("nodeType" text, "nodeId" text)),
    undone AS (SELECT "after"->>'undoes' AS "sequence" FROM "Change"
      WHERE "sequence" > ${change.sequence} AND "after"->>'undoes' IS NOT NULL)
    SELECT c."sequence", c."after"->>'undoes' AS "undoes" FROM "Change" c
    WHERE c."sequence" > ${change.sequence} AND (
      c."after"->>'undoes' = ${String(change.sequence)}
      OR (
        (c."nodeType"::text, c."nodeId") IN (SELECT "nodeType", "nodeId" FROM touched) AND c."at" <> ${change.at}
        AND CASE c."nodeType"
          WHEN 'EVENT' THEN c."kind" = 'SPLIT' OR (c."kind" = 'MERGED' AND c."after"->>'claims' IS NOT NULL)
          WHEN 'ARTICLE' THEN c."kind" = 'RETRACTED'
          ELSE c."after" IS NOT NULL
        END
        AND (c."after"->>'undoes') IS NULL AND c."sequence"::text NOT IN (SELECT "sequence" FROM undone)
      )
    )
    ORDER BY c."sequence" LIMIT 1`
  const [later] = rows
  if (later === undefined) return
  const message =
    later.undoes === null
      ? `Change:${later.sequence} came later and depends on it. Take that one back first.`
      : `It was taken back already, by Change:${later.sequence}.`
  throw new EditRefused('CONFLICT', ['id'], message)
}
