import type { Sql } from 'sql-template-tag'
import type { QueryLimits } from '../limits/query-limits.js'
import type { FieldCall, ObjectWriter } from './field-call.js'
import type { TypeName, TypeSources } from './type-sources.js'

/** One argument of a field, or one field of an input type. */
export interface ArgumentDefinition {
  /** GraphQL type, such as `[ID!]`. */
  readonly type: string
  readonly description: string
  readonly defaultValue?: unknown
}

export type ArgumentDefinitions = Readonly<Record<string, ArgumentDefinition>>

/** What is known when an answer is completed, beside what the database gave. */
export interface CompletionContext {
  /** Address under which clients reach the server; empty: addresses are relative to it. */
  readonly publicUrl: string
  readonly limits: QueryLimits
  /** What the request costs, in rows by estimate. */
  readonly cost: number
}

/** One field of a type: what it is in GraphQL, in words and in SQL, in one place. */
export interface FieldDefinition<Source> {
  /** GraphQL type, such as `[Actor!]!`. */
  readonly type: string
  readonly description: string
  readonly args?: ArgumentDefinitions
  /**
   * The JSON value of the field for one row of the type, as an SQL expression. A method, so that definitions of
   * different types fit into one registry; the type's name ties them to their sources.
   */
  sql(source: Source, field: FieldCall): Sql
  /**
   * For a value that SQL alone cannot give: what `sql` gave is handed in and the answer comes out. Such a field
   * takes its request off the fast lane.
   */
  readonly compute?: (value: unknown, context: CompletionContext) => unknown
  /** Rows read to find the value, its own not counted, by estimate; none if not given. */
  readonly rows?: number
  /** Length of a list of objects that is no page, by estimate; 5 if not given. */
  readonly length?: number
}

export type FieldDefinitions<Source> = Readonly<Record<string, FieldDefinition<Source>>>

/** An object type whose values are rows (or parts of rows) of the database. */
export interface ObjectDefinition<N extends TypeName = TypeName> {
  readonly kind: 'object'
  readonly name: N
  readonly description: string
  readonly interfaces: readonly string[]
  readonly fields: FieldDefinitions<TypeSources[N]>
}

/** An interface or union: which of its types a row is, SQL decides. */
export interface AbstractDefinition<N extends TypeName = TypeName> {
  readonly kind: 'interface' | 'union'
  readonly name: N
  readonly description: string
  /** Fields of an interface, by which a selection without type conditions is compiled once; empty for a union. */
  readonly fields: FieldDefinitions<TypeSources[N]>
  /** Names of the interfaces that an interface builds on. */
  readonly interfaces?: readonly string[]
  /** Names of the types of a union; those of an interface name it themselves. */
  readonly members?: readonly string[]
  /** A selection without type conditions reads the same for each type, so that it is written once from `fields`. */
  readonly isUniform: boolean
  /** The types that a row may be of. */
  cases(source: TypeSources[N], object: ObjectWriter): readonly AbstractCase[]
}

/** One possible type of an abstract one: the condition under which a row is of it, and the object then. */
export interface AbstractCase {
  readonly when: Sql
  write(): Sql
}

export interface EnumDefinition {
  readonly kind: 'enum'
  readonly name: string
  readonly description: string
  readonly values: Readonly<Record<string, string>>
}

export interface InputDefinition {
  readonly kind: 'input'
  readonly name: string
  readonly description: string
  readonly isOneOf: boolean
  readonly fields: ArgumentDefinitions
}

export type TypeDefinition = ObjectDefinition | AbstractDefinition | EnumDefinition | InputDefinition

/** Defines an object type; the name ties it to its source (type-sources.ts). */
export function objectType<N extends TypeName>(
  name: N,
  definition: {
    readonly description: string
    readonly interfaces?: readonly string[]
    readonly fields: FieldDefinitions<TypeSources[N]>
  },
): ObjectDefinition<N> {
  return { kind: 'object', name, interfaces: [], ...definition }
}

/** Defines an interface or a union. */
export function abstractType<N extends TypeName>(
  kind: 'interface' | 'union',
  name: N,
  definition: Omit<AbstractDefinition<N>, 'kind' | 'name'>,
): AbstractDefinition<N> {
  return { kind, name, ...definition }
}

/** Defines an enum: each value with its description. */
export function enumType(name: string, description: string, values: Readonly<Record<string, string>>): EnumDefinition {
  return { kind: 'enum', name, description, values }
}

/** Defines an input type. */
export function inputType(name: string, description: string, fields: ArgumentDefinitions): InputDefinition {
  return { kind: 'input', name, description, isOneOf: false, fields }
}

/** Defines an input type of which exactly one field must be given. */
export function oneOfType(name: string, description: string, fields: ArgumentDefinitions): InputDefinition {
  return { kind: 'input', name, description, isOneOf: true, fields }
}
