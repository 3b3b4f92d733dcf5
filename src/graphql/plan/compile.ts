import { type FieldNode, type GraphQLField, getArgumentValues, isInterfaceType, isObjectType } from 'graphql'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { type Row, rowOf, type TableName } from '../../store/tables.js'
import type { AbstractDefinition, FieldDefinition, ObjectDefinition, TypeDefinition } from './definition.js'
import type { FieldCall } from './field-call.js'
import { Input } from './input.js'
import { jsonObject, keyLiteral, typeKey } from './json.js'
import { now, type Scope } from './scope.js'
import {
  collectFields,
  isSameForAllTypes,
  type SelectedField,
  type SelectionContext,
  selectionSetsOf,
} from './selection.js'
import { parameter, type WrittenStatement, writeStatement } from './slot.js'
import type { RowTypeName, TypeName, TypeSources } from './type-sources.js'

/** One field with arguments, as the plan met it: each request coerces its own values. */
export interface PlannedCall {
  readonly definition: GraphQLField<unknown, unknown>
  readonly node: FieldNode
}

/** A compiled operation: one statement whose row holds the answer's data and its errors, both as JSON text. */
export interface CompiledOperation {
  readonly statement: WrittenStatement
  readonly calls: readonly PlannedCall[]
  /** True where a field is computed after SQL, so that graphql-js must complete the answer. */
  readonly needsCompletion: boolean
}

/** The types that operations begin with. */
type RootName = 'Query' | 'Mutation' | 'Subscription'

export type Definitions = ReadonlyMap<string, TypeDefinition>

/**
 * Compiles the root selection of a query, or one root field of a mutation or subscription, into one statement.
 *
 * With `marksTypes`, each object of an abstract type also notes its type, for graphql-js to complete the answer by.
 */
export function compileOperation(
  context: SelectionContext,
  definitions: Definitions,
  rootFields: readonly SelectedField[],
  marksTypes: boolean,
  root: RootName = 'Query',
): CompiledOperation {
  const compiler = new Compiler(context, definitions, marksTypes)
  return {
    statement: writeStatement(compiler.root(rootFields, root)),
    calls: compiler.calls,
    needsCompletion: compiler.needsCompletion,
  }
}

class Compiler {
  readonly #context: SelectionContext
  readonly #definitions: Definitions
  readonly #marksTypes: boolean
  readonly calls: PlannedCall[] = []
  needsCompletion = false
  readonly #errors: ((data: Sql) => Sql)[] = []
  readonly #lookUps: Sql[] = []
  #aliases = 0

  constructor(context: SelectionContext, definitions: Definitions, marksTypes: boolean) {
    this.#context = context
    this.#definitions = definitions
    this.#marksTypes = marksTypes
  }

  /**
   * The whole statement. Each root field that can fail stands in the FROM clause, evaluated once (OFFSET 0 keeps it
   * from being copied), so that its error can look at its value.
   */
  root(fields: readonly SelectedField[], root: RootName): Sql {
    const definition = this.#objectDefinition(root)
    const roots = fields.map((field, index) => {
      this.#errors.length = 0
      const [pair] = this.#pairs(definition, null, [field], now)
      const reference = raw(`"root${index}"."data"`)
      return { pair, reference, from: raw(`"root${index}"`), errors: this.#errors.map((error) => error(reference)) }
    })
    const failing = roots.filter(({ errors }) => errors.length > 0)
    const data = jsonObject(
      roots.flatMap(({ pair, reference, errors }) =>
        pair === undefined ? [] : [[pair[0], errors.length > 0 ? reference : pair[1]] as const],
      ),
    )
    if (failing.length === 0 && this.#lookUps.length === 0) return sql`SELECT ${data}::text, NULL::text`
    const sources = [
      ...this.#lookUps,
      ...failing.flatMap(({ pair, from }) =>
        pair === undefined ? [] : [sql`LATERAL (SELECT ${pair[1]} AS "data" OFFSET 0) AS ${from}`],
      ),
    ]
    if (failing.length === 0) return sql`SELECT ${data}::text, NULL::text FROM ${join(sources)}`
    const errors = join(failing.flatMap(({ errors }) => errors.map((error) => sql`(${error})`)))
    const reported = sql`(SELECT json_agg("error") FROM (VALUES ${errors}) AS "reported" ("error") WHERE "error" IS NOT NULL)`
    return sql`SELECT ${data}::text, ${reported}::text FROM ${join(sources)}`
  }

  row<T extends TableName>(table: T): Row<T> {
    this.#aliases += 1
    return rowOf(table, `t${this.#aliases}`)
  }

  /** JSON object of a selection on one row of a type. */
  object<N extends TypeName>(type: N, source: TypeSources[N], field: SelectedField, scope: Scope): Sql {
    const definition = this.#definitions.get(type)
    const sets = selectionSetsOf(field)
    if (definition?.kind === 'interface' || definition?.kind === 'union') {
      const abstract = definition as AbstractDefinition<N>
      if (abstract.isUniform && !this.#marksTypes && isSameForAllTypes(this.#context, type, sets)) {
        return this.#fields(abstract, source, collectFields(this.#context, type, sets), scope)
      }
      const writer = <M extends TypeName>(to: M, from: TypeSources[M]) => this.object(to, from, field, scope)
      const cases = abstract.cases(source, writer).map(({ when, write }) => sql`WHEN ${when} THEN ${write()}`)
      return sql`(CASE ${join(cases, ' ')} END)`
    }
    return this.#fields(this.#objectDefinition(type), source, collectFields(this.#context, type, sets), scope)
  }

  #objectDefinition<N extends TypeName>(type: N): ObjectDefinition<N> {
    const definition = this.#definitions.get(type)
    if (definition?.kind !== 'object') throw new TypeError(`${type} is not defined as an object type.`)
    return definition as ObjectDefinition<N>
  }

  #fields<N extends TypeName>(
    definition: ObjectDefinition<N> | AbstractDefinition<N>,
    source: TypeSources[N],
    fields: readonly SelectedField[],
    scope: Scope,
  ): Sql {
    const pairs = this.#pairs(definition, source, fields, scope)
    const marked: readonly (readonly [string, Sql])[] =
      this.#marksTypes && definition.kind === 'object' && definition.name !== 'Query'
        ? [[typeKey, raw(`'${definition.name}'`)], ...pairs]
        : pairs
    return jsonObject(marked)
  }

