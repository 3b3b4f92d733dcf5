import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getOperationRootType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { pageLimits } from '../plan/paging.js'
import type { PlanRequest } from '../plan/planner.js'

type Variables = Readonly<Record<string, unknown>>

/** Rows that a part of an operation reads, by estimate, for given variables. */
type Cost = (variables: Variables) => number

/** What the definition of a field says of its size. */
export interface FieldSize {
  readonly rows: number | null
  readonly length: number | null
}

/** The size of a field of a type. */
export type SizeOf = (typeName: string, fieldName: string) => FieldSize

/** Length of a list of objects that is no connection, such as the participants of an event, where nothing says it. */
const usualLength = 5

const none: Cost = () => 0

const sum =
  (costs: readonly Cost[]): Cost =>
  (variables) =>
    costs.reduce((total, cost) => total + cost(variables), 0)

const largest =
  (costs: readonly Cost[]): Cost =>
  (variables) =>
    Math.max(0, ...costs.map((cost) => cost(variables)))

/**
 * Estimates what a request costs, in rows: pages multiply what hangs on them. The work on a document is done once; for
 * each request only its page sizes are put in.
 */
export class CostEstimate {
  readonly #schema: GraphQLSchema
  readonly #sizeOf: SizeOf
  readonly #costs = new WeakMap<DocumentNode, Map<string, Cost>>()

  constructor(schema: GraphQLSchema, sizeOf: SizeOf) {
    this.#schema = schema
    this.#sizeOf = sizeOf
  }

  /** The estimate for a validated request; 0 where its operation is not found. */
  of({ document, operationName, variables }: PlanRequest): number {
    const known = this.#costs.get(document) ?? new Map<string, Cost>()
    this.#costs.set(document, known)
    const key = operationName ?? ''
    const cost = known.get(key) ?? this.#compile(document, operationName)
    known.set(key, cost)
    return Math.round(cost(variables))
  }

  #compile(document: DocumentNode, operationName: string | null): Cost {
    const operation = getOperationAST(document, operationName)
    const root = operation && getOperationRootType(this.#schema, operation)
    if (!operation || !root) return none
    const compiler = new CostCompiler(this.#schema, this.#sizeOf, document, operation)
    return compiler.selection(operation.selectionSet, root, null)
  }
}

/** Turns the selections of one operation into costs. */
class CostCompiler {
  readonly #schema: GraphQLSchema
  readonly #sizeOf: SizeOf
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #defaults: Variables

  constructor(schema: GraphQLSchema, sizeOf: SizeOf, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema
    this.#sizeOf = sizeOf
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
    this.#defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
      ),
    )
  }

  /** @param page rows of the page, where the type is a connection */
  selection(selectionSet: SelectionSetNode | undefined, type: GraphQLNamedType, page: Cost | null): Cost {
    const shared: Cost[] = []
    const byType = new Map<string, Cost[]>()
    for (const selection of selectionSet?.selections ?? []) {
      const [condition, cost] = this.#selected(selection, type, page)
      // an object is of one type: of the fragments on types of an interface only one counts
      if (condition !== null && isAbstractType(type) && isObjectType(condition))
        byType.set(condition.name, [...(byType.get(condition.name) ?? []), cost])
      else shared.push(cost)
    }
    return byType.size === 0 ? sum(shared) : sum([...shared, largest([...byType.values()].map(sum))])
  }

  #selected(
    node: SelectionNode,
    type: GraphQLNamedType,
    page: Cost | null,
  ): readonly [condition: GraphQLNamedType | null, Cost] {
    if (node.kind === Kind.FIELD) return [null, this.#field(node, type, page)]
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value)
    const name = fragment?.typeCondition?.name.value
    const condition = name === undefined ? type : (this.#schema.getType(name) ?? type)
    return [condition, this.selection(fragment?.selectionSet, condition, page)]
  }

  #field(field: FieldNode, parent: GraphQLNamedType, page: Cost | null): Cost {
    const name = field.name.value
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return none
    const definition = parent.getFields()[name]
    if (definition === undefined) return none
    const type = getNamedType(definition.type)
    const { rows, length } = this.#sizeOf(parent.name, name)
    if (!isCompositeType(type)) return () => rows ?? 0
    if (definition.args.some((argument) => argument.name === 'first')) {
      const inner = this.selection(field.selectionSet, type, this.#pageSize(field))
      return (variables) => (rows ?? 0) + inner(variables)
    }
    const inner = this.selection(field.selectionSet, type, null)
    if (page !== null && name === 'nodes') return (variables) => page(variables) * (1 + inner(variables))
    if (page !== null && name === 'edges') return (variables) => page(variables) * inner(variables)
    if (page !== null && name === 'pageInfo') return none
    const count = isList(definition.type) ? (length ?? usualLength) : 1
    return (variables) => (rows ?? 0) + count * (1 + inner(variables))
  }

  #pageSize(field: FieldNode): Cost {
    const given = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
    // what is no page size is refused when the request is planned, by its own name
    const within = (size: unknown) =>
      typeof size === 'number' ? Math.min(Math.max(size, 0), pageLimits.maximumSize) : pageLimits.defaultSize
    if (given?.kind === Kind.INT) return () => within(Number(given.value))
    if (given?.kind !== Kind.VARIABLE) return () => pageLimits.defaultSize
    const name = given.name.value
    return (variables) => within(variables[name] ?? this.#defaults[name])
  }
}

function isList(type: unknown): boolean {
  const inner = typeof type === 'object' && type !== null && 'ofType' in type && !isListType(type) ? type.ofType : type
  return isListType(inner)
}
