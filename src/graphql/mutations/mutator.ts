import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql'
import type { Database } from '../../store/database.js'
import type { EditContext } from '../../store/edit/desk.js'
import { EditRefused } from '../../store/edit/user-error.js'
import type { Answer } from '../answerer.js'
import type { Definitions } from '../plan/compile.js'
import type { CompletionContext } from '../plan/definition.js'
import type { PlanRequest } from '../plan/planner.js'
import { type PlannedRootField, planRootFields } from '../plan/root-field.js'
import type { ReadingStory } from './editing.js'
import { edits } from './edits.js'
import { type Given, refuseBrokenText } from './given.js'
import type { Outcome } from './outcome.js'

/** What mutations need. */
export interface MutatorOptions {
  readonly schema: GraphQLSchema
  readonly definitions: Definitions
  readonly database: Database
  readonly story: ReadingStory
}

/**
 * Answers mutations: one after the other, each edit in a transaction of its own, then one statement for what is asked
 * of its outcome; graphql-js completes the answer.
 */
export class Mutator {
  readonly #options: MutatorOptions
  #context: Promise<EditContext> | undefined

  constructor(options: MutatorOptions) {
    this.#options = options
  }

  /** Carries a validated mutation out for the key of that name. */
  async answer(request: PlanRequest, by: string, contextValue: Partial<CompletionContext> = {}): Promise<Answer> {
    const planned = this.#plan(request)
    if (!Array.isArray(planned)) return { kind: 'refused', errors: planned.errors }
    const rootValue: Record<string, unknown> = {}
    let isBroken = false
    for (const field of planned) {
      const answered: unknown = isBroken ? notReached() : await this.#answerField(field, by)
      rootValue[field.responseKey] = answered
      isBroken ||= answered instanceof Error
    }
    const result: ExecutionResult = await execute({
      schema: this.#options.schema,
      document: request.document,
      operationName: request.operationName,
      variableValues: request.variables,
      rootValue,
      contextValue,
    })
    return { kind: 'result', result }
  }

  #plan({ document, operationName, variables }: PlanRequest) {
    const { schema, definitions } = this.#options
    const operation = getOperationAST(document, operationName)
    if (operation === null || operation === undefined) return []
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
    if (errors !== undefined) return { errors }
    try {
      return [...planRootFields({ schema, definitions, document, operation, variables: coerced }, 'Mutation')]
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }

  /** The payload of one mutation, or what broke it. */
  async #answerField(field: PlannedRootField, by: string): Promise<unknown> {
    try {
      const outcome = await this.#edit(field, by)
      const [row] = await this.#options.database.run(field.statementFor(outcome))
      const data = JSON.parse(String(row?.[0])) as Record<string, unknown>
      return data[field.responseKey]
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  async #edit({ name, given }: PlannedRootField, by: string): Promise<Outcome> {
    const edit = edits[name]
    if (edit === undefined) throw new TypeError(`No mutation is called ${name}.`)
    const { database, story } = this.#options
    const input = given.input as Given
    try {
      refuseBrokenText(input, [])
      return await edit(input, { database, story, by, context: await this.#prepare() })
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
      return { claims: [], actors: [], proposed: [], userErrors: [error.userError] }
    }
  }

  /** What editing needs to know is loaded once; a failure is tried again. */
  async #prepare(): Promise<EditContext> {
    this.#context ??= this.#options.story.prepare()
    try {
      return await this.#context
    } catch (error) {
      this.#context = undefined
      throw error
    }
  }
}

function notReached(): GraphQLError {
  const message = 'This was not done, because an earlier mutation of the request failed. Send it again by itself.'
  return new GraphQLError(message, { extensions: { code: 'NOT_DONE' } })
}
