import sql, { raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { type List, plainList } from '../plan/connection.js'
import type { FieldCall } from '../plan/field-call.js'
import { isValid } from '../plan/scope.js'
import { cameToPass } from './event-lists.js'
import { actorOrder, type GivenOrder } from './orders.js'

/**
 * A list of actors in the order asked for. The number of events that stands in an actor's row is that of now; as of a
 * day, events are counted anew by the states of that day.
 */
export function actorList(
  field: FieldCall,
  given: GivenOrder,
  where: (row: Row<'Actor'>) => readonly Sql[],
): List<'Actor'> {
  if (given.field !== 'EVENT_COUNT' || field.scope.day === null) return plainList('Actor', actorOrder(given), where)
  const order = actorOrder(given, (row) => sql`${row.alias}.${eventsThen}`)
  return { ...plainList('Actor', order, where), from: (row) => sql`(${countedThen(field)}) AS ${row.alias}` }
}

const eventsThen = raw('"eventsThen"')

function countedThen(field: FieldCall): Sql {
  const [actor, taken, counted] = [field.row('Actor'), field.row('Participation'), field.row('Participation')]
  const counts = sql`SELECT ${taken.actorId}, count(*)::int AS "count" FROM ${taken.from} WHERE ${isValid(field.scope, taken)} AND ${taken.status} IN (${cameToPass}) GROUP BY ${taken.actorId}`
  return sql`SELECT ${actor.alias}.*, coalesce(${counted.alias}."count", 0) AS ${eventsThen} FROM ${actor.from} LEFT JOIN (${counts}) AS ${counted.alias} ON ${counted.actorId} = ${actor.id}`
}
