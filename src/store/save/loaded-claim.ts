import type { CountryCode } from '../../domain/document.js'
import { parsePartialDate } from '../../domain/partial-date.js'
import type { MainActors } from '../../domain/resolution.js'
import type { EventType, ExtractionMethod, PlaceKind } from '../../domain/vocabulary.js'
import { Prisma } from '../generated/client.js'
import type { ProjectedClaim, ProjectedParticipant } from '../projection/projected-claim.js'
import type { Transaction } from './transaction.js'

/** A participant with the country to think of where the text leaves open for whom a person acts. */
export interface LoadedParticipant extends ProjectedParticipant {
  readonly countryId: CountryCode | null
}

/** A current claim about an event with all that resolving and projecting want to know of it. */
export interface LoadedClaim extends Omit<ProjectedClaim, 'participants'> {
  /** Null for a claim that is not recorded yet. */
  readonly eventId: string | null
  /** When its event was first recorded, as milliseconds; null for none. */
  readonly eventRecordedAt: number | null
  readonly participants: readonly LoadedParticipant[]
  /** Links of claims of the same article that lead here or away. */
  readonly links: readonly LoadedLink[]
  readonly method: ExtractionMethod
  /** An editor settled which event it is about. */
  readonly isPinned: boolean
}

/** `fromEventId` and `toEventId` are null while the claims are not recorded. */
export interface LoadedLink {
  readonly fromId: string
  readonly kind: 'PART_OF' | 'FOLLOWS' | 'CONCERNS' | 'IMPLEMENTS'
  readonly toId: string
  readonly fromEventId: string | null
  readonly toEventId: string | null
}

interface Row extends Omit<LoadedClaim, 'date' | 'article' | 'place'> {
  readonly edtf: string | null
  readonly articleId: string
  readonly publisherId: string | null
  readonly duplicateOfId: string | null
  readonly creditIds: readonly string[]
  readonly placeId: string | null
  readonly placeName: string | null
  readonly placeKind: PlaceKind | null
  readonly placeCountryId: CountryCode | null
  readonly within: readonly string[]
}

/** Main actors with the type of event in which they are looked for. */
export interface WantedEvents extends MainActors {
  readonly type: EventType
}

/** Sets, each joined once: a subquery for each claim would be planned badly while the tables are young. */
const claimSets = Prisma.sql`
    claims AS MATERIALIZED (
      SELECT c.*, e."recordedAt" AS "eventRecordedAt", coalesce(b."mergedIntoId", b."id") AS "publisherId",
        a."duplicateOfId"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Event" e ON e."id" = c."eventId"
      LEFT JOIN "Actor" b ON b."id" = a."publisherId"
      WHERE c."record" = 'CURRENT' AND NOT a."retracted" AND c."eventId" IN (SELECT "eventId" FROM hits)
    ),
    credits AS (
      SELECT k."articleId", array_agg(coalesce(b."mergedIntoId", b."id") ORDER BY k."position") AS "ids"
      FROM "ArticleCredit" k JOIN "Actor" b ON b."id" = k."organizationId"
      WHERE k."articleId" IN (SELECT "articleId" FROM claims) GROUP BY k."articleId"
    ),
    sentences AS (
      SELECT "claimId", array_agg("sentence" ORDER BY "position") AS "texts" FROM "Evidence"
      WHERE "claimId" IN (SELECT "id" FROM claims) GROUP BY "claimId"
    ),
    participants AS (
      SELECT p."claimId", json_agg(json_build_object('actorId', m."id", 'kind', m."kind", 'name', m."name",
        'roles', p."roles", 'onBehalfOfId', p."onBehalfOfId", 'postId', p."postId", 'countryId', n."countryId")
        ORDER BY p."position") AS "list"
      FROM "ClaimParticipant" p JOIN "Actor" x ON x."id" = p."actorId"
      JOIN "Actor" m ON m."id" = coalesce(x."mergedIntoId", x."id") LEFT JOIN "Person" n ON n."id" = m."id"
      WHERE p."claimId" IN (SELECT "id" FROM claims) GROUP BY p."claimId"
    ),
    ends AS (
      SELECT "fromId" AS "claimId", * FROM "ClaimLink" WHERE "fromId" IN (SELECT "id" FROM claims)
      UNION ALL SELECT "toId", * FROM "ClaimLink" WHERE "toId" IN (SELECT "id" FROM claims)
    ),
    links AS (
      SELECT l."claimId", json_agg(json_build_object('fromId', l."fromId", 'kind', l."kind", 'toId', l."toId",
        'fromEventId', f."eventId", 'toEventId', t."eventId")) AS "list"
      FROM ends l JOIN "Claim" f ON f."id" = l."fromId" JOIN "Claim" t ON t."id" = l."toId"
      WHERE f."record" = 'CURRENT' AND t."record" = 'CURRENT' GROUP BY l."claimId"
    ),
    scenes AS (
      SELECT s.*, ARRAY(
        WITH RECURSIVE up("id") AS (
          SELECT s."partOfId" UNION SELECT q."partOfId" FROM up JOIN "Place" q ON q."id" = up."id"
        ) SELECT "id" FROM up WHERE "id" IS NOT NULL
      ) AS "within"
      FROM "Place" s WHERE s."id" IN (SELECT "placeId" FROM claims)
    )`

