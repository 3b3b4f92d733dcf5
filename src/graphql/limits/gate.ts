import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Definitions } from '../plan/compile.js'
import type { PlanRequest } from '../plan/planner.js'
import { CostEstimate, type FieldSize } from './cost.js'
import { deepInput } from './deep-input.js'
import type { QueryLimits } from './query-limits.js'

/** What `extensions` of an answer tells. */
export interface CostReport {
  readonly cost: {
    /** Rows that the answer is read from, by estimate. */
    readonly estimate: number
    readonly limit: number
  }
}

/** Lets requests through that cost no more than is allowed. */
export class CostGate {
  readonly #estimate: CostEstimate
  readonly #limits: QueryLimits

  constructor(schema: GraphQLSchema, definitions: Definitions, limits: QueryLimits) {
    this.#limits = limits
    this.#estimate = new CostEstimate(schema, (typeName, fieldName) => sizeIn(definitions, typeName, fieldName))
  }

  /** What a validated request costs, or the error that refuses it. */
  measure(request: PlanRequest): CostReport | GraphQLError {
    const deep = deepInput(request.variables)
    if (deep !== null) return deep
    const estimate = this.#estimate.of(request)
    const limit = this.#limits.maxCost
    if (estimate <= limit) return { cost: { estimate, limit } }
    return new GraphQLError(
      `This request would read some ${estimate} rows; ${limit} are allowed. Pages within pages multiply: ask for smaller pages, or for the inner part in a request of its own, by id.`,
      { extensions: { code: 'QUERY_TOO_COSTLY', limit: 'maxCost', figure: estimate, allowed: limit } },
    )
  }
}

function sizeIn(definitions: Definitions, typeName: string, fieldName: string): FieldSize {
  const definition = definitions.get(typeName)
  if (definition?.kind !== 'object' && definition?.kind !== 'interface') return { rows: null, length: null }
  const field = Object.entries(definition.fields).find(([name]) => name === fieldName)?.[1]
  return { rows: field?.rows ?? null, length: field?.length ?? null }
}
