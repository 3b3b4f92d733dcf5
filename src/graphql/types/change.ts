import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { connection, type Order, plainList } from '../plan/connection.js'
import { enumType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { jsonInstant } from '../plan/json.js'
import { now } from '../plan/scope.js'
import { readableView } from './change-view.js'
import { nodeSource } from './node-source.js'

const changeKind = enumType('ChangeKind', 'What was done to the record.', {
  ADDED: 'Something was added.',
  UPDATED: 'What the claims tell of it changed.',
  CORRECTED: 'A claim was corrected.',
  RETRACTED: 'A claim or an article was taken back.',
  REVIEWED: 'An editor looked at a claim.',
  MERGED: 'Two were found to be one.',
  SPLIT: 'One was found to be two.',
})

const typeName = (change: Row<'Change'>) => sql`initcap(${change.nodeType}::text)`

const change = objectType('Change', {
  description: 'One entry of the append-only feed of changes.',
  interfaces: ['Node'],
  fields: {
    // the feed tells of itself: it is the same for every day
    id: { type: 'ID!', description: 'Global id.', sql: (row) => sql`('Change:' || ${row.sequence})` },
    at: { type: 'DateTime!', description: 'When it was recorded.', sql: (row) => jsonInstant(row.at) },
    kind: { type: 'ChangeKind!', description: 'What was done.', sql: (row) => row.kind },
    by: { type: 'String!', description: 'Who did it: the name of a key, or the command.', sql: (row) => row.by },
    reason: { type: 'String', description: 'Why, in their words.', sql: (row) => row.reason },
    nodeId: {
      type: 'ID!',
      description: 'Global id of what was changed.',
      sql: (row) => sql`(${typeName(row)} || ':' || ${row.nodeId})`,
    },
    node: {
      type: 'Node',
      description: 'What was changed, as it is.',
      sql: (row, field) => field.object('Node', nodeSource(field, typeName(row), row.nodeId)),
    },
    before: {
      type: 'JSON',
      description: 'How it was: keys of other records as global ids, places and actors with their names.',
      sql: (row, field) => readableView(field, row.before, typeName(row)),
    },
    after: {
      type: 'JSON',
      description: 'How it is since then, in the same form.',
      sql: (row, field) => readableView(field, row.after, typeName(row)),
    },
  },
})

/** The types of the change feed. */
export const changeTypes = [changeKind, change] as const

const inOrder: Order<'Change'> = {
  name: 'SEQUENCE.ASC',
  isDescending: false,
  keys: [{ key: (row) => row.sequence, cast: 'int8' }],
}

/** A page of the feed, the oldest first: read on from the last cursor to see what is new. */
export function changeList(field: FieldCall): Sql {
  const list = plainList('Change', inOrder, () => [])
  return connection(field, list, (source) => field.object('ChangeConnection', source))
}

/** JSON array of what was done to an event and to those merged into it, the latest first. */
export function historyOf(state: Row<'EventState'>, field: FieldCall): Sql {
  const merged = field.row('Event')
  return field.within(now).many(
    'Change',
    'Change',
    (row) =>
      sql`${row.nodeType} = 'EVENT' AND ${row.nodeId} = ANY(ARRAY(SELECT ${state.eventId} UNION ALL SELECT ${merged.id} FROM ${merged.from} WHERE ${merged.mergedIntoId} = ${state.eventId}))`,
    (row) => sql`${row.sequence} DESC`,
  )
}
