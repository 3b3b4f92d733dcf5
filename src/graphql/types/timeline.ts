import sql, { raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import { connection, plainList } from '../plan/connection.js'
import { type ArgumentDefinition, enumType, objectType } from '../plan/definition.js'
import type { FieldCall } from '../plan/field-call.js'
import { allOf } from '../plan/json.js'
import { isValid } from '../plan/scope.js'
import { type EventWhere, eventConditions } from './event-where.js'
import { forward } from './list-arguments.js'
import { eventOrder } from './orders.js'

const mostBuckets = 1000

/** Lengths of buckets in PostgreSQL's words, and the least number of days in one. */
const units: Readonly<Record<string, { readonly unit: Sql; readonly step: Sql; readonly days: number }>> = {
  DAY: { unit: sql`'day'`, step: sql`interval '1 day'`, days: 1 },
  WEEK: { unit: sql`'week'`, step: sql`interval '7 days'`, days: 7 },
  MONTH: { unit: sql`'month'`, step: sql`interval '1 month'`, days: 28 },
  YEAR: { unit: sql`'year'`, step: sql`interval '1 year'`, days: 365 },
}

/** The argument that says how long the buckets are. */
export const bucketArgument: ArgumentDefinition = { type: 'TimeBucket!', description: 'How long the buckets are.' }

const timeBucket = enumType('TimeBucket', 'How long the buckets of a timeline are.', {
  DAY: 'Days.',
  WEEK: 'Weeks, which begin on Monday.',
  MONTH: 'Months.',
  YEAR: 'Years.',
})

const timelineBucket = objectType('TimelineBucket', {
  description:
    'One stretch of time. Empty ones are included, 1,000 at most (else the latest); events without any date are left out.',
  fields: {
    start: { type: 'Date!', description: 'First day.', sql: (bucket) => bucket.start },
    end: { type: 'Date!', description: 'Last day.', sql: (bucket) => bucket.end },
    certain: { type: 'Int!', description: 'Events that lie within it for sure.', sql: (bucket) => bucket.certain },
    possible: {
      type: 'Int!',
      description: 'Further events that may lie within it: their date is wider.',
      sql: (bucket) => bucket.possible,
    },
    events: {
      type: 'EventConnection!',
      description: 'The events that lie or may lie within it, by date.',
      args: forward,
      sql: (bucket, field) => {
        const order = eventOrder({ field: 'DATE', direction: 'ASC' })
        const list = plainList('EventState', order, (state) => [
          ...bucket.isCounted(state),
          sql`${firstDay(state)} <= ${bucket.end} AND ${lastDay(state)} >= ${bucket.start}`,
        ])
        return connection(field, list, (source) => field.object('EventConnection', source))
      },
    },
  },
})

/** The types of timelines. */
export const timelineTypes = [timeBucket, timelineBucket] as const

// a date that is open at one end counts with the end that is known
const firstDay = (state: Row<'EventState'>) => sql`coalesce(${state.earliest}, ${state.latest})`
const lastDay = (state: Row<'EventState'>) => sql`coalesce(${state.latest}, ${state.earliest})`

/**
 * JSON array of the buckets from the first to the last dated event, or over where.date. An event within one bucket is
 * certain there; a wider one is possible in each that it touches.
 */
export function timelineOf(field: FieldCall, isMeant: (state: Row<'EventState'>) => readonly Sql[]): Sql {
  const where = field.argument<EventWhere>('where')
  const size = units[field.argument<string>('bucket').shape ?? '']
  if (size === undefined) throw badInput('INVALID_FILTER', 'bucket is DAY, WEEK, MONTH or YEAR.')
  const isCounted = (state: Row<'EventState'>) => [
    isValid(field.scope, state),
    ...isMeant(state),
    ...eventConditions(field, where, state),
  ]
  const state = field.row('EventState')
  const bucketOf = (day: Sql) => sql`date_trunc(${size.unit}, ${day}::timestamp)::date`
  const dated = sql`SELECT ${bucketOf(firstDay(state))} AS "first", ${bucketOf(lastDay(state))} AS "last" FROM ${state.from} WHERE ${allOf(isCounted(state))} AND ${firstDay(state)} IS NOT NULL`
  const from = field.derived('date', (given) => rangeOf(given, size.days).from)
  const to = field.derived('date', (given) => rangeOf(given, size.days).to)
  const bounds = sql`SELECT coalesce(${bucketOf(from)}, min("first")) AS "low", coalesce(${bucketOf(to)}, max("last")) AS "high" FROM "dated"`
  const { step } = size
  const starts = sql`SELECT "each"::date AS "start" FROM "bounds", generate_series("low"::timestamp, "high"::timestamp, ${step}) AS "each" ORDER BY 1 DESC LIMIT ${raw(String(mostBuckets))}`
  const counted = sql`SELECT "start", sum("certain") AS "certain", sum("possible") AS "possible" FROM (SELECT "first" AS "start", count(*) AS "certain", 0 AS "possible" FROM "dated" WHERE "first" = "last" GROUP BY 1 UNION ALL SELECT "each"::date, 0, count(*) FROM "dated", "bounds", generate_series(greatest("first", "low")::timestamp, least("last", "high")::timestamp, ${step}) AS "each" WHERE "first" < "last" GROUP BY 1) AS "parts" GROUP BY 1`
  const row = field.row('EventState').alias
  const object = field.object('TimelineBucket', {
    start: sql`${row}."start"`,
    end: sql`(${row}."start" + ${step} - interval '1 day')::date`,
    certain: sql`${row}."certain"`,
    possible: sql`${row}."possible"`,
    isCounted,
  })
  return sql`(WITH "dated" AS (${dated}), "bounds" AS (${bounds}), "starts" AS (${starts}), "counted" AS (${counted}) SELECT coalesce(json_agg(${object} ORDER BY ${row}."start"), '[]'::json) FROM (SELECT "starts"."start", coalesce("counted"."certain", 0) AS "certain", coalesce("counted"."possible", 0) AS "possible" FROM "starts" LEFT JOIN "counted" USING ("start")) AS ${row})`
}

function rangeOf(given: Readonly<Record<string, unknown>>, days: number): { from: string | null; to: string | null } {
  const { from = null, to = null } = (given.where as EventWhere | null | undefined)?.date ?? {}
  if (from === null || to === null) return { from, to }
  const buckets = (Date.parse(to) - Date.parse(from)) / 86_400_000 / days
  if (buckets < mostBuckets) return { from, to }
  throw badInput(
    'TOO_MANY_BUCKETS',
    `From ${from} to ${to} there are more than ${mostBuckets} buckets. Ask for a shorter range or longer buckets.`,
  )
}
