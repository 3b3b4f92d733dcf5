import { HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql'
import { refusalFor } from './access.js'
import type { Answer, Answerer } from './answerer.js'
import type { ApiContext } from './api-context.js'
import type { CostGate, CostReport } from './limits/gate.js'
import type { QueryLimits } from './limits/query-limits.js'
import { maskError } from './mask-error.js'
import type { Mutator } from './mutations/mutator.js'
import type { OperationResponse, TraceOperation } from './trace-operation.js'

/** Carries a finished response text to where results are written out. */
const finished = Symbol('finished response text')

/**
 * Status of failures that are no fault: 503 where the same request can succeed later, 504 where it took too long, 499
 * (which nobody reads) where the client is gone. All others are 500.
 */
const failureStatus: ReadonlyMap<unknown, number> = new Map([
  ['DATABASE_RESTARTED', 503],
  ['DATABASE_UNAVAILABLE', 503],
  ['STATEMENT_TIMEOUT', 504],
  ['REQUEST_TIMEOUT', 504],
  ['REQUEST_CANCELLED', 499],
])

/** What operations are answered with. */
export interface FastLaneParts {
  readonly answerer: Answerer
  readonly mutator: Mutator | null
  readonly gate: CostGate
  readonly limits: QueryLimits
  readonly isKeyRequired: boolean
  /** What clients see of what is wrong with their request. */
  readonly told: (error: GraphQLFormattedError) => GraphQLFormattedError
  /** Told each failure that clients only see a reference of. */
  readonly onInternalError: OnInternalError
  readonly trace: TraceOperation
}

/** An operation of a validated document, as a request asks for it. */
export interface AskedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
  /** The header of that name; empty where there is none. */
  readonly accept: string
  readonly context: ApiContext
}

/**
 * Answers operations in place of Apollo's execution. Where the database wrote the whole answer, its text goes out as it
 * is: never parsed, walked and written again.
 */
export class FastLane {
  readonly #parts: FastLaneParts

  constructor(parts: FastLaneParts) {
    this.#parts = parts
  }

  /** What an operation is answered with; null where graphql-js has to execute it, which needs no statement. */
  answer(asked: AskedOperation): Promise<OperationResponse> {
    const named = { type: asked.operation.operation, name: asked.operation.name?.value ?? null }
    return this.#parts.trace(named, () => this.#answer(asked))
  }

  async #answer({ operation, accept, context, ...request }: AskedOperation): Promise<Response | null> {
    const { answerer, mutator, gate, limits, isKeyRequired, onInternalError } = this.#parts
    const access = context.access ?? { kind: 'anonymous' }
    const refusal = refusalFor(operation.operation, access, isKeyRequired)
    if (refusal !== null) return respond(refusal.status, { errors: [refusal.error] })
    if (operation.operation === 'subscription') return respond(400, { errors: [needsStream] })
    if (operation.operation === 'mutation' && mutator === null) return respond(403, { errors: [onlyReads] })
    const report = gate.measure(request)
    if (report instanceof GraphQLError) return this.#respondTo({ kind: 'refused', errors: [report] }, accept, null)
    const measured = { ...context, limits, cost: report.cost.estimate }
    try {
      const answer = await (operation.operation === 'mutation' && access.kind === 'editor'
        ? mutator?.answer(request, access.name, measured)
        : answerer.answer(request, measured, report))
      return answer === null || answer === undefined ? null : this.#respondTo(answer, accept, report)
    } catch (error) {
      return failureOf(error, onInternalError)
    }
  }

  #respondTo(answer: Answer, accept: string, report: CostReport | null): Response {
    const { told, onInternalError } = this.#parts
    return answer.kind === 'refused'
      ? refusedWith(answer.errors.map(withCode).map(told), accept)
      : responseOf(answer, report, onInternalError)
  }
}

/** The text of a result: the database's own where it wrote the whole answer. */
export function writeResult(result: { readonly data?: unknown }): string {
  const { data } = result
  if (typeof data === 'object' && data !== null && finished in data) return String(data[finished])
  return JSON.stringify(result)
}

const needsStream: GraphQLFormattedError = {
  message:
    'A subscription needs a connection that stays open: a WebSocket at this address (graphql-transport-ws), or server-sent events at /graphql/stream.',
  extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' },
}

const onlyReads: GraphQLFormattedError = { message: 'This server only reads.', extensions: { code: 'READ_ONLY' } }

type OnInternalError = (reference: string, error: unknown) => void
type Response = NonNullable<OperationResponse>

function respond(status: number | undefined, singleResult: object): Response {
  const http = status === undefined ? { headers: new HeaderMap() } : { status, headers: new HeaderMap() }
  return { http, body: { kind: 'single', singleResult } }
}

/** GraphQL over HTTP: a request error is 400 for clients that know the GraphQL media type, 200 for others. */
function refusedWith(errors: readonly GraphQLFormattedError[], accept: string): Response {
  return respond(accept.includes('application/graphql-response+json') ? 400 : undefined, { errors })
}

function responseOf(
  answer: Exclude<Answer, { readonly kind: 'refused' }>,
  report: CostReport | null,
  onInternalError: OnInternalError,
): Response {
  if (answer.kind === 'text') return respond(undefined, { data: { [finished]: answer.text } })
  const errors = answer.result.errors?.map((error) => maskError(error.toJSON(), error, onInternalError))
  const { data = null } = answer.result
  const extensions = report === null ? {} : { extensions: report }
  return respond(undefined, errors === undefined ? { data, ...extensions } : { errors, data, ...extensions })
}

function withCode(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON()
  return { ...formatted, extensions: { code: 'BAD_USER_INPUT', ...formatted.extensions } }
}

function failureOf(error: unknown, onInternalError: OnInternalError): Response {
  const formatted = maskError({ message: '' }, error, onInternalError)
  return respond(failureStatus.get(formatted.extensions?.code) ?? 500, { errors: [formatted], data: null })
}
