import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import { cursorPrefix, readCursor } from './cursor.js'
import type { FieldCall } from './field-call.js'
import { allOf } from './json.js'
import { type Paging, pageLimits, readPaging } from './paging.js'
import type { ConnectionSource } from './type-sources.js'

/** Totals are exact up to here; beyond, counting would cost more than it tells. */
const countedExactly = raw('10000')

/** The largest page, and one row more to know whether there is one. */
const mostRead = raw(String(pageLimits.maximumSize + 1))

/** One key of an order. */
export interface OrderKey<T extends TableName> {
  readonly key: (row: Row<T>) => Sql
  readonly cast: 'date' | 'text' | 'int' | 'int8' | 'timestamptz' | 'float8'
}

/** An order of a list. All keys have its direction, so that a page is one range of an index; the last is unique. */
export interface Order<T extends TableName> {
  readonly name: string
  readonly isDescending: boolean
  readonly keys: readonly OrderKey<T>[]
}

/** A list to page through: rows of one table, whose nodes may be rows of another. */
export interface List<T extends TableName, N extends TableName = T, Tie = null> {
  readonly table: T
  /** What stands in place of the table, under the alias of the row: a subselect with the table's columns and more. */
  readonly from?: (row: Row<T>) => Sql
  /** Conditions of the list and of its filter. */
  readonly where: (row: Row<T>) => readonly Sql[]
  readonly order: Order<T>
  /** The node of a row; where it is a row of another table, with the words that join it. */
  readonly node: (row: Row<T>) => { readonly row: Row<N>; readonly join: Sql }
  /** What the edge tells beyond the node. */
  readonly tie: (row: Row<T>) => Tie
  /**
   * The table's key, where a filter may pass over many rows: they are then read from an index that holds what the
   * filter looks at, and only those of the page from the table.
   */
  readonly key?: (row: Row<T>) => Sql
}

/** A list whose nodes are its own rows. */
export function plainList<T extends TableName>(
  table: T,
  order: Order<T>,
  where: (row: Row<T>) => readonly Sql[],
): List<T> {
  return { table, order, where, node: (row) => ({ row, join: empty }), tie: () => null }
}

/**
 * JSON object of a connection. The rows of the page are found first, by their keys alone and with a LIMIT; only then
 * are nodes joined and edges written.
 */
export function connection<T extends TableName, N extends TableName, Tie>(
  field: FieldCall,
  list: List<T, N, Tie>,
  write: (source: ConnectionSource<N, Tie>) => Sql,
): Sql {
  const paging = readPaging(field)
  const wantsPageInfo = field.selects('pageInfo')
  const listed = field.row(list.table)
  const conditions = list.where(listed)
  const page = field.row(list.table)
  const node = list.node(page)
  const from = list.from?.(listed) ?? listed.from
  const counted = list.node(listed)
  const source: ConnectionSource<N, Tie> = {
    ...pageSource(field, list, page, paging, wantsPageInfo),
    ...countSource(from, conditions),
    whole: { node: counted.row, from: sql`${from}${counted.join} WHERE ${allOf(conditions)}` },
    edge: { cursor: cursorOf(field, list.order, page), node: node.row, tie: list.tie(page) },
  }
  const object = write(source)
  if (!wantsPageInfo && !field.selects('edges') && !field.selects('nodes')) return object
  const rows = pageRows(field, list, listed, conditions, paging, wantsPageInfo)
  // one row, also where what is asked has no aggregate in it, such as hasPreviousPage alone
  return sql`(SELECT ${object} FROM (${rows}) AS ${page.alias}${node.join} HAVING true)`
}

const orderColumn = (index: number) => raw(`"order${index}"`)

function orderBy(expressions: readonly Sql[], isDescending: boolean): Sql {
  return join(expressions.map((expression) => sql`${expression} ${raw(isDescending ? 'DESC' : 'ASC')}`))
}

function cursorOf<T extends TableName>(field: FieldCall, order: Order<T>, page: Row<T>): Sql {
  const keys = order.keys.map((_, index) => sql`${page.alias}.${orderColumn(index)}`)
  const prefix = field.derived('text', (given) => cursorPrefix(order.name, given))
  return sql`(${prefix} || json_build_array(${join(keys)})::text)`
}

