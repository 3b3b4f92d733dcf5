import type { GraphQLRequestListener } from '@apollo/server'
import type { ApiContext } from './api-context.js'

/** What Apollo is given in place of executing an operation; null: it executes it itself. */
export type OperationResponse = Awaited<
  ReturnType<NonNullable<GraphQLRequestListener<ApiContext>['responseForOperation']>>
>

/** Answers an operation within a span of its own. */
export type TraceOperation = (
  operation: { readonly type: string; readonly name: string | null },
  answer: () => Promise<OperationResponse>,
) => Promise<OperationResponse>
