import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { badInput } from './bad-input.js'
import { compileOperation, type Definitions, type PlannedCall } from './compile.js'
import { collectFields, type SelectionContext } from './selection.js'
import { shapeOf } from './shape.js'
import type { RequestArguments, Slot } from './slot.js'

/** A compiled operation, kept for every request of the same document, operation and shape of variables. */
export interface Plan {
  readonly text: string
  readonly needsCompletion: boolean
  /** Name under which the statement is prepared, from its third use on. */
  name: string | undefined
  uses: number
  readonly slots: readonly Slot[]
  readonly calls: readonly (PlannedCall & { readonly constant: Readonly<Record<string, unknown>> | null })[]
}

/** A request made ready: its plan and its values, or why it cannot be answered. */
export type Planned =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly values: readonly unknown[] }
  /** Introspection and `__typename` alone need no statement. */
  | { readonly kind: 'no-statement' }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] }

/** One request to plan. */
export interface PlanRequest {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

const preparedFromUse = 3

const loneSurrogate = /\p{Surrogate}/u

/** Turns requests into statements, and keeps the plans of the last thousand shapes. */
export class Planner {
  readonly #schema: GraphQLSchema
  readonly #definitions: Definitions
  readonly #marksTypes: boolean
  readonly #plans: LRUCache<string, Plan>
  readonly #documents = new WeakMap<DocumentNode, number>()
  #counter = 0

  /**
   * @param onRetired told the name of each prepared statement whose plan was evicted
   * @param marksTypes plans every query as one that graphql-js completes (for comparison with the fast lane)
   */
  constructor(options: {
    readonly schema: GraphQLSchema
    readonly definitions: Definitions
    readonly size?: number
    readonly marksTypes?: boolean
    readonly onRetired?: (name: string) => void
  }) {
    this.#schema = options.schema
    this.#definitions = options.definitions
    this.#marksTypes = options.marksTypes ?? false
    this.#plans = new LRUCache({
      max: options.size ?? 1000,
      dispose: ({ name }) => {
        if (name !== undefined) options.onRetired?.(name)
      },
    })
  }

  /** Number of plans kept. */
  get size(): number {
    return this.#plans.size
  }

  /** Plans a request that the schema has validated. Throws the GraphQLError of an argument that cannot be meant. */
  plan({ document, operationName, variables }: PlanRequest): Planned {
    const operation = getOperationAST(document, operationName)
    if (operation === null || operation === undefined) return { kind: 'no-statement' }
    const { coerced, errors } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables)
    if (errors !== undefined) return { kind: 'refused', errors }
    const key = `${this.#numberOf(document)} ${operationName ?? ''} ${shapeOf(this.#schema, operation, coerced)}`
    const plan = this.#plans.get(key) ?? this.#compile(document, operation, coerced)
    if (plan === null) return { kind: 'no-statement' }
    const values = valuesOf(plan, coerced)
    if (plan.uses === 0) this.#plans.set(key, plan)
    plan.uses += 1
    if (plan.uses === preparedFromUse) plan.name = `q${this.#next()}`
    return { kind: 'plan', plan, values }
  }

  #compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Plan | null {
    const fragments = document.definitions.filter(
      (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
    )
    const context: SelectionContext = {
      schema: this.#schema,
      fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
      variables,
    }
    const fields = collectFields(context, 'Query', [operation.selectionSet])
    if (fields.every(({ name }) => name.startsWith('__'))) return null
    const asksSchema = fields.some(({ name }) => name === '__schema' || name === '__type')
    let compiled = compileOperation(context, this.#definitions, fields, this.#marksTypes)
    const needsCompletion = this.#marksTypes || asksSchema || compiled.needsCompletion
    if (needsCompletion && !this.#marksTypes) compiled = compileOperation(context, this.#definitions, fields, true)
    return {
      text: compiled.statement.text,
      slots: compiled.statement.slots,
      calls: compiled.calls.map((call) => ({ ...call, constant: constantArguments(call) })),
      needsCompletion,
      name: undefined,
      uses: 0,
    }
  }

  #numberOf(document: DocumentNode): number {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const number = this.#next()
    this.#documents.set(document, number)
    return number
  }

  #next(): number {
    this.#counter += 1
    return this.#counter
  }
}

/** The arguments of a call that no variable touches are coerced once. */
function constantArguments(call: PlannedCall): Readonly<Record<string, unknown>> | null {
  let usesVariables = false
  for (const argument of call.node.arguments ?? []) {
    visit(argument, {
      Variable: () => {
        usesVariables = true
      },
    })
  }
  return usesVariables ? null : getArgumentValues(call.definition, call.node, {})
}

function valuesOf(plan: Plan, variables: Readonly<Record<string, unknown>>): readonly unknown[] {
  const given: RequestArguments = plan.calls.map(
    ({ definition, node, constant }) => constant ?? getArgumentValues(definition, node, variables),
  )
  return plan.slots.map((slot) => checked(slot.read(given)))
}

/** Refuses texts that PostgreSQL cannot hold, wherever in the arguments they stand. */
function checked(value: unknown): unknown {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const text of texts) {
    if (typeof text === 'string' && (text.includes('\u0000') || loneSurrogate.test(text))) {
      throw badInput('INVALID_TEXT', 'A text holds a null character or half of a surrogate pair. Leave it out.')
    }
  }
  return value
}
