import type { ChangeNote, ChangeView } from '../change-feed.js'
import type { Assignment } from './assign-events.js'
import type { RebuiltEvent } from './event-rows.js'
import type { Transaction } from './transaction.js'

/** How events showed before they were rewritten, and who took part in them. */
export interface ClearedEvents {
  readonly views: ReadonlyMap<string, ChangeView>
  /** Whoever took part, with the number of participations that `Actor.eventCount` counted. */
  readonly counted: ReadonlyMap<string, number>
}

/** Takes away what is derived of the recorded ones among the affected events. One statement, or none for none. */
export async function clearEvents(tx: Transaction, assignment: Assignment): Promise<ClearedEvents> {
  const ids = [...assignment.affected].filter((id) => assignment.recorded.has(id))
  const compared = [...assignment.compared]
  if (ids.length === 0 && compared.length === 0) return { views: new Map(), counted: new Map() }
  const rows = await tx.$queryRaw<Cleared[]>`
    WITH parts AS (DELETE FROM "Participation" WHERE "eventId" = ANY(${ids}::text[])
      RETURNING "actorId", "validTo" IS NULL AND "status" IN ('OCCURRED', 'ONGOING') AS "isCounted"),
    states AS (DELETE FROM "EventState" WHERE "eventId" = ANY(${ids}::text[])
      RETURNING "eventId", "validTo", "title", "status", "edtf", "placeId"),
    links AS (DELETE FROM "EventLink" WHERE "fromId" = ANY(${ids}::text[]) OR "toId" = ANY(${ids}::text[])),
    doubts AS (DELETE FROM "MatchCandidate" WHERE "nodeType" = 'EVENT' AND "verdict" IS NULL
      AND "leftId" = ANY(${compared}::text[]) AND "rightId" = ANY(${compared}::text[]))
    SELECT "eventId", "title", "status"::text AS "status", "edtf", "placeId", NULL AS "actorId", 0 AS "count"
      FROM states WHERE "validTo" IS NULL
    UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, "actorId", count(*) FILTER (WHERE "isCounted")::int
      FROM parts GROUP BY "actorId"`
  return {
    views: new Map(rows.flatMap((row) => (row.eventId === null ? [] : [[row.eventId, viewOf(row)] as const]))),
    counted: new Map(rows.flatMap((row) => (row.actorId === null ? [] : [[row.actorId, row.count] as const]))),
  }
}

interface Cleared {
  readonly eventId: string | null
  readonly actorId: string | null
  readonly count: number
  readonly title: string
  readonly status: string
  readonly edtf: string | null
  readonly placeId: string | null
}

/** What the feed shows of an event. */
function viewOf({ title, status, edtf, placeId }: Pick<Cleared, 'title' | 'status' | 'edtf' | 'placeId'>): ChangeView {
  return { title, status, date: edtf, place: placeId }
}

/** Moves recorded claims to the events that they are now found to tell of, and marks events that were absorbed. */
export async function moveClaims(tx: Transaction, assignment: Assignment): Promise<void> {
  const byTarget = new Map<string, string[]>()
  for (const { claimId, to } of assignment.moved) byTarget.set(to, [...(byTarget.get(to) ?? []), claimId])
  for (const [eventId, ids] of byTarget) {
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { eventId } })
    await tx.event.updateMany({ where: { id: eventId, mergedIntoId: { not: null } }, data: { mergedIntoId: null } })
  }
  for (const { from, to } of assignment.merged) {
    const isOrWentInto = { OR: [{ id: from }, { mergedIntoId: from }] }
    await tx.event.updateMany({ where: isOrWentInto, data: { mergedIntoId: to } })
    const absorbed = await tx.event.findUniqueOrThrow({ where: { id: from }, select: { slug: true } })
    const alias = { nodeType: 'EVENT' as const, slug: absorbed.slug }
    const create = { ...alias, nodeId: to }
    await tx.slugAlias.upsert({ where: { nodeType_slug: alias }, create, update: { nodeId: to } })
  }
}

/** Deletes events of which no claim of any record is left. */
export async function dropEmptyEvents(
  tx: Transaction,
  rebuilt: readonly RebuiltEvent[],
  assignment: Assignment,
): Promise<void> {
  const absorbed = new Set(assignment.merged.map(({ from }) => from))
  const empty = rebuilt.filter(({ id, states }) => states.length === 0 && !absorbed.has(id)).map(({ id }) => id)
  if (empty.length === 0) return
  await tx.event.deleteMany({ where: { id: { in: empty }, claims: { none: {} }, mergedFrom: { none: {} } } })
}

/** One note for each event that is new, gone, or shows otherwise than before. */
export function notesOfEvents(
  rebuilt: readonly RebuiltEvent[],
  before: ReadonlyMap<string, ChangeView>,
  merged: Assignment['merged'],
): readonly ChangeNote[] {
  const absorbed = new Map(merged.map(({ from, to }) => [from, to]))
  return rebuilt.flatMap(({ id, states }): readonly ChangeNote[] => {
    const now = states.find((state) => state.validTo === null)
    const was = before.get(id) ?? null
    const is = now === undefined ? null : viewOf({ ...now, edtf: now.date?.edtf ?? null })
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const into = absorbed.get(id)
    const note = { nodeType: 'EVENT', nodeId: id, before: was } as const
    if (into !== undefined) return [{ kind: 'MERGED', ...note, after: { mergedInto: into } }]
    return [{ kind: was === null ? 'ADDED' : is === null ? 'RETRACTED' : 'UPDATED', ...note, after: is }]
  })
}
