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
  const side = sql`(SELECT ${weight(sql`"s"."ahead"`)} <= ${weight(sql`"s"."back"`)} AS "isAhead" OFFSET 0) AS "side"`
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
  const below = sql`SELECT ${current} AS "current", ${eventCount(field, current)} AS "count", "s".${column(people)} AS "others" FROM "search" AS "s" WHERE "s".${column(level)} = "c"."level" - 1 AND ("s"."isAhead" = ${raw(flag)} OR "s"."step" = 0) OFFSET 0`
  const [actors, states] = isLeft
    ? [sql`"n"."actorId" || "c"."actors"`, sql`"n"."stateId" || "c"."states"`]
    : [sql`"c"."actors" || "n"."actorId"`, sql`"c"."states" || "n"."stateId"`]
  return sql`${column(name)} ("level", "actors", "states") AS (${start} UNION ALL SELECT "c"."level" - 1, ${actors}, ${states} FROM ${column(name)} AS "c", LATERAL (${below}) AS "below", LATERAL (${latestShared(field, limit)}) AS "n" WHERE "c"."level" > 0)`
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

/** Number of events after which two actors that are both in many are taken to have met one that they share. */
const usualSearch = 200

/**
 * The first few of the others below, by key, with whom the current actor shares an event that counts, each with the
 * latest one. Read from the current actor's events if it has few; if it is in ten thousand, of which one is looked for,
 * pair by pair from the latest event back.
 */
function latestShared(field: FieldCall, limit: Sql): Sql {
  const actor = field.row('Actor')
  const pairByPair = sql`(SELECT sum(least(${actor.eventCount}, ${raw(String(usualSearch))})) FROM ${actor.from} WHERE ${actor.id} = ANY("below"."others"))`
  // whoever is in fewer events than there are others needs no look at each of them
  const hasFew = sql`CASE WHEN "below"."count" <= cardinality("below"."others") THEN true ELSE "below"."count" <= ${pairByPair} END`
  const [own, other] = [field.row('Participation'), field.row('Participation')]
  const near = sql`SELECT ${other.actorId}, ${other.stateId}, ${other.sortDate} FROM ${own.from} JOIN ${other.from} ON ${other.stateId} = ${own.stateId} WHERE "way"."hasFew" AND ${own.actorId} = "below"."current" AND ${isValid(field.scope, own)} AND ${counts(field, own)} OFFSET 0`
  const byEvents = sql`SELECT DISTINCT ON ("actorId") "actorId", "stateId" FROM (${near}) AS "near" WHERE "actorId" IN (SELECT unnest("below"."others")) ORDER BY "actorId", "sortDate" DESC, "stateId" LIMIT ${limit}`
  const others = sql`SELECT "each"."id", ${eventCount(field, sql`"each"."id"`)} AS "count" FROM unnest("below"."others") AS "each" ("id") WHERE NOT "way"."hasFew" ORDER BY "id"`
  const byPairs = sql`SELECT "other"."id", "shared"."stateId" FROM (${others}) AS "other", LATERAL (${latestOfPair(field)}) AS "shared" ORDER BY "other"."id" LIMIT ${limit}`
  return sql`SELECT "found".* FROM (SELECT ${hasFew} AS "hasFew" OFFSET 0) AS "way", LATERAL ((${byEvents}) UNION ALL (${byPairs})) AS "found"`
}

/**
 * The latest event that counts which the current actor shares with "other": the events of the one with fewer, latest
 * first, until the other takes part. The subselect is a value, which keeps the events in the order of their index.
 */
function latestOfPair(field: FieldCall): Sql {
  const ofFewer = (fewer: Sql, more: Sql) =>
    sql`CASE WHEN "other"."count" < "below"."count" THEN ${fewer} ELSE ${more} END`
  const [walked, mate] = [field.row('Participation'), field.row('Participation')]
  const isShared = sql`(SELECT true FROM ${mate.from} WHERE ${mate.stateId} = ${walked.stateId} AND ${mate.actorId} = ${ofFewer(sql`"below"."current"`, sql`"other"."id"`)})`
  return sql`SELECT ${walked.stateId} FROM ${walked.from} WHERE ${walked.actorId} = ${ofFewer(sql`"other"."id"`, sql`"below"."current"`)} AND ${isValid(field.scope, walked)} AND ${counts(field, walked)} AND ${isShared} ORDER BY ${walked.sortDate} DESC, ${walked.stateId} LIMIT 1`
}

function eventCount(field: FieldCall, actorId: Sql): Sql {
  const actor = field.row('Actor')
  return sql`(SELECT ${actor.eventCount} FROM ${actor.from} WHERE ${actor.id} = ${actorId})`
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
