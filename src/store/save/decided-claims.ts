import type { CountryCode, Span } from '../../domain/document.js'
import type { Resolver, TellingParticipant } from '../../domain/resolution.js'
import type { EventType } from '../../domain/vocabulary.js'
import type { DraftClaim, Drafts } from './draft-claims.js'
import type { StoredArticle } from './stored-article.js'
import type { Transaction } from './transaction.js'

/** A claim of an article on which an editor decided: it was looked at, put somewhere, corrected, taken back or added. */
export interface DecidedClaim {
  readonly id: string
  readonly versionId: string
  readonly eventId: string | null
  /** When its event was first recorded, as milliseconds; null for none. */
  readonly eventRecordedAt: number | null
  readonly type: EventType | null
  readonly statement: string
  /** EDTF. */
  readonly edtf: string | null
  readonly countryId: CountryCode | null
  /** It counts, or would if its article had not been taken back. */
  readonly isStanding: boolean
  /** The claim that corrects it. */
  readonly supersededById: string | null
  readonly quotes: readonly (Span & { readonly exact: string })[]
  readonly participants: readonly TellingParticipant[]
}

/** Loads the claims of a recorded article on which an editor decided. One statement, none for a new article. */
export async function loadDecidedClaims(tx: Transaction, article: StoredArticle): Promise<readonly DecidedClaim[]> {
  if (article.state === 'new') return []
  return tx.$queryRaw<DecidedClaim[]>`
    WITH retraction AS (
      SELECT h."at", string_to_array(h."after"->>'claims', ' ') AS "claims" FROM "Change" h
      JOIN "Article" a ON a."id" = h."nodeId" AND a."retracted"
      WHERE h."nodeType" = 'ARTICLE' AND h."nodeId" = ${article.articleId} AND h."kind" = 'RETRACTED'
      ORDER BY h."sequence" DESC LIMIT 1
    ),
    own AS (
      SELECT c.*, s."id" AS "supersededById", floor(extract(epoch FROM e."recordedAt") * 1000)::float8 AS "eventRecordedAt",
        c."record" = 'RETRACTED' AND (c."id" = ANY(r."claims") OR c."recordedAt" > r."at") IS TRUE AS "isTakenAlong"
      FROM "Claim" c LEFT JOIN "Claim" s ON s."supersedesId" = c."id" LEFT JOIN "Event" e ON e."id" = c."eventId"
      LEFT JOIN retraction r ON true
      WHERE c."articleId" = ${article.articleId}
    )
    SELECT o."id", o."versionId", o."eventId", o."eventRecordedAt", o."type"::text AS "type", o."statement", o."edtf",
      o."countryId", o."record" = 'CURRENT' OR o."isTakenAlong" AS "isStanding", o."supersededById",
      (SELECT coalesce(json_agg(json_build_object('start', v."start", 'end', v."end", 'exact', v."exact")), '[]')
        FROM "Evidence" v WHERE v."claimId" = o."id") AS "quotes",
      (SELECT coalesce(json_agg(json_build_object('actorId', m."id", 'kind', m."kind", 'roles', p."roles",
          'onBehalfOf', coalesce(p."onBehalfOfId", n."countryId"))), '[]')
        FROM "ClaimParticipant" p JOIN "Actor" x ON x."id" = p."actorId"
        JOIN "Actor" m ON m."id" = coalesce(x."mergedIntoId", x."id") LEFT JOIN "Person" n ON n."id" = m."id"
        WHERE p."claimId" = o."id") AS "participants"
    FROM own o
    WHERE o."reviewed" OR o."pinned" OR o."record" = 'REJECTED' OR o."supersededById" IS NOT NULL
      OR (o."record" = 'RETRACTED' AND NOT o."isTakenAlong")
    ORDER BY o."position", o."id"`
}

