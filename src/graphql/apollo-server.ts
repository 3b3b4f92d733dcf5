import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  HeaderMap,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Database } from '../store/database.js'
import { refusalFor } from './access.js'
import { type Answer, Answerer } from './answerer.js'
import type { ApiContext } from './api-context.js'
import { CostGate, type CostReport } from './limits/gate.js'
import { hideSuggestion } from './limits/hide-suggestions.js'
import { defaultLimits, type QueryLimits } from './limits/query-limits.js'
import { shapeRule } from './limits/shape-rule.js'
import { maskError } from './mask-error.js'
import type { ReadingStory } from './mutations/editing.js'
import { Mutator } from './mutations/mutator.js'
import { Planner } from './plan/planner.js'
import { requestErrorStatus } from './request-error-status.js'
import { buildSchema } from './schema.js'
import { anyScalar, subgraphDefinitions } from './subgraph/subgraph-types.js'
import type { OperationResponse, TraceOperation } from './trace-operation.js'
import { type TrustedDocuments, trustedCache, trustedOnly } from './trusted-documents.js'
import { definitions } from './types/definitions.js'

/** What the server needs from outside. */
export interface GraphqlServerOptions {
  readonly database: Database
  /** What documents are read with; left out: there are no mutations. */
  readonly story?: ReadingStory
  /** True: reading needs a key as well. */
  readonly isKeyRequired?: boolean
  /** How much one request may ask for; the usual limits if not given. */
  readonly limits?: QueryLimits
  /** False: the schema is not told, nor are fields that a mistyped one may have meant. True if not given. */
  readonly isSchemaTold?: boolean
  /** True: a router of Apollo Federation may compose the API with others. */
  readonly isSubgraph?: boolean
  /** The only documents that are answered; left out: all are. */
  readonly trustedDocuments?: TrustedDocuments
  /** Told each failure that clients only see a reference of. */
  readonly onInternalError: (reference: string, error: unknown) => void
  /** Answers each operation within a span; left out: nothing is traced. */
  readonly traceOperation?: TraceOperation
  readonly plugins?: readonly ApolloServerPlugin<ApiContext>[]
  readonly logger?: ApolloServerOptions<ApiContext>['logger']
}

/** Carries a finished response text through Apollo's pipeline. */
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

