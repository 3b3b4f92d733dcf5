import type { ChangeNote } from '../change-feed.js'
import type { Assignment } from '../save/assign-events.js'
import { eventRows, rebuildEvents, wishesOfEvents } from '../save/event-rows.js'
import { insertRows } from '../save/insert-rows.js'
import { loadClaims } from '../save/load-claims.js'
import { settleActors } from '../save/settle-actors.js'
import { clearEvents, notesOfEvents } from '../save/settle-events.js'
import { mintSlugs } from '../save/slugs.js'
import type { Transaction } from '../save/transaction.js'
import type { Desk } from './desk.js'

/**
 * Derives anew all that follows from the claims which an edit touched: what they tell of offices and allegiances, the
 * events with their states, participations and links, and the counts of the actors concerned. The same code as saving
 * uses, so that an edited graph is what reading the claims in the first place would have given. Gives what the feed
 * has to tell of the events.
 */
export async function rebuildProjections(desk: Desk): Promise<readonly ChangeNote[]> {
  const { tx, context } = desk
  await projectClaims(tx, [...desk.claims])
  const ids = [...desk.events].sort()
  const claims = ids.length === 0 ? [] : await loadClaims(tx, ids, null)
  const events = await tx.event.findMany({ where: { id: { in: ids } } })
  const assignment: Assignment = {
    eventOfDraft: new Map(),
    claims,
    affected: new Set(ids),
    moved: [],
    merged: [],
    recorded: new Map(events.map((event) => [event.id, event.recordedAt])),
    doubtful: [],
    compared: new Set(),
    replaced: [],
  }
  const rebuilt = rebuildEvents(assignment, context.countryNames)
  const cleared = await clearEvents(tx, assignment)
  const rows = eventRows(rebuilt, assignment, new Map(), new Date())
  await insertRows(tx, rows)
  for (const { id, type } of events) {
    const told = rebuilt.find((event) => event.id === id)?.states[0]?.type
    if (told !== undefined && told !== type) await tx.event.update({ where: { id }, data: { type: told } })
  }
  const fresh = new Set(events.flatMap(({ id, slug }) => (slug === id ? [id] : [])))
  const known = new Map([...assignment.recorded].filter(([id]) => !fresh.has(id)))
  await nameEvents(tx, wishesOfEvents(rebuilt, { ...assignment, recorded: known }))
  const takingPart = (rows.Participation ?? []).map(({ actorId }) => actorId)
  await settleActors(tx, [...desk.actors, ...cleared.counted.keys(), ...takingPart])
  return notesOfEvents(rebuilt, cleared.views, [])
}

/** A new event has its key for a slug until its first state tells what to call it. */
async function nameEvents(tx: Transaction, wishes: ReturnType<typeof wishesOfEvents>): Promise<void> {
  for (const wish of wishes) {
    // the row is there already, so the wish is made under a key that is not
    const slugs = await mintSlugs(tx, [{ ...wish, id: wish.id.slice(0, -1) }])
    const slug = slugs.get(wish.id.slice(0, -1))
    if (slug !== undefined) await tx.event.update({ where: { id: wish.id }, data: { slug } })
  }
}

/** What claims tell of offices and allegiances: of those that hold, by the actors that their people were merged into. */
async function projectClaims(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  const ids = [...claimIds]
  await tx.$executeRaw`
    WITH holdings AS (DELETE FROM "PostHolding" WHERE "claimId" = ANY(${ids}::text[]))
    DELETE FROM "Affiliation" WHERE "claimId" = ANY(${ids}::text[])`
  await tx.$executeRaw`
    WITH told AS (
      SELECT c."id" AS "claimId", c."publishedOn" AS "day", coalesce(x."mergedIntoId", x."id") AS "personId", p."postId",
        p."onBehalfOfId"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "ClaimParticipant" p ON p."claimId" = c."id"
      JOIN "Actor" x ON x."id" = p."actorId"
      WHERE c."id" = ANY(${ids}::text[]) AND c."record" = 'CURRENT' AND NOT a."retracted" AND x."kind" = 'PERSON'
    ), holdings AS (
      INSERT INTO "PostHolding" ("postId", "personId", "claimId", "heldOn")
      SELECT "postId", "personId", "claimId", "day" FROM told WHERE "postId" IS NOT NULL ON CONFLICT DO NOTHING
    )
    INSERT INTO "Affiliation" ("personId", "countryId", "claimId", "seenOn")
    SELECT told."personId", c."id", told."claimId", told."day" FROM told JOIN "Country" c ON c."id" = told."onBehalfOfId"
    ON CONFLICT DO NOTHING`
}
