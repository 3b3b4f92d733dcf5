import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type List, plainList } from '../plan/connection.js'
import type { FieldDefinitions } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { allOf } from '../plan/json.js'
import { isValid } from '../plan/scope.js'
import type { CounterpartTie, EdgeSource } from '../plan/type-sources.js'
import { dateOf } from './event-date.js'
import { cameToPass } from './event-lists.js'
import { type EventWhere, eventConditions } from './event-where.js'
import { forward } from './list-arguments.js'
import { eventOrder } from './orders.js'

/** Parts of a filter that the participation repeats: where there are no others, no event has to be looked at. */
const standingInParticipation: ReadonlySet<string> = new Set(['types', 'status'])

/** The people with whom a person shares events, most shared first. */
export function counterpartList(person: Row<'Actor'>, field: FieldCall): Sql {
  const where = field.argument<EventWhere>('where')
  const passed = (state: Row<'EventState'>) => [
    ...(where.at('status').isGiven ? [] : [sql`${state.status} IN (${cameToPass})`]),
    ...eventConditions(field, where, state),
  ]
  const column = (row: Row<'Actor'>, name: string) => sql`${row.alias}.${raw(`"${name}"`)}`
  const list: List<'Actor', 'Actor', CounterpartTie> = {
    table: 'Actor',
    from: (row) => sql`(${sharedEvents(person, field, passed)}) AS ${row.alias}`,
    where: () => [],
    order: {
      name: 'SHARED.DESC',
      isDescending: true,
      keys: [
        { key: (row) => column(row, 'sharedEvents'), cast: 'int' },
        { key: (row) => row.id, cast: 'text' },
      ],
    },
    node: (row) => ({ row, join: empty }),
    tie: (row) => ({
      sharedEvents: column(row, 'sharedEvents'),
      firstStateId: column(row, 'firstStateId'),
      lastStateId: column(row, 'lastStateId'),
      isShared: (state) => [...passed(state), takesPart(field, state, person.id), takesPart(field, state, row.id)],
    }),
  }
  return connection(field, list, (source) => field.object('CounterpartConnection', source))
}

function sharedEvents(
  person: Row<'Actor'>,
  field: FieldCall,
  passed: (state: Row<'EventState'>) => readonly Sql[],
): Sql {
  const [own, other, state] = [field.row('Participation'), field.row('Participation'), field.row('EventState')]
  const [actor, shared] = [field.row('Actor'), field.row('EventState').alias]
  const where = field.argument<EventWhere>('where')
  const isOfState = Object.keys(where.shape ?? {}).some((name) => !standingInParticipation.has(name))
  const inState = isOfState ? sql`JOIN ${state.from} ON ${state.id} = ${own.stateId}` : empty
  const conditions = allOf([
    sql`${own.actorId} = ${person.id}`,
    isValid(field.scope, own),
    ...(where.at('types').isGiven ? [where.at('types').isOneOf(own.type)] : []),
    where.at('status').isGiven ? where.at('status').isOneOf(own.status) : sql`${own.status} IN (${cameToPass})`,
    ...(isOfState ? passed(state) : []),
  ])
  const first = sql`(array_agg(${own.stateId} ORDER BY ${own.sortDateAscending}, ${own.stateId}))[1]`
  const last = sql`(array_agg(${own.stateId} ORDER BY ${own.sortDate} DESC, ${own.stateId}))[1]`
  const pairs = sql`SELECT ${other.actorId}, count(*)::int AS "sharedEvents", ${first} AS "firstStateId", ${last} AS "lastStateId" FROM ${own.from} ${inState} JOIN ${other.from} ON ${other.stateId} = ${own.stateId} AND ${other.actorId} <> ${person.id} WHERE ${conditions} GROUP BY ${other.actorId}`
  return sql`SELECT ${actor.alias}.*, ${shared}."sharedEvents", ${shared}."firstStateId", ${shared}."lastStateId" FROM (${pairs}) AS ${shared} JOIN ${actor.from} ON ${actor.id} = ${shared}."actorId" AND ${actor.kind} = 'PERSON'`
}

function takesPart(field: FieldCall, state: Row<'EventState'>, actorId: Sql): Sql {
  const row = field.row('Participation')
  return sql`EXISTS (SELECT 1 FROM ${row.from} WHERE ${row.stateId} = ${state.id} AND ${row.actorId} = ${actorId})`
}

/** What the edge of a counterpart tells beyond the person. */
export const counterpartFields: FieldDefinitions<EdgeSource<Row<'Actor'>, CounterpartTie>> = {
  sharedEvents: { type: 'Int!', description: 'Number of events that they share.', sql: ({ tie }) => tie.sharedEvents },
  earliest: {
    type: 'EventDate',
    description: 'When the first of them was.',
    sql: ({ tie }, field) => dateOfState(field, tie.firstStateId),
  },
  latest: {
    type: 'EventDate',
    description: 'When the last of them was.',
    sql: ({ tie }, field) => dateOfState(field, tie.lastStateId),
  },
  events: {
    type: 'EventConnection!',
    description: 'The events that they share, newest first.',
    args: forward,
    sql: ({ tie }, field) => {
      const order = eventOrder({ field: 'DATE', direction: 'DESC' })
      const list = plainList('EventState', order, (state) => [isValid(field.scope, state), ...tie.isShared(state)])
      return connection(field, list, (source) => field.object('EventConnection', source))
    },
  },
}

function dateOfState(field: FieldCall, stateId: Sql): Sql {
  const state = field.row('EventState')
  return sql`(SELECT ${dateOf(state, field)} FROM ${state.from} WHERE ${state.id} = ${stateId})`
}
