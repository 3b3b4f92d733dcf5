import type { CountryCode, IsoDay } from '../../domain/document.js'
import { parsePartialDate } from '../../domain/partial-date.js'
import type { PlaceKind } from '../../domain/vocabulary.js'
import { Prisma } from '../generated/client.js'
import type { LoadedClaim, LoadedLink, LoadedParticipant } from './loaded-claim.js'
import type { Transaction } from './transaction.js'

/** Claims with all that belongs to them, each set by itself. */
interface ClaimSets {
  readonly claims: readonly ClaimRow[] | null
  readonly credits: readonly { readonly articleId: string; readonly id: string }[] | null
  readonly sentences: readonly { readonly claimId: string; readonly sentence: string }[] | null
  readonly participants: readonly (LoadedParticipant & { readonly claimId: string })[] | null
  readonly links: readonly LoadedLink[] | null
  readonly scenes: readonly SceneRow[] | null
}

interface ClaimRow
  extends Omit<LoadedClaim, 'date' | 'article' | 'place' | 'participants' | 'links' | 'sentences' | 'publishedOn'> {
  readonly articleId: string
  readonly publishedOn: IsoDay | null
  readonly publisherId: string | null
  readonly duplicateOfId: string | null
  readonly edtf: string | null
  readonly placeId: string | null
}

interface SceneRow {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly countryId: CountryCode | null
  readonly within: readonly string[]
}

/**
 * Each set by itself, and none joined to another: while the tables are young, joins of sets are planned as if each had
 * one row, and take the product of their sizes.
 */
const claimSets = Prisma.sql`
    claims AS MATERIALIZED (
      SELECT c."id", c."articleId", c."eventId", floor(extract(epoch FROM e."recordedAt") * 1000)::float8 AS "eventRecordedAt",
        c."publishedOn", c."position", c."type", c."status", c."modality", c."negated", c."edtf", c."verbatim",
        c."countryId", c."placeId", c."reviewed", c."method", c."pinned" AS "isPinned",
        coalesce(b."mergedIntoId", b."id") AS "publisherId", a."duplicateOfId"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Event" e ON e."id" = c."eventId"
      LEFT JOIN "Actor" b ON b."id" = a."publisherId"
      WHERE c."record" = 'CURRENT' AND NOT a."retracted" AND c."eventId" IN (SELECT "eventId" FROM hits)
    ),
    credits AS (
      SELECT k."articleId", coalesce(b."mergedIntoId", b."id") AS "id"
      FROM "ArticleCredit" k JOIN "Actor" b ON b."id" = k."organizationId"
      WHERE k."articleId" IN (SELECT "articleId" FROM claims) ORDER BY k."articleId", k."position"
    ),
    sentences AS (
      SELECT "claimId", "sentence" FROM "Evidence" WHERE "claimId" IN (SELECT "id" FROM claims)
      ORDER BY "claimId", "position"
    ),
    participants AS (
      SELECT p."claimId", m."id" AS "actorId", m."kind", m."name", p."roles", p."onBehalfOfId", p."postId", n."countryId"
      FROM "ClaimParticipant" p JOIN "Actor" x ON x."id" = p."actorId"
      JOIN "Actor" m ON m."id" = coalesce(x."mergedIntoId", x."id") LEFT JOIN "Person" n ON n."id" = m."id"
      WHERE p."claimId" IN (SELECT "id" FROM claims) ORDER BY p."claimId", p."position"
    ),
    ends AS (
      SELECT "fromId", "kind", "toId" FROM "ClaimLink" WHERE "fromId" IN (SELECT "id" FROM claims)
      UNION SELECT "fromId", "kind", "toId" FROM "ClaimLink" WHERE "toId" IN (SELECT "id" FROM claims)
    ),
    links AS (
      SELECT l."fromId", l."kind", l."toId", f."eventId" AS "fromEventId", t."eventId" AS "toEventId"
      FROM ends l JOIN "Claim" f ON f."id" = l."fromId" JOIN "Claim" t ON t."id" = l."toId"
      WHERE f."record" = 'CURRENT' AND t."record" = 'CURRENT'
    ),
    scenes AS (
      SELECT s."id", s."name", s."kind", s."countryId", ARRAY(
        WITH RECURSIVE up("id") AS (
          SELECT s."partOfId" UNION SELECT q."partOfId" FROM up JOIN "Place" q ON q."id" = up."id"
        ) SELECT "id" FROM up WHERE "id" IS NOT NULL
      ) AS "within"
      FROM "Place" s WHERE s."id" IN (SELECT "placeId" FROM claims)
    )`

/** Loads the current claims of events, and of all events that an article tells of (null: of none), by key. One statement. */
export async function loadClaims(
  tx: Transaction,
  eventIds: readonly string[],
  articleId: string | null,
): Promise<readonly LoadedClaim[]> {
  const [sets] = await tx.$queryRaw<ClaimSets[]>`
    WITH hits AS (
      SELECT unnest(${[...eventIds]}::text[]) AS "eventId"
      UNION SELECT "eventId" FROM "Claim" WHERE "articleId" = ${articleId} AND "eventId" IS NOT NULL
    ), ${claimSets}
    SELECT (SELECT json_agg(s ORDER BY s."id") FROM claims s) AS "claims",
      (SELECT json_agg(s) FROM credits s) AS "credits", (SELECT json_agg(s) FROM sentences s) AS "sentences",
      (SELECT json_agg(s) FROM participants s) AS "participants", (SELECT json_agg(s) FROM links s) AS "links",
      (SELECT json_agg(s) FROM scenes s) AS "scenes"`
  return sets === undefined ? [] : assemble(sets)
}

function assemble(sets: ClaimSets): readonly LoadedClaim[] {
  const credits = groupBy(sets.credits ?? [], ({ articleId }) => articleId)
  const sentences = groupBy(sets.sentences ?? [], ({ claimId }) => claimId)
  const participants = groupBy(sets.participants ?? [], ({ claimId }) => claimId)
  const from = groupBy(sets.links ?? [], ({ fromId }) => fromId)
  const to = groupBy(sets.links ?? [], ({ toId }) => toId)
  const scenes = new Map((sets.scenes ?? []).map((scene) => [scene.id, scene]))
  return (sets.claims ?? []).map(({ edtf, articleId, publisherId, duplicateOfId, placeId, ...claim }) => ({
    ...claim,
    article: {
      id: articleId,
      publisherId,
      duplicateOfId,
      creditIds: (credits.get(articleId) ?? []).map(({ id }) => id),
    },
    date: edtf === null ? null : parsePartialDate(edtf),
    place: placeId === null ? null : (scenes.get(placeId) ?? null),
    participants: (participants.get(claim.id) ?? []).map(({ claimId: _claim, ...participant }) => participant),
    sentences: (sentences.get(claim.id) ?? []).map(({ sentence }) => sentence),
    links: [...(from.get(claim.id) ?? []), ...(to.get(claim.id) ?? [])],
  }))
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
