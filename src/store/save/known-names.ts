import type { KnownActor, KnownPlace } from '../../domain/resolution.js'
import type { Transaction } from './transaction.js'

/** A known actor with the actors that were merged into it, each with its own names. */
export interface KnownActorWithMembers extends KnownActor {
  readonly members: readonly { readonly id: string; readonly normal: string; readonly name: string }[]
}

/** A known place as loaded: with the key of the one that it directly lies in. */
export type LoadedPlace = KnownPlace & { readonly partOfId: string | null }

/** What is recorded under the names of a document. */
export interface KnownNames {
  readonly actors: readonly KnownActorWithMembers[]
  readonly places: readonly LoadedPlace[]
}

/** Names in normal form that are looked up. */
export interface WantedNames {
  /** Of people and organizations. */
  readonly actors: readonly string[]
  /** Full names of people: where nobody bears one, whose name is spelled much like it. */
  readonly likePeople: readonly string[]
  readonly places: readonly string[]
}

/** Share of trigrams in common below which two names are no spellings of one: pg_trgm's own threshold. */
const leastSimilarity = 0.3

// Names are looked up BETWEEN themselves: for equality the planner takes the trigram index, which has to read the lists
// of all trigrams of a name, for the tree of whole names.

interface FoundNames {
  readonly actors: readonly Omit<KnownActorWithMembers, 'names'>[] | null
  readonly places: readonly LoadedPlace[] | null
}

/**
 * Loads the people and organizations that bear one of the names, each as the actor that it was merged into, with all
 * names; people whose names are spelled much like one that nobody bears; and the places. One statement.
 */
export async function loadKnownNames(tx: Transaction, wanted: WantedNames): Promise<KnownNames> {
  const [row] = await tx.$queryRaw<FoundNames[]>`
    WITH exact AS MATERIALIZED (
      SELECT n."actorId", n."normal" FROM unnest(${[...wanted.actors]}::text[]) AS w("name")
      JOIN "ActorName" n ON n."normal" BETWEEN w."name" AND w."name"
    ),
    wanted AS MATERIALIZED (
      SELECT w."name", "spelling_before_family"(w."name") AS "before", "spelling_after_family"(w."name") AS "after"
      FROM unnest(${[...wanted.likePeople]}::text[]) AS w("name") WHERE w."name" NOT IN (SELECT "normal" FROM exact)
    ),
    spelled AS (
      SELECT n."actorId", n."normal", wanted."name" FROM wanted JOIN "ActorName" n
        ON strpos(n."normal", ' ') > 0 AND "spelling_before_family"(n."normal") = wanted."before"
      UNION SELECT n."actorId", n."normal", wanted."name" FROM wanted JOIN "ActorName" n
        ON strpos(n."normal", ' ') > 0 AND "spelling_after_family"(n."normal") = wanted."after"
    ),
    hits AS (
      SELECT coalesce(a."mergedIntoId", a."id") AS "id" FROM exact JOIN "Actor" a ON a."id" = exact."actorId"
      WHERE a."kind" <> 'COUNTRY'
      UNION
      SELECT coalesce(a."mergedIntoId", a."id") FROM spelled JOIN "Actor" a ON a."id" = spelled."actorId"
      WHERE a."kind" = 'PERSON' AND similarity(spelled."normal", spelled."name") >= ${leastSimilarity}::real
    ),
    actors AS (
    SELECT a."id", a."kind", a."name", coalesce(p."countryId", o."countryId") AS "country",
      (SELECT json_agg(json_build_object('id', m."id", 'normal', n."normal", 'name', n."name"))
       FROM "Actor" m JOIN "ActorName" n ON n."actorId" = m."id"
       WHERE m."id" = a."id" OR m."mergedIntoId" = a."id") AS "members",
      ARRAY(SELECT coalesce(x."mergedIntoId", x."id") FROM "Actor" m
        JOIN LATERAL (
          SELECT "rightId" AS "id" FROM "MatchCandidate" WHERE "leftId" = m."id" AND "verdict" = 'DIFFERENT'
          UNION SELECT "leftId" FROM "MatchCandidate" WHERE "rightId" = m."id" AND "verdict" = 'DIFFERENT'
        ) o ON true JOIN "Actor" x ON x."id" = o."id"
        WHERE m."id" = a."id" OR m."mergedIntoId" = a."id") AS "differentFrom"
    FROM hits JOIN "Actor" a ON a."id" = hits."id"
    LEFT JOIN "Person" p ON p."id" = a."id" LEFT JOIN "Organization" o ON o."id" = a."id"
    ),
    places AS (
      SELECT p."id", p."name", p."kind", p."countryId" AS "country", p."partOfId",
        ARRAY(SELECT "normal" FROM "PlaceName" n WHERE n."placeId" = p."id") AS "names",
        ARRAY(
          WITH RECURSIVE up("id") AS (
            SELECT p."partOfId" UNION SELECT q."partOfId" FROM up JOIN "Place" q ON q."id" = up."id"
          ) SELECT "id" FROM up WHERE "id" IS NOT NULL
        ) AS "within"
      FROM "Place" p WHERE p."id" IN (SELECT n."placeId" FROM unnest(${[...wanted.places]}::text[]) AS w("name")
        JOIN "PlaceName" n ON n."normal" BETWEEN w."name" AND w."name")
    )
    SELECT (SELECT json_agg(s ORDER BY s."id") FROM actors s) AS "actors",
      (SELECT json_agg(s ORDER BY s."id") FROM places s) AS "places"`
  const actors = (row?.actors ?? []).map((actor) => ({
    ...actor,
    names: [...new Set(actor.members.map((member) => member.normal))],
  }))
  return { actors, places: row?.places ?? [] }
}

/** The actors whom an article was found to name, each as the one that it was merged into. One statement. */
export async function loadNamedBefore(tx: Transaction, articleId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(a."mergedIntoId", a."id") AS "id" FROM "Actor" a WHERE a."kind" <> 'COUNTRY' AND a."id" IN (
      SELECT "actorId" FROM "Mention" WHERE "articleId" = ${articleId}
      UNION SELECT p."actorId" FROM "ClaimParticipant" p JOIN "Claim" c ON c."id" = p."claimId"
        WHERE c."articleId" = ${articleId}
    )`
  return rows.map(({ id }) => id)
}
