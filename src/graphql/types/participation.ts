import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { type FieldDefinitions, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isCurrent } from '../plan/scope.js'
import type { TieSource } from '../plan/type-sources.js'
import { evidenceOf } from './evidence.js'

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

/** The tie of an actor and one claim. */
export function claimTie(row: Row<'ClaimParticipant'>): TieSource {
  return {
    actorId: row.actorId,
    roles: row.roles,
    onBehalfOfId: row.onBehalfOfId,
    postId: row.postId,
    isSupportedBy: (claim) => sql`${claim.id} = ${row.claimId}`,
  }
}

/** Whether the claim names the actor, or one that was merged into it, or somebody acting for it. */
function takesPart(field: FieldCall, claim: Row<'Claim'>, actorId: Sql): Sql {
  const named = field.row('ClaimParticipant')
  const actor = field.row('Actor')
  return sql`EXISTS (SELECT 1 FROM ${named.from} JOIN ${actor.from} ON ${actor.id} = ${named.actorId} WHERE ${named.claimId} = ${claim.id} AND (${actor.id} = ${actorId} OR ${actor.mergedIntoId} = ${actorId} OR ${named.onBehalfOfId} = ${actorId}))`
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
      sql: (source, field) => field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${tieOf(source).onBehalfOfId}`),
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