function countSource(from: Sql, conditions: readonly Sql[]) {
  const some = sql`SELECT 1 FROM ${from} WHERE ${allOf(conditions)} LIMIT ${countedExactly} + 1`
  const count = sql`(SELECT count(*) FROM (${some}) AS "counted")`
  return { totalCount: sql`least(${count}, ${countedExactly})`, totalCountExact: sql`(${count} <= ${countedExactly})` }
}

function pageSource<T extends TableName, N extends TableName, Tie>(
  field: FieldCall,
  { order }: List<T, N, Tie>,
  page: Row<T>,
  paging: Paging,
  hasOneMore: boolean,
) {
  const keys = order.keys.map((_, index) => sql`${page.alias}.${orderColumn(index)}`)
  // with pageInfo one row more than the page was read, to know whether there is one
  const isInPage = hasOneMore ? sql` FILTER (WHERE ${page.alias}."number" <= ${paging.size})` : empty
  const hasMore = sql`count(*) > ${paging.size}`
  const cursor = cursorOf(field, order, page)
  const firstCursor = (isDescending: boolean) =>
    sql`(array_agg(${cursor} ORDER BY ${orderBy(keys, isDescending)})${isInPage})[1]`
  return {
    each: (json: Sql) =>
      sql`coalesce(json_agg(${json} ORDER BY ${orderBy(keys, order.isDescending)})${isInPage}, '[]'::json)`,
    page: {
      hasNextPage: paging.isBackward ? raw(String(paging.hasBefore)) : hasMore,
      hasPreviousPage: paging.isBackward ? hasMore : raw(String(paging.hasAfter)),
      startCursor: firstCursor(order.isDescending),
      endCursor: firstCursor(!order.isDescending),
    },
  }
}

function pageRows<T extends TableName, N extends TableName, Tie>(
  field: FieldCall,
  list: List<T, N, Tie>,
  listed: Row<T>,
  conditions: readonly Sql[],
  paging: Paging,
  hasOneMore: boolean,
): Sql {
  const { order } = list
  const keys = order.keys.map(({ key }) => key(listed))
  const readsDescending = order.isDescending !== paging.isBackward
  const range = [
    ...(paging.hasAfter ? [pastCursor(field, order, keys, 'after')] : []),
    ...(paging.hasBefore ? [pastCursor(field, order, keys, 'before')] : []),
  ]
  const ordered = join(keys.map((key, index) => sql`${key} AS ${orderColumn(index)}`))
  const limit = hasOneMore ? sql`${paging.size} + 1` : paging.size
  // the constant bound comes first: a limit that is a parameter is planned as a tenth of the table
  const read = list.key === undefined ? sql`${listed.alias}.*` : sql`${list.key(listed)} AS "key"`
  const bounded = sql`SELECT ${read}, ${ordered} FROM ${list.from?.(listed) ?? listed.from} WHERE ${allOf([...conditions, ...range])} ORDER BY ${orderBy(keys, readsDescending)} LIMIT ${mostRead}`
  const found = sql`SELECT * FROM (${bounded}) AS "bounded" LIMIT ${limit}`
  const rows = list.key === undefined ? found : wholeRows(field, list.table, list.key, found)
  if (!hasOneMore) return rows
  const columns = order.keys.map((_, index) => sql`"row".${orderColumn(index)}`)
  const number = sql`row_number() OVER (ORDER BY ${orderBy(columns, readsDescending)})`
  return sql`SELECT "row".*, ${number} AS "number" FROM (${rows}) AS "row"`
}

/** The rows of a table whose keys were found, with what was found beside the keys. */
function wholeRows<T extends TableName>(field: FieldCall, table: T, keyOf: (row: Row<T>) => Sql, found: Sql): Sql {
  const row = field.row(table)
  return sql`SELECT ${row.alias}.*, "found".* FROM (${found}) AS "found" JOIN ${row.from} ON ${keyOf(row)} = "found"."key"`
}

function pastCursor<T extends TableName>(
  field: FieldCall,
  order: Order<T>,
  keys: readonly Sql[],
  argument: 'after' | 'before',
): Sql {
  const casts = order.keys.map(({ cast }) => cast)
  const values = casts.map((cast, index) =>
    field.derived(cast, (given) => readCursor(String(given[argument]), cursorPrefix(order.name, given), casts)[index]),
  )
  const isAfterwards = order.isDescending === (argument === 'before')
  return sql`(${join(keys)}) ${raw(isAfterwards ? '>' : '<')} (${join(values)})`
}
