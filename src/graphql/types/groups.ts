import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Row } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import type { FieldCall } from '../plan/field-call.js'
import { isCurrent } from '../plan/scope.js'
import type { GroupKeySource } from '../plan/type-sources.js'
import { nodeSource } from './node-source.js'

/** The value of a row: with the tables that are joined for it, and whether they give one value more than once. */
interface DimensionValue {
  readonly value: Sql
  readonly join?: Sql
  readonly repeats?: boolean
}

/** A value to group by, and the tables that it takes beside the row. */
export interface Dimension<R> {
  readonly description: string
  readonly of: (row: R, field: FieldCall) => DimensionValue
  /** Type of the node that a value is the key of; it may depend on the value. */
  readonly node?: (key: Sql, field: FieldCall) => { readonly type: Sql; readonly label: Sql }
}

type Dimensions<R> = Readonly<Record<string, Dimension<R>>>

const mostDimensions = 3

/** Name of the month or year that a span of days lies in, null where it reaches over its end. */
function within(row: { readonly earliest: Sql; readonly latest: Sql }, form: 'YYYY-MM' | 'YYYY'): Sql {
  const name = (day: Sql) => sql`to_char(${day}, ${raw(`'${form}'`)})`
  return sql`(CASE WHEN ${name(row.earliest)} = ${name(row.latest)} THEN ${name(row.earliest)} END)`
}

/** Label of a row of a table with the key, for groups by nodes. */
function slugOf(field: FieldCall, table: 'Actor' | 'Place', key: Sql): Sql {
  const row = field.row(table)
  return sql`(SELECT ${row.slug} FROM ${row.from} WHERE ${row.id} = ${key})`
}

function actorType(field: FieldCall, key: Sql): Sql {
  const row = field.row('Actor')
  return sql`(SELECT CASE ${row.kind} WHEN 'PERSON' THEN 'Person' WHEN 'COUNTRY' THEN 'Country' ELSE 'Organization' END FROM ${row.from} WHERE ${row.id} = ${key})`
}

/** The actor that a column leads to, found by a join: groups look at every row of a list. */
function kept(field: FieldCall, column: Sql): { readonly value: Sql; readonly join: Sql } {
  const actor = field.row('Actor')
  return {
    value: sql`coalesce(${actor.mergedIntoId}, ${actor.id})`,
    join: sql` LEFT JOIN ${actor.from} ON ${actor.id} = ${column}`,
  }
}

/** What events can be grouped by. */
export const eventDimensions: Dimensions<Row<'EventState'>> = {
  TYPE: { description: 'Type of event.', of: (state) => ({ value: sql`${state.type}::text` }) },
  STATUS: { description: 'Status.', of: (state) => ({ value: sql`${state.status}::text` }) },
  COUNTRY: {
    description: 'Country on whose ground it took place.',
    of: (state) => ({ value: state.countryId }),
    node: (key) => ({ type: sql`'Country'`, label: key }),
  },
  PLACE: {
    description: 'Place.',
    of: (state) => ({ value: state.placeId }),
    node: (key, field) => ({ type: sql`'Place'`, label: slugOf(field, 'Place', key) }),
  },
  MONTH: { description: 'Month; null where the date is wider.', of: (state) => ({ value: within(state, 'YYYY-MM') }) },
  YEAR: { description: 'Year; null where the date is wider.', of: (state) => ({ value: within(state, 'YYYY') }) },
  PARTICIPANT: {
    description: 'Each actor that takes part: an event counts once for each.',
    of: (state, field) => {
      const row = field.row('Participation')
      return {
        value: row.actorId,
        join: sql` LEFT JOIN ${row.from} ON ${row.stateId} = ${state.id} AND NOT ${row.represented}`,
      }
    },
    node: (key, field) => ({ type: actorType(field, key), label: slugOf(field, 'Actor', key) }),
  },
  PUBLISHER: {
    description: 'Each publisher whose articles tell of it: an event counts once for each.',
    of: (state, field) => {
      const [claim, article] = [field.row('Claim'), field.row('Article')]
      const { value, join: body } = kept(field, article.publisherId)
      return {
        value,
        join: sql` LEFT JOIN ${claim.from} ON ${claim.eventId} = ${state.eventId} AND ${isCurrent(field.scope, claim)} LEFT JOIN ${article.from} ON ${article.id} = ${claim.articleId}${body}`,
        repeats: true,
      }
    },
    node: (key, field) => ({ type: sql`'Organization'`, label: slugOf(field, 'Actor', key) }),
  },
}

