import type { Sql } from 'sql-template-tag'
import type { Row, TableName } from '../../store/tables.js'
import type { Input } from './input.js'
import type { Scope } from './scope.js'
import type { RowTypeName, TypeName, TypeSources } from './type-sources.js'

/** Writes an object of a type from what it is made of, by the sub-selection at hand. */
export type ObjectWriter = <N extends TypeName>(type: N, source: TypeSources[N]) => Sql

/** One field of a query while its SQL is written: its arguments, its sub-selection, and the means to follow it. */
export interface FieldCall {
  readonly scope: Scope
  /** The key under which the answer stands (the alias, else the name). */
  readonly responseKey: string
  /** Where in the answer a root field stands: its response key, below that of asOf if it is one there. */
  readonly path: readonly string[]
  /** One argument. The caller names its type, as the field's definition has it. */
  argument<T>(name: string): Input<T>
  /** A parameter made from all arguments of the field. */
  derived(cast: string, read: (given: Readonly<Record<string, unknown>>) => unknown): Sql
  /** True where the sub-selection has a field of that name. */
  selects(name: string): boolean
  /** A row of a table under an alias that no other part of the statement uses. */
  row<T extends TableName>(table: T): Row<T>
  /** JSON object of the sub-selection. */
  readonly object: ObjectWriter
  /** JSON object of the one row that meets the condition, or null. */
  one<T extends TableName>(type: RowTypeName<T>, table: T, on: (row: Row<T>) => Sql): Sql
  /** JSON array of the rows that meet the condition. */
  many<T extends TableName>(type: RowTypeName<T>, table: T, on: (row: Row<T>) => Sql, order: (row: Row<T>) => Sql): Sql
  /** The same field for another time. */
  within(scope: Scope): FieldCall
  /** Evaluates a subselect once, before the root fields, and gives its value. Root fields only, also below asOf. */
  lookUp(subselect: Sql): Sql
  /**
   * Notes an error that depends on data: a JSON object with the error, or null, given the field's own value. Root
   * fields only, also below asOf.
   */
  reportError(error: (data: Sql) => Sql): void
}
