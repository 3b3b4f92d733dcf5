import sql, { type Sql } from 'sql-template-tag'
import { normalName } from '../../domain/names.js'
import type { Row, TableName } from '../../store/tables.js'
import { badInput } from '../plan/bad-input.js'
import type { FieldCall } from '../plan/field-call.js'
import type { Input } from '../plan/input.js'
import { globalId, now } from '../plan/scope.js'
import type { RowTypeName } from '../plan/type-sources.js'
import { dataError, quoted, words } from './data-errors.js'

/**
 * Reports NOT_FOUND where a root field found nothing; the sentence says what was asked for and how to look. Below asOf
 * null is an answer: what is in the record but was not known on that day is no error, so `isRecorded` is asked too.
 */
export function reportNotFound(field: FieldCall, what: string, remedy: string, isRecorded: Sql): void {
  const by = field.argument<Readonly<Record<string, string>>>('by')
  const name = Object.keys(by.shape ?? {}).find((each) => by.at(each).isGiven) ?? 'id'
  const given = by.isGiven ? by.at(name) : field.argument<string>('id')
  const message = sql`${words(`There is no ${what} with ${name} `)} || ${quoted(given)} || ${words(`. ${remedy}`)}`
  const error = dataError(field, 'NOT_FOUND', message)
  const isMissing = field.scope.day === null ? sql`true` : sql`NOT (${isRecorded})`
  field.reportError((data) => sql`CASE WHEN ${data} IS NULL AND ${isMissing} THEN ${error} END`)
}

/** What a look-up by name works on. */
export interface NamedRows<T extends TableName> {
  readonly type: RowTypeName<T>
  readonly table: T
  /** SQL that gives the keys of all that bear the name, as far as it was known at the time of the scope. */
  readonly keys: (field: FieldCall, name: Sql) => Sql
  readonly row: (row: Row<T>) => { readonly id: Sql; readonly name: Sql }
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
  const keysAt = (scoped: FieldCall) =>
    sql`ARRAY(SELECT DISTINCT "key" FROM (${rows.keys(scoped, normal)}) AS "named" ("key"))`
  const found = field.lookUp(keysAt(field))
  const recorded = field.scope.day === null ? found : keysAt(field.within(now))
  const candidate = field.row(rows.table)
  const { id, name: label } = rows.row(candidate)
  const candidates = sql`(SELECT json_agg(json_build_object('id', ${globalId(field.scope, typeLiteral(rows.type), id)}, 'name', ${label}) ORDER BY ${label}, ${id}) FROM ${candidate.from} WHERE ${id} = ANY(${found}))`
  const [asked, what] = [quoted(name), words(rows.what)]
  const ambiguous = sql`'The name ' || ${asked} || ' fits more than one ' || ${what} || '. Ask by id, with one of extensions.candidates.'`
  const absent = sql`'No ' || ${what} || ' bears the name ' || ${asked} || ${words(`. ${rows.remedy}`)}`
  const ambiguity = dataError(field, 'AMBIGUOUS', ambiguous, [sql`'candidates'`, candidates])
  field.reportError(() => sql`CASE WHEN cardinality(${found}) > 1 THEN ${ambiguity} END`)
  const absence = dataError(field, 'NOT_FOUND', absent)
  field.reportError(() => sql`CASE WHEN cardinality(${recorded}) = 0 THEN ${absence} END`)
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
