import sql, { join, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type List, plainList } from '../plan/connection.js'
import type { ArgumentDefinition, ArgumentDefinitions } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { isValid } from '../plan/scope.js'
import type { TieSource } from '../plan/type-sources.js'
import { type EventWhere, eventConditions } from './event-where.js'
import { bothWays, forward } from './list-arguments.js'
import { eventOrder, givenOrder, participationOrder } from './orders.js'
import { participationTie } from './participation.js'

const filter: ArgumentDefinitions = {
  where: { type: 'EventWhere', description: 'Which events; all of them unless given.' },
  orderBy: { type: 'EventOrder', description: 'Their order; from new to old unless given.' },
}

/** Arguments of a list of events that is read forward only, and of one that can be read from both ends. */
export const eventArguments: ArgumentDefinitions = { ...forward, ...filter }
export const eventArgumentsBothWays: ArgumentDefinitions = { ...bothWays, ...filter }

/** An argument that says which events are meant. */
export function eventArgument(description: string): ArgumentDefinition {
  return { type: 'EventWhere', description }
}

const newestFirst = { field: 'DATE', direction: 'DESC' } as const

/** The statuses of what has come to pass; lists of contacts count these unless asked otherwise. */
export const cameToPass = sql`'OCCURRED', 'ONGOING'`

/** Events that meet a condition of their own and the filter of the field. */
export function eventList(field: FieldCall, isMeant: (state: Row<'EventState'>) => readonly Sql[]): Sql {
  const where = field.argument<EventWhere>('where')
  const list = plainList('EventState', eventOrder(givenOrder(field, newestFirst)), (state) => [
    isValid(field.scope, state),
    ...isMeant(state),
    ...eventConditions(field, where, state),
  ])
  const filtered = where.isGiven ? { ...list, key: (state: Row<'EventState'>) => state.id } : list
  return connection(field, filtered, (source) => field.object('EventConnection', source))
}

/** Which of an actor's events are meant, beyond the filter of the field. */
export interface ParticipationFilter {
  /** Only these types, and by default only these statuses, as SQL lists. */
  readonly types?: Sql
  readonly statusUnlessAsked?: Sql
  readonly more?: (row: Row<'Participation'>) => readonly Sql[]
}

/**
 * The events that an actor takes part in. The type, the status and the date stand in the participation itself, so
 * that a page of an actor with many events is one range of an index.
 */
export function participationList(field: FieldCall, actorId: Sql, only: ParticipationFilter = {}): Sql {
  const where = field.argument<EventWhere>('where')
  const list: List<'Participation', 'EventState', TieSource> = {
    table: 'Participation',
    order: participationOrder(givenOrder(field, newestFirst), field),
    where: (row) => [
      sql`${row.actorId} = ${actorId}`,
      isValid(field.scope, row),
      ...(only.types === undefined ? [] : [sql`${row.type} IN (${only.types})`]),
      ...(only.statusUnlessAsked === undefined || where.at('status').isGiven
        ? []
        : [sql`${row.status} IN (${only.statusUnlessAsked})`]),
      ...(only.more?.(row) ?? []),
      ...filterOf(field, row),
    ],
    node: (row) => {
      const state = field.row('EventState')
      return { row: state, join: sql` JOIN ${state.from} ON ${state.id} = ${row.stateId}` }
    },
    tie: (row) => participationTie(row, field),
  }
  return connection(field, list, (source) => field.object('ParticipationConnection', source))
}

function filterOf(field: FieldCall, row: Row<'Participation'>): readonly Sql[] {
  const where = field.argument<EventWhere>('where')
  const state = field.row('EventState')
  const conditions = eventConditions(field, where, state)
  if (conditions.length === 0) return []
  const all = join(
    conditions.map((condition) => sql`(${condition})`),
    ' AND ',
  )
  return [sql`EXISTS (SELECT 1 FROM ${state.from} WHERE ${state.id} = ${row.stateId} AND ${all})`]
}