/** Builds the Apollo server over a database: every query is planned into one statement. */
export function createApolloServer(options: GraphqlServerOptions): ApolloServer<ApiContext> {
  const types = options.isSubgraph === true ? subgraphDefinitions : definitions
  const schema = buildSchema(types, options.isSubgraph === true ? [anyScalar] : [])
  const { database, story, limits = defaultLimits, isSchemaTold = true, trustedDocuments: trusted } = options
  const told = isSchemaTold ? asIs : hideSuggestion<GraphQLFormattedError>
  const byName = new Map(types.map((definition) => [definition.name, definition]))
  const planner = new Planner({ schema, definitions: byName, onRetired: (name) => database.retire(name) })
  const mutator = story === undefined ? null : new Mutator({ schema, definitions: byName, database, story })
  return new ApolloServer<ApiContext>({
    schema,
    ...(options.logger === undefined ? {} : { logger: options.logger }),
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    introspection: isSchemaTold,
    hideSchemaDetailsFromClientErrors: !isSchemaTold,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [shapeRule(limits)],
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => told(maskError(formatted, error, options.onInternalError)),
    stringifyResult: (result) => {
      const data: unknown = result.data
      if (typeof data === 'object' && data !== null && finished in data) return String(data[finished])
      return JSON.stringify(result)
    },
    ...(trusted === undefined ? {} : { persistedQueries: { cache: trustedCache(trusted) } }),
    plugins: [
      ...(trusted === undefined ? [] : [trustedOnly(trusted)]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestErrorStatus,
      fastLane({
        answerer: new Answerer(schema, planner, database),
        mutator,
        gate: new CostGate(schema, byName, limits),
        limits,
        isKeyRequired: options.isKeyRequired ?? false,
        told,
        onInternalError: options.onInternalError,
        trace: options.traceOperation ?? ((_operation, answer) => answer()),
      }),
      ...(options.plugins ?? []),
    ],
  })
}

/** What answers requests in place of Apollo's execution. */
interface FastLane {
  readonly answerer: Answerer
  readonly mutator: Mutator | null
  readonly gate: CostGate
  readonly limits: QueryLimits
  readonly isKeyRequired: boolean
  /** What clients see of what is wrong with their request. */
  readonly told: (error: GraphQLFormattedError) => GraphQLFormattedError
  readonly onInternalError: GraphqlServerOptions['onInternalError']
  readonly trace: TraceOperation
}

/**
 * Answers queries in place of Apollo's execution. Where the database wrote the whole answer, its text goes out as it
 * is: never parsed, walked and written again.
 */
function fastLane(lane: FastLane): ApolloServerPlugin<ApiContext> {
  const { answerer, mutator, gate, limits, isKeyRequired, onInternalError } = lane
  const respondTo = (answer: Answer, accept: string, report: CostReport | null) =>
    answer.kind === 'refused'
      ? refusedWith(answer.errors.map(withCode).map(lane.told), accept)
      : responseOf(answer, report, onInternalError)
  return {
    async requestDidStart() {
      return {
        async responseForOperation(asking) {
          // where the document does not say which operation is meant, Apollo comes here all the same
          if ((asking.operation as typeof asking.operation | undefined) === undefined) return null
          const named = { type: asking.operation.operation, name: asking.operationName }
          return lane.trace(named, () => answerOperation(asking))
        },
      }
    },
  }

  async function answerOperation({ document, operation, request, contextValue }: Asking): Promise<Response | null> {
    const access = contextValue.access ?? { kind: 'anonymous' }
    const refusal = refusalFor(operation.operation, access, isKeyRequired)
    if (refusal !== null) return respond(refusal.status, { errors: [refusal.error] })
    if (operation.operation === 'subscription') return respond(400, { errors: [needsStream] })
    if (operation.operation === 'mutation' && mutator === null) return respond(403, { errors: [onlyReads] })
    const asked = { document, operationName: request.operationName ?? null, variables: request.variables ?? {} }
    const accept = request.http?.headers.get('accept') ?? ''
    const report = gate.measure(asked)
    if (report instanceof GraphQLError) return respondTo({ kind: 'refused', errors: [report] }, accept, null)
    const context = { ...contextValue, limits, cost: report.cost.estimate }
    try {
      const answer = await (operation.operation === 'mutation' && access.kind === 'editor'
        ? mutator?.answer(asked, access.name, context)
        : answerer.answer(asked, context, report))
      return answer === null || answer === undefined ? null : respondTo(answer, accept, report)
    } catch (error) {
      return failureOf(error, onInternalError)
    }
  }
}

const asIs = (error: GraphQLFormattedError): GraphQLFormattedError => error

const needsStream: GraphQLFormattedError = {
  message:
    'A subscription needs a connection that stays open: a WebSocket at this address (graphql-transport-ws), or server-sent events at /graphql/stream.',
  extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' },
}

const onlyReads: GraphQLFormattedError = { message: 'This server only reads.', extensions: { code: 'READ_ONLY' } }

type RequestListener = GraphQLRequestListener<ApiContext>
type Asking = Parameters<NonNullable<RequestListener['responseForOperation']>>[0]
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
  onInternalError: GraphqlServerOptions['onInternalError'],
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

function failureOf(error: unknown, onInternalError: GraphqlServerOptions['onInternalError']): Response {
  const formatted = maskError({ message: '' }, error, onInternalError)
  return respond(failureStatus.get(formatted.extensions?.code) ?? 500, { errors: [formatted], data: null })
}
