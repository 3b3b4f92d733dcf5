import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Database } from '../store/database.js'
import type { ApiContext } from './api-context.js'
import type { CompletionContext } from './plan/definition.js'
import type { Planner, PlanRequest } from './plan/planner.js'
import { readReportedErrors } from './reported-errors.js'

/** The answer to a query: the response's JSON text as the database wrote it, or a result to be written out. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'result'; readonly result: ExecutionResult }
  /** The request is refused before any SQL runs. */
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] }

/** Answers queries with one statement each. */
export class Answerer {
  readonly #schema: GraphQLSchema
  readonly #planner: Planner
  readonly #database: Pick<Database, 'run'>

  constructor(schema: GraphQLSchema, planner: Planner, database: Pick<Database, 'run'>) {
    this.#schema = schema
    this.#planner = planner
    this.#database = database
  }

  /**
   * Answers a validated query; null where no statement is needed, which graphql-js answers alone. Fails with the reason
   * of the signal where that is aborted.
   */
  async answer(
    request: PlanRequest,
    context: Partial<CompletionContext> & Pick<ApiContext, 'signal'> = {},
    extensions: object | null = null,
  ): Promise<Answer | null> {
    const planned = this.#plan(request)
    if (planned.kind === 'refused') return planned
    if (planned.kind === 'no-statement') return null
    const { text, name, needsCompletion } = planned.plan
    const read = { text, values: planned.values, isShared: true }
    const statement = name === undefined ? read : { ...read, name }
    const [row] = await this.#database.run(statement, context.signal)
    const [data, errors] = row ?? []
    if (typeof data !== 'string') throw new TypeError('The statement of a query answered no data.')
    if (needsCompletion) return this.#complete(request, context, data, errors)
    const report = extensions === null ? '' : `,"extensions":${JSON.stringify(extensions)}`
    if (typeof errors === 'string') return { kind: 'text', text: `{"errors":${errors},"data":${data}${report}}` }
    return { kind: 'text', text: `{"data":${data}${report}}` }
  }

  #plan(request: PlanRequest) {
    try {
      return this.#planner.plan(request)
    } catch (error) {
      if (error instanceof GraphQLError) return { kind: 'refused', errors: [error] } as const
      throw error
    }
  }

  async #complete(
    request: PlanRequest,
    contextValue: Partial<CompletionContext>,
    data: string,
    errors: unknown,
  ): Promise<Answer> {
    const result = await execute({
      schema: this.#schema,
      document: request.document,
      operationName: request.operationName,
      variableValues: request.variables,
      rootValue: JSON.parse(data),
      contextValue,
    })
    if (typeof errors !== 'string') return { kind: 'result', result }
    return { kind: 'result', result: { ...result, errors: [...(result.errors ?? []), ...readReportedErrors(errors)] } }
  }
}
