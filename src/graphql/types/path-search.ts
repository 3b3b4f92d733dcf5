import sql, { raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import type { FieldCall } from '../plan/field-call.js'
import { isValid } from '../plan/scope.js'
import { cameToPass } from './event-lists.js'
import { type EventWhere, eventConditions } from './event-where.js'

/** Number of actors that a search may meet before it gives up. */
const budget = 20_000

/** Where a search begins and ends: keys of actors. */
interface Ends {
  readonly from: Sql
  readonly to: Sql
}

/**
 * A subselect of one JSON object `{isOverBudget, paths: [{actors: [key…], states: [key…]}]}`: the shortest chains of
 * shared events between two actors, with people between them.
 *
 * The search runs from both ends at once, a level at a time, always from the end whose people have fewer events, so
 * that somebody with very many is met but seldom followed. Each row of "search" is one step: it keeps the level that
 * the step reached on its side, so that the chains can be read back from where the two sides met.
 */
export function searchPaths(field: FieldCall, ends: Ends, sizes: { readonly maxHops: Sql; readonly limit: Sql }): Sql {
  const weight = (people: Sql) => {
    const actor = field.row('Actor')
    return sql`(SELECT sum(${actor.eventCount}) FROM ${actor.from} WHERE ${actor.id} = ANY(${people}))`
  }
  const side = sql`(SELECT ${weight(sql`"s"."ahead"`)} <= ${weight(sql`"s"."back"`)} AS "isAhead") AS "side"`
  const own = sql`CASE WHEN "side"."isAhead" THEN "s"."ahead" ELSE "s"."back" END`
  const seen = sql`CASE WHEN "side"."isAhead" THEN "s"."aheadSeen" ELSE "s"."backSeen" END`
  const others = sql`CASE WHEN "side"."isAhead" THEN "s"."backSeen" ELSE "s"."aheadSeen" END`
  const next = sql`(SELECT array_agg("actorId") AS "people" FROM (SELECT DISTINCT "actorId" FROM (${neighbours(field, own)}) AS "each") AS "near" WHERE ${isPersonOrEnd(field, sql`"near"."actorId"`, ends)} AND NOT EXISTS (SELECT 1 FROM unnest(${seen}) AS "known" ("id") WHERE "known"."id" = "near"."actorId")) AS "next"`
  const met = sql`(SELECT array_agg("id") AS "people" FROM unnest("next"."people") AS "new" ("id") WHERE "id" IN (SELECT unnest(${others}))) AS "met"`
  const whenAhead = (yes: Sql, no: Sql) => sql`CASE WHEN "side"."isAhead" THEN ${yes} ELSE ${no} END`
  const step = sql`SELECT "s"."step" + 1, "side"."isAhead", "s"."aheadLevel" + ${whenAhead(sql`1`, sql`0`)}, "s"."backLevel" + ${whenAhead(sql`0`, sql`1`)}, ${whenAhead(sql`"next"."people"`, sql`"s"."ahead"`)}, ${whenAhead(sql`"s"."back"`, sql`"next"."people"`)}, ${whenAhead(sql`"s"."aheadSeen" || "next"."people"`, sql`"s"."aheadSeen"`)}, ${whenAhead(sql`"s"."backSeen"`, sql`"s"."backSeen" || "next"."people"`)}, "met"."people" FROM "search" AS "s", LATERAL ${side}, LATERAL ${next}, LATERAL ${met} WHERE "s"."met" IS NULL AND "s"."aheadLevel" + "s"."backLevel" < ${sizes.maxHops} AND ${size(sql`"s"."aheadSeen"`)} + ${size(sql`"s"."backSeen"`)} <= ${limitOfWork} AND "next"."people" IS NOT NULL`
  const start = sql`SELECT 0, NULL::boolean, 0, 0, ARRAY["from"] COLLATE "C", ARRAY["to"] COLLATE "C", ARRAY["from"] COLLATE "C", ARRAY["to"] COLLATE "C", NULL::text[] COLLATE "C" FROM (SELECT ${ends.from} AS "from", ${ends.to} AS "to") AS "ends" WHERE "from" <> "to"`
  const search = sql`"search" ("step", "isAhead", "aheadLevel", "backLevel", "ahead", "back", "aheadSeen", "backSeen", "met") AS (${start} UNION ALL ${step})`
  const chain = (name: 'left' | 'right') => chains(field, name, sizes.limit)
  const paths = sql`SELECT "left"."actors" || "right"."actors"[2:] AS "actors", "left"."states" || "right"."states" AS "states" FROM "left" JOIN "right" ON "left"."actors"[cardinality("left"."actors")] = "right"."actors"[1] WHERE "left"."level" = 0 AND "right"."level" = 0 ORDER BY 1, 2 LIMIT ${sizes.limit}`
  const isOverBudget = sql`coalesce((SELECT bool_and("met" IS NULL) AND max(${size(sql`"aheadSeen"`)} + ${size(sql`"backSeen"`)}) > ${limitOfWork} FROM "search"), false)`
  return sql`(WITH RECURSIVE ${search}, ${chain('left')}, ${chain('right')} SELECT json_build_object('isOverBudget', ${isOverBudget}, 'paths', (SELECT coalesce(json_agg("found"), '[]'::json) FROM (${paths}) AS "found")))`
}

const limitOfWork = raw(String(budget))
const size = (list: Sql) => sql`cardinality(${list})`

/**
 * Chains from where the sides met back to one end: the left ones are written before the meeting point, the right ones
 * after it. Each step goes one level down, to at most as many neighbours as paths are wanted; each meeting point has a
 * chain to both ends, so that as many of them as paths are wanted are enough.
 */
function chains(field: FieldCall, name: 'left' | 'right', limit: Sql): Sql {
  const isLeft = name === 'left'
  const [level, people, flag] = isLeft ? ['aheadLevel', 'ahead', 'true'] : ['backLevel', 'back', 'false']
  const column = (text: string) => raw(`"${text}"`)
  const start = sql`SELECT ${column(level)}, ARRAY["id"] COLLATE "C", ARRAY[]::text[] COLLATE "C" FROM "search", LATERAL (SELECT "id" FROM unnest("met") AS "each" ("id") ORDER BY "id" LIMIT ${limit}) AS "point" WHERE "met" IS NOT NULL`
  const current = isLeft ? sql`"c"."actors"[1]` : sql`"c"."actors"[cardinality("c"."actors")]`
  const allowed = sql`SELECT unnest("s".${column(people)}) FROM "search" AS "s" WHERE "s".${column(level)} = "c"."level" - 1 AND ("s"."isAhead" = ${raw(flag)} OR "s"."step" = 0)`
  const latest = sql`SELECT DISTINCT ON ("actorId") "actorId", "stateId" FROM (${sharedWith(field, current, allowed)}) AS "near" ORDER BY "actorId", "sortDate" DESC, "stateId" LIMIT ${limit}`
  const [actors, states] = isLeft
    ? [sql`"n"."actorId" || "c"."actors"`, sql`"n"."stateId" || "c"."states"`]
    : [sql`"c"."actors" || "n"."actorId"`, sql`"c"."states" || "n"."stateId"`]
  return sql`${column(name)} ("level", "actors", "states") AS (${start} UNION ALL SELECT "c"."level" - 1, ${actors}, ${states} FROM ${column(name)} AS "c", LATERAL (${latest}) AS "n" WHERE "c"."level" > 0)`
}

/** Whoever shares an event that counts with one of the given. */
function neighbours(field: FieldCall, people: Sql): Sql {
  const [own, other] = [field.row('Participation'), field.row('Participation')]
  return sql`SELECT ${other.actorId} FROM ${own.from} JOIN ${other.from} ON ${other.stateId} = ${own.stateId} AND ${other.actorId} <> ${own.actorId} WHERE ${own.actorId} = ANY(${people}) AND ${isValid(field.scope, own)} AND ${counts(field, own)}`
}

/** People alone can stand between the ends; the ends may be whoever they are. */
function isPersonOrEnd(field: FieldCall, actorId: Sql, ends: Ends): Sql {
  const actor = field.row('Actor')
  return sql`((SELECT ${actor.kind} FROM ${actor.from} WHERE ${actor.id} = ${actorId}) = 'PERSON' OR ${actorId} IN (${ends.from}, ${ends.to}))`
}

/**
 * The events that count which an actor shares with one of a few others, read from the side with fewer events: whoever
 * has been met may be in ten thousand, of which one is looked for.
 */
function sharedWith(field: FieldCall, current: Sql, allowed: Sql): Sql {
  const weight = (keys: Sql) => {
    const actor = field.row('Actor')
    return sql`(SELECT coalesce(sum(${actor.eventCount}), 0) FROM ${actor.from} WHERE ${actor.id} = ANY(${keys}))`
  }
  const others = sql`ARRAY(${allowed})`
  const isCurrentSmaller = sql`${weight(sql`ARRAY[${current}]`)} <= ${weight(others)}`
  const [own, other] = [field.row('Participation'), field.row('Participation')]
  const [self, mate] = [field.row('Participation'), field.row('Participation')]
  const byCurrent = sql`SELECT ${other.actorId}, ${other.stateId}, ${other.sortDate} FROM ${own.from} JOIN ${other.from} ON ${other.stateId} = ${own.stateId} WHERE ${isCurrentSmaller} AND ${own.actorId} = ${current} AND ${isValid(field.scope, own)} AND ${counts(field, own)} AND ${other.actorId} IN (${allowed})`
  const byOthers = sql`SELECT ${mate.actorId}, ${mate.stateId}, ${mate.sortDate} FROM ${mate.from} JOIN ${self.from} ON ${self.stateId} = ${mate.stateId} AND ${self.actorId} = ${current} WHERE NOT (${isCurrentSmaller}) AND ${mate.actorId} = ANY(${others}) AND ${isValid(field.scope, mate)} AND ${counts(field, mate)}`
  return sql`${byCurrent} UNION ALL ${byOthers}`
}

function counts(field: FieldCall, row: Row<'Participation'>): Sql {
  const via = field.argument<EventWhere>('via')
  const status = via.at('status').isGiven ? sql`true` : sql`${row.status} IN (${cameToPass})`
  const state = field.row('EventState')
  const conditions = eventConditions(field, via, state)
  if (conditions.length === 0) return status
  const all = conditions.map((condition) => sql`(${condition})`).reduce((left, right) => sql`${left} AND ${right}`)
  return sql`${status} AND EXISTS (SELECT 1 FROM ${state.from} WHERE ${state.id} = ${row.stateId} AND ${all})`
}
