import { pairKey } from '../../domain/keys.js'
import type { ChangeView } from '../change-feed.js'
import type { Assignment } from './assign-events.js'
import type { Doubt } from './cast.js'
import { type RebuiltEvent, viewOf } from './rebuild-events.js'
import { type Transaction, toDateOrNull } from './transaction.js'

/** How the recorded ones among the affected events show now, before anything is rewritten. No statement for none. */
export async function viewsBefore(tx: Transaction, assignment: Assignment): Promise<ReadonlyMap<string, ChangeView>> {
  const ids = [...assignment.affected].filter((id) => assignment.recorded.has(id))
  if (ids.length === 0) return new Map()
  const rows = await tx.eventState.findMany({
    where: { eventId: { in: ids }, validTo: null },
    select: { eventId: true, title: true, status: true, edtf: true, placeId: true },
  })
  return new Map(rows.map((row) => [row.eventId, viewOf(row)]))
}

/** Moves recorded claims to the events that they are now found to tell of, and marks events that were absorbed. */
export async function moveClaims(tx: Transaction, assignment: Assignment): Promise<void> {
  const byTarget = new Map<string, string[]>()
  for (const { claimId, to } of assignment.moved) byTarget.set(to, [...(byTarget.get(to) ?? []), claimId])
  for (const [eventId, ids] of byTarget) await tx.claim.updateMany({ where: { id: { in: ids } }, data: { eventId } })
  for (const { from, to } of assignment.merged) {
    await tx.event.updateMany({ where: { OR: [{ id: from }, { mergedIntoId: from }] }, data: { mergedIntoId: to } })
    const absorbed = await tx.event.findUniqueOrThrow({ where: { id: from }, select: { slug: true } })
    const alias = { nodeType: 'EVENT' as const, slug: absorbed.slug }
    await tx.slugAlias.upsert({
      where: { nodeType_slug: alias },
      create: { ...alias, nodeId: to },
      update: { nodeId: to },
    })
  }
}

/** Events without a claim of any record are deleted; one that stands on its own again is no longer merged. */
export async function dropEmptyEvents(
  tx: Transaction,
  rebuilt: readonly RebuiltEvent[],
  assignment: Assignment,
): Promise<void> {
  const empty = rebuilt.filter(
    ({ id, states }) => states.length === 0 && !assignment.merged.some(({ from }) => from === id),
  )
  if (empty.length > 0) {
    await tx.event.deleteMany({
      where: { id: { in: empty.map(({ id }) => id) }, claims: { none: {} }, mergedFrom: { none: {} } },
    })
  }
  const restored = assignment.moved.map(({ to }) => to)
  if (restored.length > 0) {
    await tx.event.updateMany({
      where: { id: { in: restored }, mergedIntoId: { not: null } },
      data: { mergedIntoId: null },
    })
  }
}

/** Rebuilds the links that start from or lead to the affected events from the links of their claims. */
export async function writeLinks(tx: Transaction, assignment: Assignment): Promise<void> {
  const events = new Map(assignment.claims.map((claim) => [claim.id, claim]))
  const links = new Map<
    string,
    { fromId: string; kind: 'PART_OF' | 'FOLLOWS' | 'CONCERNS' | 'IMPLEMENTS'; toId: string; validFrom: string | null }
  >()
  for (const claim of assignment.claims) {
    for (const link of claim.links) {
      const fromId = events.get(link.fromId)?.eventId ?? link.fromEventId
      const toId = events.get(link.toId)?.eventId ?? link.toEventId
      if (fromId === null || toId === null || fromId === toId) continue
      if (!assignment.affected.has(fromId) && !assignment.affected.has(toId)) continue
      const key = `${fromId} ${link.kind} ${toId}`
      const before = links.get(key)
      const validFrom = before === undefined ? claim.publishedOn : earlier(before.validFrom, claim.publishedOn)
      links.set(key, { fromId, kind: link.kind, toId, validFrom })
    }
  }
  const ids = [...assignment.affected]
  if (ids.some((id) => assignment.recorded.has(id)))
    await tx.eventLink.deleteMany({ where: { OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] } })
  if (links.size === 0) return
  await tx.eventLink.createMany({
    data: [...links.values()].map((link) => ({ ...link, validFrom: toDateOrNull(link.validFrom) })),
    skipDuplicates: true,
  })
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** Writes what may be the same and waits for review; undecided pairs among the compared events are told anew. */
export async function writeDoubts(tx: Transaction, doubts: readonly Doubt[], assignment: Assignment): Promise<void> {
  const eventOfTelling = new Map(assignment.claims.map((claim) => [claim.id, claim.eventId]))
  const events = assignment.doubtful.flatMap(({ left, right, score, reasons }): readonly Doubt[] => {
    const [oneId, otherId] = [eventOfTelling.get(left) ?? null, eventOfTelling.get(right) ?? null]
    return oneId === null || otherId === null ? [] : [{ nodeType: 'EVENT', oneId, otherId, score, reasons }]
  })
  const compared = [...assignment.compared]
  if (compared.length > 0) {
    const among = { in: compared }
    await tx.matchCandidate.deleteMany({ where: { nodeType: 'EVENT', verdict: null, leftId: among, rightId: among } })
  }
  const rows = [...doubts, ...events].filter(({ oneId, otherId }) => oneId !== otherId)
  if (rows.length === 0) return
  await tx.matchCandidate.createMany({
    data: rows.map(({ nodeType, oneId, otherId, score, reasons }) => {
      const [leftId = oneId, rightId = otherId] = [oneId, otherId].sort()
      return { id: pairKey(nodeType, oneId, otherId), nodeType, leftId, rightId, score, reasons: [...reasons] }
    }),
    skipDuplicates: true,
  })
}

/** Counts the events of the actors concerned, and settles whom people act for by the latest article that tells. */
export async function settleActors(tx: Transaction, actorIds: readonly string[]): Promise<void> {
  if (actorIds.length === 0) return
  const ids = [...actorIds].sort()
  await tx.$executeRaw`
    UPDATE "Actor" a SET "eventCount" = n."count"
    FROM (
      SELECT i."id", count(p."eventId")::int AS "count" FROM unnest(${ids}::text[]) AS i("id")
      LEFT JOIN "Participation" p ON p."actorId" = i."id" AND p."validTo" IS NULL AND p."status" IN ('OCCURRED', 'ONGOING')
      GROUP BY i."id"
    ) n
    WHERE a."id" = n."id" AND a."eventCount" <> n."count"`
  await tx.$executeRaw`
    UPDATE "Person" p SET "countryId" = latest."countryId"
    FROM (
      SELECT DISTINCT ON ("personId") "personId", "countryId" FROM "Affiliation" WHERE "personId" = ANY(${ids}::text[])
      ORDER BY "personId", "seenOn" DESC NULLS LAST, "claimId", "countryId"
    ) latest
    WHERE p."id" = latest."personId" AND p."countryId" IS DISTINCT FROM latest."countryId"`
}
