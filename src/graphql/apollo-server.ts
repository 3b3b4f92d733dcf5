import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLFormattedError } from 'graphql'
import type { Database } from '../store/database.js'
import { Answerer } from './answerer.js'
import type { ApiContext } from './api-context.js'
import { FastLane, writeResult } from './fast-lane.js'
import { KnownRequests } from './known-requests.js'
import { CostGate } from './limits/gate.js'
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
import type { TraceOperation } from './trace-operation.js'
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

/** The API, for those who speak to it in their own way. */
export interface GraphqlServer {
  readonly apollo: ApolloServer<ApiContext>
  /** Answers what was asked before without Apollo; null where only trusted documents are answered, which it knows of. */
  readonly known: KnownRequests | null
}

/** Builds the Apollo server over a database: every query is planned into one statement. */
export function createApolloServer(options: GraphqlServerOptions): ApolloServer<ApiContext> {
  return createGraphqlServer(options).apollo
}

/** Builds the Apollo server with what stands beside it. */
export function createGraphqlServer(options: GraphqlServerOptions): GraphqlServer {
  const types = options.isSubgraph === true ? subgraphDefinitions : definitions
  const schema = buildSchema(types, options.isSubgraph === true ? [anyScalar] : [])
  const { database, story, limits = defaultLimits, isSchemaTold = true, trustedDocuments: trusted } = options
  const told = isSchemaTold ? asIs : hideSuggestion<GraphQLFormattedError>
  const byName = new Map(types.map((definition) => [definition.name, definition]))
  const planner = new Planner({ schema, definitions: byName, onRetired: (name) => database.retire(name) })
  const mutator = story === undefined ? null : new Mutator({ schema, definitions: byName, database, story })
  const lane = new FastLane({
    answerer: new Answerer(schema, planner, database),
    mutator,
    gate: new CostGate(schema, byName, limits),
    limits,
    isKeyRequired: options.isKeyRequired ?? false,
    told,
    onInternalError: options.onInternalError,
    trace: options.traceOperation ?? ((_operation, answer) => answer()),
  })
  const known = trusted === undefined ? new KnownRequests(lane) : null
  const apollo = new ApolloServer<ApiContext>({
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
    stringifyResult: writeResult,
    ...(trusted === undefined ? {} : { persistedQueries: { cache: trustedCache(trusted) } }),
    plugins: [
      ...(trusted === undefined ? [] : [trustedOnly(trusted)]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestErrorStatus,
      answerBy(lane, known),
      ...(options.plugins ?? []),
    ],
  })
  return { apollo, known }
}

const asIs = (error: GraphQLFormattedError): GraphQLFormattedError => error

/** Answers operations by the fast lane, and keeps the documents of those that it answered. */
function answerBy(lane: FastLane, known: KnownRequests | null): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, source, contextValue }) {
          // where the document does not say which operation is meant, Apollo comes here all the same
          if ((operation as typeof operation | undefined) === undefined) return null
          const response = await lane.answer({
            document,
            operation,
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
            accept: request.http?.headers.get('accept') ?? '',
            context: contextValue,
          })
          if (response !== null) known?.remember(source, document)
          return response
        },
      }
    },
  }
}
