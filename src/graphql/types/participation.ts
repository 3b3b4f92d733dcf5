import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { type FieldDefinitions, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isCurrent } from '../plan/scope.js'
import type { TieSource } from '../plan/type-sources.js'
import { evidenceOf } from './evidence.js'
import { isOrWentInto, keptKey } from './merged-actors.js'

/** The tie of a row of the projection. */
export function participationTie(row: Row<'Participation'>, field: FieldCall): TieSource {
  return {
    actorId: row.actorId,
    roles: row.roles,
    onBehalfOfId: row.onBehalfOfId,
    postId: row.postId,
    isSupportedBy: (claim) =>
      sql`${claim.eventId} = ${row.eventId} AND NOT ${claim.negated} AND ${isCurrent(field.scope, claim)} AND ${takesPart(field, claim, row.actorId)}`,
  }
}

/**
 * JSON array of the participants of one claim, in the order of the text: one an actor, also where the claim names two
 * that were found to be one.
 */
export function participantsOfClaim(field: FieldCall, claim: Row<'Claim'>): Sql {
  const [named, row] = [field.row('ClaimParticipant'), field.row('ClaimParticipant')]
  const first = (column: Sql) =>
    sql`(array_agg(${column} ORDER BY ${named.position}) FILTER (WHERE ${column} IS NOT NULL))[1]`
  const roles = sql`coalesce(array_agg(DISTINCT "role") FILTER (WHERE "role" IS NOT NULL), '{}')`
  const united = sql`SELECT ${keptKey(field, named.actorId)} AS "actorId", ${roles} AS "roles", ${first(named.onBehalfOfId)} AS "onBehalfOfId", ${first(named.postId)} AS "postId", min(${named.position}) AS "position" FROM ${named.from} LEFT JOIN LATERAL unnest(${named.roles}) AS "each" ("role") ON true WHERE ${named.claimId} = ${claim.id} GROUP BY 1`
  const tie: TieSource = { ...row, isSupportedBy: (other) => sql`${other.id} = ${claim.id}` }
  const object = field.object('Participation', tie)
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${row.position}), '[]'::json) FROM (${united}) AS ${row.alias})`
}

/** Whether the claim names the actor, or one that was merged into it, or somebody acting for it. */
function takesPart(field: FieldCall, claim: Row<'Claim'>, actorId: Sql): Sql {
  const named = field.row('ClaimParticipant')
  const isMeant = sql`${isOrWentInto(field, named.actorId, actorId)} OR ${isOrWentInto(field, named.onBehalfOfId, actorId)}`
  return sql`EXISTS (SELECT 1 FROM ${named.from} WHERE ${named.claimId} = ${claim.id} AND (${isMeant}))`
}

/** What holds of a tie, on whatever type it stands. */
export function tieFields<Source>(tieOf: (source: Source) => TieSource): FieldDefinitions<Source> {
  return {
    roles: {
      type: '[ParticipantRole!]!',
      description: 'What the actor does in it.',
      sql: (source) => sql`to_json(${tieOf(source).roles})`,
    },
    onBehalfOf: {
      type: 'Actor',
      description: 'The country or organization that the person acts for in it.',
      sql: (source, field) =>
        field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${keptKey(field, tieOf(source).onBehalfOfId)}`),
    },
    post: {
      type: 'Post',
      description: 'The office that the person held on that day, as the article names it.',
      sql: (source, field) => field.one('Post', 'Post', (post) => sql`${post.id} = ${tieOf(source).postId}`),
    },
    evidence: {
      type: '[Evidence!]!',
      description: 'The quotes that say that the actor takes part.',
      sql: (source, field) => evidenceOf(field, (claim) => tieOf(source).isSupportedBy(claim)),
    },
  }
}

/** An actor in an event or in a claim. */
export const participation = objectType('Participation', {
  description: 'An actor in an event or a claim, with what it does there.',
  fields: {
    actor: {
      type: 'Actor!',
      description: 'Who takes part.',
      sql: (tie, field) => field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${tie.actorId}`),
    },
    ...tieFields<TieSource>((tie) => tie),
  },
})