  #pairs<N extends TypeName>(
    definition: ObjectDefinition<N> | AbstractDefinition<N>,
    source: TypeSources[N],
    fields: readonly SelectedField[],
    scope: Scope,
  ): readonly (readonly [string, Sql])[] {
    return fields
      .filter((field) => !field.name.startsWith('__') || field.name === '__typename')
      .map((field) => {
        if (field.name === '__typename') return [field.responseKey, raw(`'${definition.name}'`)]
        const own = definition.fields[field.name]
        if (own === undefined) throw new TypeError(`${definition.name}.${field.name} has no definition.`)
        return [field.responseKey, this.#value(definition.name, own, source, field, scope)]
      })
  }

  #value<N extends TypeName>(
    typeName: N,
    definition: FieldDefinition<TypeSources[N]>,
    source: TypeSources[N],
    field: SelectedField,
    scope: Scope,
  ): Sql {
    if (definition.compute !== undefined) this.needsCompletion = true
    return definition.sql(source, this.#call(typeName, field, scope, this.#arguments(typeName, field)))
  }

  #arguments(typeName: TypeName, field: SelectedField): { call: number; sample: Record<string, unknown> } {
    const type = this.#context.schema.getType(typeName)
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name] : undefined
    if (definition === undefined) throw new TypeError(`${typeName}.${field.name} is not in the schema.`)
    const sample = getArgumentValues(definition, field.nodes[0], this.#context.variables)
    return { call: this.calls.push({ definition, node: field.nodes[0] }) - 1, sample }
  }

  #call(
    typeName: TypeName,
    field: SelectedField,
    scope: Scope,
    given: { call: number; sample: Record<string, unknown> },
  ): FieldCall {
    const { call, sample } = given
    let selected: ReadonlySet<string> | undefined
    const writer = <N extends TypeName>(type: N, source: TypeSources[N]) => this.object(type, source, field, scope)
    return {
      scope,
      responseKey: field.responseKey,
      path: scope.under === undefined ? [field.responseKey] : [scope.under, field.responseKey],
      argument: <T>(name: string) => new Input<T>(call, [name], sample[name] as T | null | undefined),
      derived: (cast, read) => parameter(cast, (requestArguments) => read(requestArguments[call] ?? {})),
      selects: (name) => {
        selected ??= this.#selectedNames(typeName, field)
        return selected.has(name)
      },
      row: (table) => this.row(table),
      object: writer,
      one: (type, table, on) => this.#one(type, table, on, writer),
      many: (type, table, on, order) => this.#many(type, table, on, order, writer),
      within: (inner) => this.#call(typeName, field, inner, given),
      lookUp: (subselect) => {
        const alias = `lookup${this.#lookUps.length}`
        this.#lookUps.push(sql`(SELECT ${subselect} AS "value" OFFSET 0) AS ${raw(`"${alias}"`)}`)
        return raw(`"${alias}"."value"`)
      },
      reportError: (error) =>
        this.#errors.push((data) =>
          // ->> gives NULL where the field's value is null
          error(scope.under === undefined ? data : sql`(${data} ->> ${keyLiteral(field.responseKey)})`),
        ),
    }
  }

  #one<T extends TableName>(
    type: RowTypeName<T>,
    table: T,
    on: (row: Row<T>) => Sql,
    write: <N extends TypeName>(type: N, source: TypeSources[N]) => Sql,
  ): Sql {
    const row = this.row(table)
    return sql`(SELECT ${write(type, row as TypeSources[RowTypeName<T>])} FROM ${row.from} WHERE ${on(row)})`
  }

  #many<T extends TableName>(
    type: RowTypeName<T>,
    table: T,
    on: (row: Row<T>) => Sql,
    order: (row: Row<T>) => Sql,
    write: <N extends TypeName>(type: N, source: TypeSources[N]) => Sql,
  ): Sql {
    const row = this.row(table)
    const objects = write(type, row as TypeSources[RowTypeName<T>])
    return sql`(SELECT coalesce(json_agg(${objects} ORDER BY ${order(row)}), '[]'::json) FROM ${row.from} WHERE ${on(row)})`
  }

  #selectedNames(typeName: TypeName, field: SelectedField): ReadonlySet<string> {
    const type = this.#context.schema.getType(typeName)
    const own = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name] : undefined
    const name = own === undefined ? '' : String(own.type).replace(/[[\]!]/g, '')
    return new Set(collectFields(this.#context, name, selectionSetsOf(field)).map((selected) => selected.name))
  }
}
