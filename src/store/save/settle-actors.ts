import { Prisma } from '../generated/client.js'
import type { Rows } from './insert-rows.js'
import type { ClearedEvents } from './settle-events.js'
import type { Transaction } from './transaction.js'

/** Statuses of the events that `Actor.eventCount` counts. */
const counted: ReadonlySet<string> = new Set(['OCCURRED', 'ONGOING'])

/**
 * Brings the counts of the actors concerned to what was taken away and what came, and settles whom people act for.
 * Counting anew would go through all events of a country each time that a document names it. One statement.
 */
export async function settleTakingPart(
  tx: Transaction,
  cleared: ClearedEvents,
  came: Rows['Participation'],
): Promise<void> {
  const changes = new Map([...cleared.counted].map(([id, count]) => [id, -count]))
  for (const { actorId, validTo, status } of came)
    changes.set(actorId, (changes.get(actorId) ?? 0) + (validTo === null && counted.has(status) ? 1 : 0))
  if (changes.size === 0) return
  const ids = [...changes.keys()].sort()
  await tx.$executeRaw`
    WITH changed AS (
      SELECT * FROM unnest(${ids}::text[], ${ids.map((id) => changes.get(id) ?? 0)}::int[]) AS c("id", "change")
    ), settled AS (${settlePeople(ids)})
    UPDATE "Actor" a SET "eventCount" = a."eventCount" + changed."change" FROM changed
    WHERE a."id" = changed."id" AND changed."change" <> 0`
}

/** Counts the events of actors anew, and settles whom people act for: after an edit, which may have moved anything. */
export async function settleActors(tx: Transaction, actorIds: readonly string[]): Promise<void> {
  const ids = [...new Set(actorIds)].sort()
  if (ids.length === 0) return
  await tx.$executeRaw`
    WITH counted AS (
      SELECT i."id", count(p."eventId")::int AS "count" FROM unnest(${ids}::text[]) AS i("id")
      LEFT JOIN "Participation" p
        ON p."actorId" = i."id" AND p."validTo" IS NULL AND p."status" IN ('OCCURRED', 'ONGOING')
      GROUP BY i."id"
    ), settled AS (${settlePeople(ids)})
    UPDATE "Actor" a SET "eventCount" = counted."count" FROM counted
    WHERE a."id" = counted."id" AND a."eventCount" <> counted."count"`
}

/** People act for the country that the latest article has them act for; of several on one day, by the claim's key. */
function settlePeople(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    UPDATE "Person" p SET "countryId" = latest."countryId"
    FROM unnest(${[...ids]}::text[]) AS i("id")
    CROSS JOIN LATERAL (SELECT max(f."seenOn") AS "day" FROM "Affiliation" f WHERE f."personId" = i."id") AS m
    CROSS JOIN LATERAL (
      SELECT f."countryId" FROM "Affiliation" f
      WHERE f."personId" = i."id" AND (f."seenOn" = m."day" OR (m."day" IS NULL AND f."seenOn" IS NULL))
      ORDER BY f."claimId", f."countryId" LIMIT 1
    ) AS latest
    WHERE p."id" = i."id" AND p."countryId" IS DISTINCT FROM latest."countryId"`
}