/**
 * Leaves out of what was found in a document whatever an editor decided on already: the editor's word stands for it,
 * be it that the claim holds, reads otherwise or does not count. Links lead to the claim that stands, and what else the
 * document tells of the same event goes there too. Pure.
 */
export function withoutDecided(
  drafts: Drafts,
  decided: readonly DecidedClaim[],
  versionId: string,
  resolver: Resolver,
): Drafts {
  if (decided.length === 0) return drafts
  const byId = new Map(decided.map((claim) => [claim.id, claim]))
  const standIns = new Map<string, DecidedClaim | null>()
  for (const draft of drafts.claims) {
    const same = decided.find((claim) => saysAgain(draft, claim, versionId, resolver))
    if (same !== undefined) standIns.set(draft.id, standingFor(same, byId))
  }
  const claims = drafts.claims.filter(({ id }) => !standIns.has(id))
  const end = (id: string) => (standIns.has(id) ? (standIns.get(id)?.id ?? null) : id)
  const links = drafts.links.flatMap(({ fromId, kind, toId }) => {
    const [from, to] = [end(fromId), end(toId)]
    return from === null || to === null || from === to ? [] : [{ fromId: from, kind, toId: to }]
  })
  const joined = drafts.claims.flatMap(({ id, annotated: { event, type } }) => {
    const claim = standIns.get(id)
    if (event === null || claim === undefined || claim === null || claim.type !== type) return []
    return claim.eventId === null ? [] : [[event, { id: claim.eventId, recordedAt: claim.eventRecordedAt }] as const]
  })
  const postIds = new Set(claims.flatMap(({ participants }) => participants.map(({ postId }) => postId)))
  return { claims, links, posts: drafts.posts.filter(({ id }) => postIds.has(id)), recordedEvents: new Map(joined) }
}

/** The claim that holds in place of one: itself, or the last of its corrections; null where none counts. */
function standingFor(claim: DecidedClaim, byId: ReadonlyMap<string, DecidedClaim>): DecidedClaim | null {
  const next = claim.supersededById === null ? undefined : byId.get(claim.supersededById)
  if (next !== undefined) return standingFor(next, byId)
  return claim.isStanding ? claim : null
}

/**
 * Whether a draft asserts what an editor decided on: the same sort of thing of the same actors, by the same words. In
 * another version of the article the words may be others, if the date is the same.
 */
function saysAgain(draft: DraftClaim, claim: DecidedClaim, versionId: string, resolver: Resolver): boolean {
  if (draft.id === claim.id) return true
  const { type, statement, date } = draft.annotated
  if (type !== claim.type) return false
  const isAlike = statement === claim.statement || heartOfDraft(draft, resolver) === heartOf(claim, resolver)
  if (!isAlike) return false
  if (claim.versionId === versionId)
    return claim.quotes.some((quote) => draft.evidence.some((span) => touch(quote, span)))
  const sharesWords = claim.quotes.some(({ exact }) =>
    draft.evidence.some((own) => own.exact.includes(exact) || exact.includes(own.exact)),
  )
  return sharesWords || (type !== null && (date?.edtf ?? null) === claim.edtf)
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

type Heart = Pick<DecidedClaim, 'type' | 'participants' | 'countryId'>

/** What a claim is about: the main actors of its event, or all actors of a claim about none. */
function heartOf({ type, participants, countryId }: Heart, resolver: Resolver): string {
  if (type !== null) return resolver.mainActors({ type, participants, country: countryId }).key
  return JSON.stringify(participants.map(({ actorId }) => actorId).sort())
}

function heartOfDraft(draft: DraftClaim, resolver: Resolver): string {
  const participants = draft.participants.map(({ actorId, kind, roles, onBehalfOfId, countryId }) => ({
    ...{ actorId, kind, roles },
    onBehalfOf: onBehalfOfId ?? (kind === 'PERSON' ? countryId : null),
  }))
  return heartOf({ type: draft.annotated.type, countryId: draft.countryId, participants }, resolver)
}
