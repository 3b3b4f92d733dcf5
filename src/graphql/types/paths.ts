import sql, { raw, type Sql } from 'sql-template-tag'
import { badInput } from '../plan/bad-input.js'
import { objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { isCurrent } from '../plan/scope.js'
import { dataError, quoted, words } from './data-errors.js'
import { eventArgument } from './event-lists.js'
import { evidenceOf } from './evidence.js'
import { actorKey } from './ids.js'
import { isNamed } from './known.js'
import { searchPaths } from './path-search.js'

const longestPath = 6
const mostPaths = 10

/** A chain of shared events, and its hops. */
export const pathTypes = [
  objectType('Path', {
    description: 'A chain of events, each shared by two neighbours of the chain.',
    fields: {
      length: { type: 'Int!', description: 'Number of hops.', sql: (path) => sql`cardinality(${path.states})` },
      hops: { type: '[Hop!]!', description: 'The hops in order.', sql: hopsOf },
    },
  }),
  objectType('Hop', {
    description: 'One hop of a path: two actors and an event that they share.',
    fields: {
      from: { type: 'Actor!', description: 'Where it begins.', sql: (hop, field) => actorOf(field, hop.from) },
      event: {
        type: 'Event!',
        description: 'The latest event that the two share.',
        sql: (hop, field) => field.one('Event', 'EventState', (state) => sql`${state.id} = ${hop.stateId}`),
      },
      to: { type: 'Actor!', description: 'Where it ends.', sql: (hop, field) => actorOf(field, hop.to) },
      evidence: {
        type: '[Evidence!]!',
        description: 'The quotes that support the event.',
        sql: (hop, field) => {
          const state = field.row('EventState')
          const eventId = sql`(SELECT ${state.eventId} FROM ${state.from} WHERE ${state.id} = ${hop.stateId})`
          return evidenceOf(
            field,
            (claim) => sql`${claim.eventId} = ${eventId} AND NOT ${claim.negated} AND ${isCurrent(field.scope, claim)}`,
          )
        },
      },
    },
  }),
] as const

function actorOf(field: FieldCall, key: Sql): Sql {
  return field.one('Actor', 'Actor', (actor) => sql`${actor.id} = ${key}`)
}

function hopsOf(path: { readonly actors: Sql; readonly states: Sql }, field: FieldCall): Sql {
  const number = sql`${field.row('Actor').alias}`
  const at = (list: Sql, offset: Sql) => sql`(${list})[${number}."number"${offset}]`
  const object = field.object('Hop', {
    from: at(path.actors, sql``),
    to: at(path.actors, sql` + 1`),
    stateId: at(path.states, sql``),
  })
  return sql`(SELECT json_agg(${object} ORDER BY ${number}."number") FROM generate_subscripts(${path.states}, 1) AS ${number} ("number"))`
}

/** Arguments of paths. */
export const pathArguments = {
  from: { type: 'ID!', description: 'Where the paths begin.' },
  to: { type: 'ID!', description: 'Where they end.' },
  maxHops: { type: 'Int', description: `Longest path to look for, 1 to ${longestPath} hops.`, defaultValue: 4 },
  limit: { type: 'Int', description: `Number of paths, 1 to ${mostPaths}.`, defaultValue: 3 },
  via: eventArgument('Which events count; those that occurred or are going on unless via.status says otherwise.'),
}

/** JSON array of the shortest paths, or null past the work budget. */
export function pathsOf(field: FieldCall): Sql {
  const [from, to] = [field.argument<string>('from'), field.argument<string>('to')]
  const recorded = { from: actorKey(field, from), to: actorKey(field, to) }
  const ends = { from: ifNamed(field, recorded.from), to: ifNamed(field, recorded.to) }
  const found = searchPaths(field, ends, {
    maxHops: bounded(field.argument('maxHops'), 'maxHops', longestPath),
    limit: bounded(field.argument('limit'), 'limit', mostPaths),
  })
  const answer = field.lookUp(found)
  report(field, answer, recorded)
  const path = field.row('Actor').alias
  const list = (name: 'actors' | 'states') =>
    sql`ARRAY(SELECT json_array_elements_text(${path}."value" -> ${raw(`'${name}'`)}))`
  const object = field.object('Path', { actors: list('actors'), states: list('states') })
  return sql`(CASE WHEN ${ends.from} <> ${ends.to} AND NOT (${answer} ->> 'isOverBudget')::boolean THEN (SELECT coalesce(json_agg(${object}), '[]'::json) FROM json_array_elements(${answer} -> 'paths') AS ${path} ("value")) END)`
}

/** The key of an actor that was known at the time; else null. */
function ifNamed(field: FieldCall, key: Sql): Sql {
  if (field.scope.day === null) return key
  const actor = field.row('Actor')
  return sql`(SELECT ${actor.id} FROM ${actor.from} WHERE ${actor.id} = ${key} AND ${isNamed(field, actor)})`
}

function bounded(input: Input<number>, name: string, most: number): Sql {
  return input.parameter('int', (value) => {
    if (value >= 1 && value <= most) return value
    throw badInput('INVALID_PATHS', `${name}: ${value} is out of bounds. Give a number from 1 to ${most}.`)
  })
}

function report(field: FieldCall, answer: Sql, recorded: { readonly from: Sql; readonly to: Sql }): void {
  const [from, to] = [quoted(field.argument<string>('from')), quoted(field.argument<string>('to'))]
  const missing = (end: 'from' | 'to', given: Sql) =>
    sql`'There is no actor ' || ${given} || ${words(`. Pass an id or slug of a person, country or organization as ${end}.`)}`
  const same = sql`${from} || ' and ' || ${to} || ' are the same actor. Ask for paths between two different ones.'`
  const tooMany = sql`'The search from ' || ${from} || ' to ' || ${to} || ' met too many people. Ask for fewer maxHops, or narrow the events with via.'`
  const cases: readonly (readonly [Sql, Sql])[] = [
    [sql`${recorded.from} IS NULL`, dataError(field, 'NOT_FOUND', missing('from', from))],
    [sql`${recorded.to} IS NULL`, dataError(field, 'NOT_FOUND', missing('to', to))],
    [sql`${recorded.from} = ${recorded.to}`, dataError(field, 'SAME_ACTOR', same)],
    [sql`(${answer} ->> 'isOverBudget')::boolean`, dataError(field, 'PATH_BUDGET', tooMany)],
  ]
  const whens = cases.map(([when, error]) => sql`WHEN ${when} THEN ${error}`).reduce((all, each) => sql`${all} ${each}`)
  field.reportError(() => sql`CASE ${whens} END`)
}
