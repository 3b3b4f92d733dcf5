import sql, { type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { FieldCall } from '../plan/field-call.js'
import { isCurrent } from '../plan/scope.js'

/**
 * Condition under which two claims about one event cannot both be right: one denies the act and the other does not,
 * or their dates exclude each other, or their places do (neither lies within the other).
 */
function exclude(field: FieldCall, left: Row<'Claim'>, right: Row<'Claim'>): Sql {
  const [outer, inner] = [field.row('Place'), field.row('Place')]
  const denial = sql`(${left.status} = 'DENIED') <> (${right.status} = 'DENIED')`
  const sameKind = sql`${left.status} = ${right.status} AND NOT ${left.negated} AND NOT ${right.negated}`
  const dates = sql`${left.latest} < ${right.earliest} OR ${right.latest} < ${left.earliest}`
  const places = sql`${left.placeId} <> ${right.placeId} AND ${left.countryId} <> ${right.countryId} AND NOT EXISTS (SELECT 1 FROM ${inner.from} JOIN ${outer.from} ON ${inner.partOfId} = ${outer.id} WHERE (${inner.id} = ${left.placeId} AND ${outer.id} = ${right.placeId}) OR (${inner.id} = ${right.placeId} AND ${outer.id} = ${left.placeId}))`
  return sql`${denial} OR (${sameKind} AND (${dates} OR (${places})))`
}

/** Condition under which `other` contradicts a claim about an event; both must hold in the record. */
export function contradicts(field: FieldCall, claim: Row<'Claim'>, other: Row<'Claim'>): Sql {
  return sql`${other.eventId} = ${claim.eventId} AND ${other.id} <> ${claim.id} AND ${isCurrent(field.scope, other)} AND (${exclude(field, claim, other)})`
}

/** Condition under which some other claim contradicts a claim. */
export function isDisputed(field: FieldCall, claim: Row<'Claim'>): Sql {
  const other = field.row('Claim')
  return sql`EXISTS (SELECT 1 FROM ${other.from} WHERE ${contradicts(field, claim, other)})`
}