/**
 * Loads the current claims of each event that all main actors of one of the wanted take part in, of the events named
 * by key, and of the article itself. One statement.
 */
export async function loadClaims(
  tx: Transaction,
  wanted: readonly WantedEvents[],
  eventIds: readonly string[],
  articleId: string,
): Promise<readonly LoadedClaim[]> {
  const pairs = wanted.flatMap(({ type, actorIds }, group) =>
    actorIds.map((actorId) => ({ group, type, actorId, size: actorIds.length })),
  )
  const hits = Prisma.sql`
    wanted AS (SELECT * FROM json_to_recordset(${JSON.stringify(pairs)}::json)
      AS w("group" int, "type" text, "actorId" text, "size" int)),
    hits AS (
      SELECT p."eventId" FROM wanted w JOIN "Participation" p
        ON p."actorId" = w."actorId" AND p."type" = w."type"::"EventType" AND p."validTo" IS NULL
      GROUP BY w."group", w."size", p."eventId" HAVING count(DISTINCT p."actorId") = w."size"
      UNION SELECT unnest(${[...eventIds]}::text[])
      UNION SELECT "eventId" FROM "Claim" WHERE "articleId" = ${articleId} AND "eventId" IS NOT NULL
    )`
  const rows = await tx.$queryRaw<Row[]>`
    WITH ${hits}, ${claimSets}
    SELECT c."id", c."articleId", c."eventId", floor(extract(epoch FROM c."eventRecordedAt") * 1000)::float8 AS "eventRecordedAt",
      to_char(c."publishedOn", 'YYYY-MM-DD') AS "publishedOn", c."position", c."type"::text AS "type",
      c."status"::text AS "status", c."modality"::text AS "modality", c."negated", c."edtf", c."verbatim", c."countryId",
      c."reviewed", c."method"::text AS "method", c."pinned" AS "isPinned", c."publisherId", c."duplicateOfId",
      coalesce(credits."ids", '{}') AS "creditIds", coalesce(sentences."texts", '{}') AS "sentences",
      coalesce(participants."list", '[]'::json) AS "participants", coalesce(links."list", '[]'::json) AS "links",
      s."id" AS "placeId", s."name" AS "placeName", s."kind"::text AS "placeKind", s."countryId" AS "placeCountryId",
      coalesce(s."within", '{}') AS "within"
    FROM claims c LEFT JOIN credits ON credits."articleId" = c."articleId"
    LEFT JOIN sentences ON sentences."claimId" = c."id" LEFT JOIN participants ON participants."claimId" = c."id"
    LEFT JOIN links ON links."claimId" = c."id" LEFT JOIN scenes s ON s."id" = c."placeId"
    ORDER BY c."id"`
  return rows.map(toClaim)
}

function toClaim(row: Row): LoadedClaim {
  const {
    edtf,
    articleId,
    publisherId,
    duplicateOfId,
    creditIds,
    placeId,
    placeName,
    placeKind,
    placeCountryId,
    within,
    ...rest
  } = row
  const hasPlace = placeId !== null && placeName !== null && placeKind !== null
  return {
    ...rest,
    article: { id: articleId, publisherId, duplicateOfId, creditIds },
    date: edtf === null ? null : parsePartialDate(edtf),
    place: hasPlace ? { id: placeId, name: placeName, kind: placeKind, countryId: placeCountryId, within } : null,
  }
}
