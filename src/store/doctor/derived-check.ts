import type { Database } from '../database.js'
import type { EditContext } from '../edit/desk.js'
import { edit } from '../edit/edit.js'
import { rebuildProjections } from '../edit/rebuild-projections.js'
import { settleActors } from '../save/settle-actors.js'
import { type Transaction, writeInTurn } from '../save/transaction.js'
import { type Finding, someOf } from './finding.js'

/** Events that are derived anew in one transaction: writers wait no longer than that takes. */
const eventsAtATime = 200

const author = { by: 'doctor', reason: 'What the claims tell was derived anew.' }

/** Ends a transaction in which nothing is to stay. */
class NothingToKeep extends Error {}

/**
 * Derives every event anew from its claims, in transactions that are given up, and compares: states, dates,
 * participations and links must be what the claims tell. With `fixes`, those that differ are derived for good, and the
 * change feed tells it.
 */
export async function checkDerived(database: Database, context: EditContext, fixes: boolean): Promise<Finding> {
  let [after, seen] = ['', 0]
  const wrong: string[] = []
  for (;;) {
    const ids = await nextEvents(database, after)
    const last = ids.at(-1)
    if (last === undefined) break
    const differing = await differingOf(database, context, ids)
    if (fixes && differing.length > 0) await deriveAnew(database, context, differing)
    wrong.push(...differing)
    after = last
    seen += ids.length
  }
  const check = 'events'
  if (wrong.length === 0) return { check, verdict: 'sound', note: `${seen} events are what their claims tell.` }
  const which = `${wrong.length} events: ${someOf(wrong)}`
  return fixes
    ? { check, verdict: 'mended', note: `Derived anew from their claims: ${which}.` }
    : { check, verdict: 'broken', note: `Not what their claims tell: ${which}. Run with --fix.` }
}

async function nextEvents({ run }: Database, after: string): Promise<readonly string[]> {
  const text = `SELECT "id" FROM "Event" WHERE "mergedIntoId" IS NULL AND "id" > $1 ORDER BY "id" LIMIT ${eventsAtATime}`
  return (await run({ text, values: [after] })).map(([id]) => String(id))
}

async function differingOf(
  database: Database,
  context: EditContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  let differing: readonly string[] = []
  try {
    await writeInTurn(database, async (tx) => {
      const before = await viewsOf(tx, ids)
      const touched = { events: new Set(ids), claims: new Set<string>(), actors: new Set<string>() }
      await rebuildProjections({ tx, context, notes: [], ...touched })
      const after = await viewsOf(tx, ids)
      differing = ids.filter((id) => before.get(id) !== after.get(id))
      throw new NothingToKeep()
    })
  } catch (error) {
    if (!(error instanceof NothingToKeep)) throw error
  }
  return differing
}

async function deriveAnew(database: Database, context: EditContext, ids: readonly string[]): Promise<void> {
  await edit(database, context, author, async ({ events }) => {
    for (const id of ids) events.add(id)
  })
}

/** All that is derived of events, as one text each; without keys and times of recording. */
async function viewsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; view: string }[]>`
    SELECT i."id", concat(
      (SELECT jsonb_agg(to_jsonb(s) - 'id' - 'recordedAt' || jsonb_build_object('participations', (
          SELECT jsonb_agg(to_jsonb(p) - 'stateId' ORDER BY p."actorId") FROM "Participation" p WHERE p."stateId" = s."id"
        )) ORDER BY s."validFrom" NULLS FIRST) FROM "EventState" s WHERE s."eventId" = i."id"),
      (SELECT jsonb_agg(to_jsonb(l) ORDER BY l."kind", l."toId") FROM "EventLink" l WHERE l."fromId" = i."id")
    ) AS "view"
    FROM unnest(${[...ids]}::text[]) AS i("id")`
  return new Map(rows.map(({ id, view }) => [id, view]))
}

/** The number of events that each actor is listed with must be that of its participations. */
export async function checkCounts(database: Database, fixes: boolean): Promise<Finding> {
  const rows = await database.run({
    text: `SELECT a."id" FROM "Actor" a LEFT JOIN (
        SELECT "actorId", count(*) AS "count" FROM "Participation"
        WHERE "validTo" IS NULL AND "status" IN ('OCCURRED', 'ONGOING') GROUP BY "actorId"
      ) AS p ON p."actorId" = a."id"
      WHERE a."eventCount" <> coalesce(p."count", 0) ORDER BY a."id"`,
    values: [],
  })
  const wrong = rows.map(([id]) => String(id))
  const check = 'counts'
  if (wrong.length === 0) return { check, verdict: 'sound', note: 'Every actor has as many events as it says.' }
  const which = `${wrong.length} actors: ${someOf(wrong)}`
  if (!fixes) return { check, verdict: 'broken', note: `Wrong numbers of events: ${which}. Run with --fix.` }
  await writeInTurn(database, (tx) => settleActors(tx, wrong))
  return { check, verdict: 'mended', note: `Counted anew: ${which}.` }
}
