import sql, { type Sql } from 'sql-template-tag'
import type { FieldCall } from '../plan/field-call.js'

/**
 * Condition under which a column names an actor, or one that was merged into it. What articles and claims name stays
 * as they named it, so that a merge can be split again; whoever asks for the one kept means all of them.
 */
export function isOrWentInto(field: FieldCall, column: Sql, actorId: Sql): Sql {
  return sql`${column} = ANY(ARRAY(${withMerged(field, actorId)}))`
}

/** Select of the keys of an actor and of those that were merged into it. */
export function withMerged(field: FieldCall, actorId: Sql): Sql {
  const [self, merged] = [field.row('Actor'), field.row('Actor')]
  return sql`SELECT ${self.id} FROM ${self.from} WHERE ${self.id} = ${actorId} UNION ALL SELECT ${merged.id} FROM ${merged.from} WHERE ${merged.mergedIntoId} = ${actorId}`
}

/** Key of the actor that a column leads to: the one that it was merged into, else the one that it names. */
export function keptKey(field: FieldCall, column: Sql): Sql {
  const named = field.row('Actor')
  return sql`(SELECT coalesce(${named.mergedIntoId}, ${named.id}) FROM ${named.from} WHERE ${named.id} = ${column})`
}