/** What claims can be grouped by. */
export const claimDimensions: Dimensions<Row<'Claim'>> = {
  MODALITY: { description: 'How the article puts it.', of: (claim) => ({ value: sql`${claim.modality}::text` }) },
  STATUS: {
    description: 'The status that it gives its event.',
    of: (claim) => ({ value: sql`${claim.status}::text` }),
  },
  ATTRIBUTED_TO: {
    description: 'Who says it.',
    of: (claim, field) => kept(field, claim.attributedToId),
    node: (key, field) => ({ type: actorType(field, key), label: slugOf(field, 'Actor', key) }),
  },
  PUBLISHER: {
    description: 'Publisher of the article.',
    of: (claim, field) => {
      const article = field.row('Article')
      const { value, join: actor } = kept(field, article.publisherId)
      return { value, join: sql` JOIN ${article.from} ON ${article.id} = ${claim.articleId}${actor}` }
    },
    node: (key, field) => ({ type: sql`'Organization'`, label: slugOf(field, 'Actor', key) }),
  },
  MONTH: {
    description: 'Month of the article.',
    of: (claim) => ({ value: sql`to_char(${claim.publishedOn}, 'YYYY-MM')` }),
  },
  YEAR: { description: 'Year of the article.', of: (claim) => ({ value: sql`to_char(${claim.publishedOn}, 'YYYY')` }) },
}

const sizeOfGroups = (field: FieldCall) =>
  field.derived('int', ({ first }) => {
    if (typeof first === 'number' && first >= 0 && first <= 1000) return first
    throw badInput('INVALID_PAGE', `first: ${String(first)} is no number of groups. Give one from 0 to 1000.`)
  })

/**
 * JSON array of the groups of a whole list, the largest first. The list is given by the words after FROM, which end
 * with its condition; as a subselect of its rows it stands under the alias of `row`, to which the tables of the
 * dimensions are joined.
 */
export function groupsOf<R extends Row<'EventState'> | Row<'Claim'>>(
  field: FieldCall,
  list: { readonly row: R; readonly node: R; readonly from: Sql },
  dimensions: Dimensions<R>,
  write: (keys: readonly GroupKeySource[], count: Sql) => Sql,
): Sql {
  const names = field.argument<readonly string[]>('by').shape ?? []
  if (names.length === 0 || names.length > mostDimensions || new Set(names).size < names.length) {
    throw badInput('INVALID_GROUPS', `by takes one to ${mostDimensions} different dimensions.`)
  }
  const { row } = list
  const columns = names.map((name, index) => ({ name, alias: raw(`"key${index}"`), dimension: dimensions[name] }))
  const parts: readonly DimensionValue[] = columns.map(
    ({ dimension }) => dimension?.of(row, field) ?? { value: sql`NULL` },
  )
  const joins = join([sql``, ...parts.map((part) => part.join ?? sql``)], ' ')
  const rows = sql`(SELECT ${list.node.alias}.* FROM ${list.from}) AS ${row.alias}`
  const values = join(parts.map(({ value }, index) => sql`${value} AS ${columns[index]?.alias ?? raw('"key"')}`))
  // a row counts once for each of its values, however often the tables give it
  const distinct = parts.some(({ repeats }) => repeats === true) ? sql`DISTINCT ${row.id} AS "row", ` : empty
  const valued = sql`SELECT ${distinct}${values} FROM ${rows}${joins}`
  const keys = join(columns.map(({ alias }) => alias))
  const grouped = field.row('Actor').alias
  const sources = columns.map(({ name, alias, dimension }): GroupKeySource => {
    const key = sql`${grouped}.${alias}`
    const node = dimension?.node?.(key, field)
    return {
      dimension: raw(`'${name}'`),
      value: node?.label ?? key,
      node: node === undefined ? null : nodeSource(field, node.type, key),
    }
  })
  const object = write(sources, sql`${grouped}."count"`)
  const order = sql`${grouped}."count" DESC, ${join(columns.map(({ alias }) => sql`${grouped}.${alias} NULLS LAST`))}`
  return sql`(SELECT coalesce(json_agg(${object} ORDER BY ${order}), '[]'::json) FROM (SELECT ${keys}, count(*) AS "count" FROM (${valued}) AS "valued" GROUP BY ${keys} ORDER BY "count" DESC, ${keys} LIMIT ${sizeOfGroups(field)}) AS ${grouped})`
}
