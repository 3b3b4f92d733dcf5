import sql, { type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import type { Row, TableName } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { globalId } from '../plan/scope.js'
import type { RowTypeName } from '../plan/type-sources.js'

/** Reports NOT_FOUND where a root field found nothing; the sentence says what was asked for and how to look. */
export function reportNotFound(field: FieldCall, what: string, remedy: string): void {
  if (field.scope.day !== null) return
  const error = field.derived('json', ({ by, id }) => {
    const given = by === undefined ? { id } : by
    const asked = Object.entries(given as Record<string, unknown>).map(
      ([name, value]) => `${name} ${JSON.stringify(value)}`,
    )
    return JSON.stringify({
      message: `There is no ${what} with ${asked.join()}. ${remedy}`,
      path: [field.responseKey],
      extensions: { code: 'NOT_FOUND' },
    })
  })
  field.reportError((data) => sql`CASE WHEN ${data} IS NULL THEN ${error} END`)
}

/** What a look-up by name works on. */
export interface NamedRows<T extends TableName> {
  readonly type: RowTypeName<T>
  readonly table: T
  /** SQL that gives the keys of all that bear the name. */
  readonly keys: (name: Sql) => Sql
  readonly row: (row: Row<T>) => { readonly id: Sql; readonly name: Sql }
  /** Whether it was known at the time of the scope. */
  readonly isThere: (row: Row<T>) => Sql
  /** Words for messages. */
  readonly what: string
  readonly remedy: string
}

/**
 * JSON object of the one thing that bears a name. More than one is the error AMBIGUOUS, which lists the ids to choose
 * from; none is NOT_FOUND.
 */
export function byName<T extends TableName>(field: FieldCall, name: Input<string>, rows: NamedRows<T>): Sql {
  const normal = name.parameter('text', (text) => {
    const folded = normalName(text)
    if (folded !== '') return folded
    throw badInput(
      'INVALID_NAME',
      `There is no letter or digit in the name ${JSON.stringify(text.slice(0, 80))}. ${rows.remedy}`,
    )
  })
  const keys = sql`ARRAY(SELECT DISTINCT "key" FROM (${rows.keys(normal)}) AS "named" ("key"))`
  if (field.scope.day !== null) {
    return field.one(
      rows.type,
      rows.table,
      (row) =>
        sql`${rows.row(row).id} = (SELECT "all"[1] FROM (SELECT ${keys} AS "all") AS "found" WHERE cardinality("all") = 1) AND ${rows.isThere(row)}`,
    )
  }
  const found = field.lookUp(keys)
  const candidate = field.row(rows.table)
  const { id, name: label } = rows.row(candidate)
  const candidates = sql`(SELECT json_agg(json_build_object('id', ${globalId(field.scope, typeLiteral(rows.type), id)}, 'name', ${label}) ORDER BY ${label}, ${id}) FROM ${candidate.from} WHERE ${id} = ANY(${found}))`
  const message = name.parameter(
    'text',
    (text) =>
      `The name ${JSON.stringify(text)} fits more than one ${rows.what}. Ask by id, with one of extensions.candidates.`,
  )
  const path = field.derived('json', () => JSON.stringify([field.responseKey]))
  field.reportError(
    () =>
      sql`CASE WHEN cardinality(${found}) > 1 THEN json_build_object('message', ${message}, 'path', ${path}, 'extensions', json_build_object('code', 'AMBIGUOUS', 'candidates', ${candidates})) END`,
  )
  const missing = field.derived('json', () =>
    JSON.stringify({ path: [field.responseKey], extensions: { code: 'NOT_FOUND' } }),
  )
  const absent = name.parameter(
    'text',
    (text) => `No ${rows.what} bears the name ${JSON.stringify(text)}. ${rows.remedy}`,
  )
  field.reportError(
    () =>
      sql`CASE WHEN cardinality(${found}) = 0 THEN json_build_object('message', ${absent}, 'path', ${missing} -> 'path', 'extensions', ${missing} -> 'extensions') END`,
  )
  return field.one(rows.type, rows.table, (row) => sql`cardinality(${found}) = 1 AND ${rows.row(row).id} = ${found}[1]`)
}

const literals = {
  Person: sql`'Person'`,
  Country: sql`'Country'`,
  Organization: sql`'Organization'`,
  Place: sql`'Place'`,
} as const

function typeLiteral(type: string): Sql {
  const literal = Object.entries(literals).find(([name]) => name === type)?.[1]
  if (literal === undefined) throw new TypeError(`${type} is not looked up by name.`)
  return literal
}

/** A remedy that names the list to search. */
export function searchWith(list: string): string {
  return `Search with ${list}(where: {text: "…"}).`
}
