import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { allOf } from '../plan/json.js'
import { outcomeOf } from '../plan/outcome.js'
import { isValid } from '../plan/scope.js'
import { dataError, quoted } from './data-errors.js'
import { type EventWhere, eventConditions } from './event-where.js'
import { type NodeTypeName, readId } from './ids.js'
import { bySlug, isRecorded } from './node.js'

/** Changes of one page: what a subscriber holds in memory at most. */
export const changesPerPage = 50

/** Types of which the feed tells. */
const toldTypes: readonly NodeTypeName[] = [
  'Person',
  'Country',
  'Organization',
  'Place',
  'Post',
  'Event',
  'Article',
  'Claim',
]

const after = {
  type: 'String',
  description:
    'Where to read on: the id of the last change that was seen, or a cursor of changes. Left out: only what comes from now on.',
} as const

/**
 * A page of the feed as a JSON array of `{sequence, change}`, the oldest first: those after the number that the outcome
 * gives and up to the one that it gives. The subscriber hands them out one by one (src/graphql/subscriptions).
 */
function pageOf(field: FieldCall, conditions: (listed: Row<'Change'>) => readonly Sql[]): Sql {
  const [listed, page] = [field.row('Change'), field.row('Change')]
  const bound = (name: 'after' | 'upTo') =>
    name === 'after' ? sql`(${outcomeOf(field)} ->> 'after')::bigint` : sql`(${outcomeOf(field)} ->> 'upTo')::bigint`
  const range = [sql`${listed.sequence} > ${bound('after')}`, sql`${listed.sequence} <= ${bound('upTo')}`]
  const found = sql`SELECT * FROM ${listed.from} WHERE ${allOf([...range, ...conditions(listed)])} ORDER BY ${listed.sequence} LIMIT ${limit}`
  const entry = sql`json_build_object('sequence', ${page.sequence}::text, 'change', ${field.object('Change', page)})`
  return sql`(SELECT coalesce(json_agg(${entry} ORDER BY ${page.sequence}), '[]'::json) FROM (${found}) AS ${page.alias})`
}

const limit = sql([String(changesPerPage)])

/** Whether a change is one of an event that now fits the filter; an event that is gone fits none. */
function isOfEvent(field: FieldCall, change: Row<'Change'>): readonly Sql[] {
  const where = field.argument<EventWhere>('where')
  const isEvent = sql`${change.nodeType} = 'EVENT'`
  if (!where.isGiven) return [isEvent]
  const [event, state] = [field.row('Event'), field.row('EventState')]
  const fits = allOf([isValid(field.scope, state), ...eventConditions(field, where, state)])
  return [
    isEvent,
    sql`EXISTS (SELECT 1 FROM ${event.from} JOIN ${state.from} ON ${state.eventId} = coalesce(${event.mergedIntoId}, ${event.id}) WHERE ${event.id} = ${change.nodeId} AND ${fits})`,
  ]
}

/** Whether a change is one of a record, or of one that was merged into it. */
function isOfNode(field: FieldCall, change: Row<'Change'>): readonly Sql[] {
  const id = field.argument<string>('nodeId')
  if (!id.isGiven) return []
  const known = id.parameter('text', (text) => {
    const { type, key, day } = readId(text, toldTypes)
    if (day !== null)
      throw badInput('INVALID_ID', 'What was known on a day does not change. Pass the id without the day.')
    return type === null ? null : `${type}:${key}`
  })
  const slug = id.parameter('text', (text) => readId(text, toldTypes).slug)
  const found = sql`coalesce(${known}, ${bySlug(field, slug)})`
  const named = sql`substr(${found}, position(':' IN ${found}) + 1)`
  const type = sql`upper(split_part(${found}, ':', 1))`
  reportUnknown(field, id, found, { type, key: named })
  const [actor, event, went, became] = [field.row('Actor'), field.row('Event'), field.row('Actor'), field.row('Event')]
  const key = sql`coalesce((SELECT ${went.mergedIntoId} FROM ${went.from} WHERE ${went.id} = ${named}), (SELECT ${became.mergedIntoId} FROM ${became.from} WHERE ${became.id} = ${named}), ${named})`
  const merged = sql`SELECT ${actor.id} FROM ${actor.from} WHERE ${actor.mergedIntoId} = ${key} UNION ALL SELECT ${event.id} FROM ${event.from} WHERE ${event.mergedIntoId} = ${key}`
  return [sql`${change.nodeType}::text = ${type}`, sql`${change.nodeId} = ${key} OR ${change.nodeId} IN (${merged})`]
}

/** An id that no record has, and of which the feed never told, would be followed in silence for ever: an error. */
function reportUnknown(
  field: FieldCall,
  id: Input<string>,
  found: Sql,
  { type, key }: { readonly type: Sql; readonly key: Sql },
): void {
  const told = field.row('Change')
  const wasTold = sql`EXISTS (SELECT 1 FROM ${told.from} WHERE ${told.nodeType}::text = ${type} AND ${told.nodeId} = ${key})`
  const message = sql`'There is nothing with the id or slug ' || ${quoted(id)} || '. Pass a nodeId as the API gave it, or leave it out to follow everything.'`
  field.reportError(
    () =>
      sql`CASE WHEN coalesce(NOT (${isRecorded(field, found)} OR ${wasTold}), true) THEN ${dataError(field, 'NOT_FOUND', message)} END`,
  )
}

/** What is told as it happens. */
export const subscriptionType = objectType('Subscription', {
  description:
    'Everything recorded after a cursor, then live, over a WebSocket or server-sent events: over a reconnect with the id of the last change nothing is missed and nothing comes twice.',
  fields: {
    eventRecorded: {
      type: 'Change!',
      description: 'Each change of an event: new, told otherwise, merged, split, gone.',
      args: {
        where: {
          type: 'EventWhere',
          description: 'Which events, as they now are; left out: all, also those that are gone.',
        },
        after,
      },
      sql: (_, field) => pageOf(field, (change) => isOfEvent(field, change)),
    },
    changeRecorded: {
      type: 'Change!',
      description: 'Each change of the feed.',
      args: {
        nodeId: {
          type: 'ID',
          description:
            'Only changes of this, and of what was merged into it; global id or slug. One that is nothing’s is the error NOT_FOUND.',
        },
        after,
      },
      sql: (_, field) => pageOf(field, (change) => isOfNode(field, change)),
    },
  },
})
