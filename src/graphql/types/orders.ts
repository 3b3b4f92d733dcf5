import type { Sql } from 'sql-template-tag'
import sql from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import type { Order, OrderKey } from '../plan/connection.js'
import type { FieldCall } from '../plan/field-call.js'

/** An order as a client asks for it. */
export interface GivenOrder {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}

type Key<T extends TableName> = OrderKey<T>

function order<T extends TableName>(given: GivenOrder, keys: readonly Key<T>[]): Order<T> {
  return { name: `${given.field}.${given.direction}`, isDescending: given.direction === 'DESC', keys }
}

/** The order that a field is asked for, or its own default. Orders are enums, so they are part of a plan's shape. */
export function givenOrder(field: FieldCall, otherwise: GivenOrder): GivenOrder {
  const given = field.argument<GivenOrder>('orderBy')
  return given.shape ?? otherwise
}

/** Events by their own state. Undated ones come last both ways: two columns hold the two ends of time for them. */
export function eventOrder(given: GivenOrder): Order<'EventState'> {
  const eventId: Key<'EventState'> = { key: (state) => state.eventId, cast: 'text' }
  if (given.field === 'RECORDED_AT')
    return order(given, [{ key: (state) => state.recordedAt, cast: 'timestamptz' }, eventId])
  if (given.field === 'SUPPORT') return order(given, [{ key: (state) => state.origins, cast: 'int' }, eventId])
  const isAscending = given.direction === 'ASC'
  return order(given, [
    { key: (state) => (isAscending ? state.sortDateAscending : state.sortDate), cast: 'date' },
    eventId,
  ])
}

/** The events of an actor: by date from the participation alone, else by the event's state. */
export function participationOrder(given: GivenOrder, field: FieldCall): Order<'Participation'> {
  const eventId: Key<'Participation'> = { key: (row) => row.eventId, cast: 'text' }
  const ofState = (column: (state: Row<'EventState'>) => Sql) => (row: Row<'Participation'>) => {
    const state = field.row('EventState')
    return sql`(SELECT ${column(state)} FROM ${state.from} WHERE ${state.id} = ${row.stateId})`
  }
  if (given.field === 'RECORDED_AT')
    return order(given, [{ key: ofState((state) => state.recordedAt), cast: 'timestamptz' }, eventId])
  if (given.field === 'SUPPORT') return order(given, [{ key: ofState((state) => state.origins), cast: 'int' }, eventId])
  const isAscending = given.direction === 'ASC'
  return order(given, [{ key: (row) => (isAscending ? row.sortDateAscending : row.sortDate), cast: 'date' }, eventId])
}

/** Actors by name or by number of events; the number that stands in the row unless another is given. */
export function actorOrder(given: GivenOrder, count = (actor: Row<'Actor'>) => actor.eventCount): Order<'Actor'> {
  const id: Key<'Actor'> = { key: (actor) => actor.id, cast: 'text' }
  if (given.field === 'EVENT_COUNT') return order(given, [{ key: count, cast: 'int' }, id])
  return order(given, [{ key: (actor) => actor.sortName, cast: 'text' }, id])
}

const byName: GivenOrder = { field: 'NAME', direction: 'ASC' }

/** Actors by name. */
export const actorsByName: Order<'Actor'> = actorOrder(byName)

/** Places by name. */
export const placesByName: Order<'Place'> = order(byName, [
  { key: (place) => place.sortName, cast: 'text' },
  { key: (place) => place.id, cast: 'text' },
])

/** Posts by label. */
export const postsByLabel: Order<'Post'> = order({ field: 'LABEL', direction: 'ASC' }, [
  { key: (post) => post.sortLabel, cast: 'text' },
  { key: (post) => post.id, cast: 'text' },
])

/** A day that may be missing, placed last in the direction at hand. */
function dayOrLast(day: Sql, direction: 'ASC' | 'DESC'): Sql {
  return direction === 'ASC' ? sql`coalesce(${day}, DATE '9999-12-31')` : sql`coalesce(${day}, DATE '0001-01-01')`
}

/** Articles by their day or by when they were recorded. */
export function articleOrder(given: GivenOrder): Order<'Article'> {
  const id: Key<'Article'> = { key: (article) => article.id, cast: 'text' }
  if (given.field === 'RECORDED_AT')
    return order(given, [{ key: (article) => article.recordedAt, cast: 'timestamptz' }, id])
  return order(given, [{ key: (article) => dayOrLast(article.publishedOn, given.direction), cast: 'date' }, id])
}

/** Claims by their article's day (within it by their place in the text) or by when they were recorded. */
export function claimOrder(given: GivenOrder): Order<'Claim'> {
  const id: Key<'Claim'> = { key: (claim) => claim.id, cast: 'text' }
  if (given.field === 'RECORDED_AT')
    return order(given, [{ key: (claim) => claim.recordedAt, cast: 'timestamptz' }, id])
  return order(given, [{ key: (claim) => dayOrLast(claim.publishedOn, given.direction), cast: 'date' }, id])
}

/** The claims of one article, as they stand in the text. */
export const claimsInText: Order<'Claim'> = order({ field: 'TEXT', direction: 'ASC' }, [
  { key: (claim) => claim.position, cast: 'int' },
  { key: (claim) => claim.id, cast: 'text' },
])

/** The mentions of one article or actor, article by article as they stand in the text. */
export const mentionsInText: Order<'Mention'> = order({ field: 'TEXT', direction: 'ASC' }, [
  { key: (mention) => mention.articleId, cast: 'text' },
  { key: (mention) => mention.start, cast: 'int' },
  { key: (mention) => mention.versionId, cast: 'text' },
])
