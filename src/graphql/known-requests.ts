import type { HTTPGraphQLHead } from '@apollo/server'
import { type DocumentNode, getOperationAST } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { ApiContext } from './api-context.js'
import { type FastLane, writeResult } from './fast-lane.js'

/** Documents that are kept, and how long one may be (UTF-16 units): together at most some 20 MB. */
const mostDocuments = 500
const longestDocument = 20_000

/** Headers of that name whose media types are kept. */
const mostAcceptHeaders = 100

/** An answer as it goes over HTTP. */
export interface KnownAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  /** Name of the operation; null where it has none. */
  readonly operationName: string | null
}

/**
 * Answers queries whose document Apollo has read and validated before, by the same fast lane with the same checks,
 * without going through Apollo's pipeline again: that costs more than all that is done for a small answer. Whatever is
 * not just that (a new document, a mutation, a hash in place of a text, a media type not met before) is Apollo's.
 */
export class KnownRequests {
  readonly #lane: FastLane
  readonly #documents = new LRUCache<string, DocumentNode>({ max: mostDocuments })
  readonly #contentTypes = new LRUCache<string, string>({ max: mostAcceptHeaders })

  constructor(lane: FastLane) {
    this.#lane = lane
  }

  /** Keeps a document that Apollo has found valid. */
  remember(text: string, document: DocumentNode): void {
    if (text.length <= longestDocument) this.#documents.set(text, document)
  }

  /** Keeps which media type Apollo chose for an Accept header. */
  rememberContentType(accept: string, contentType: string): void {
    this.#contentTypes.set(accept, contentType)
  }

  /**
   * The answer to the body of a POST; null where Apollo has to answer.
   *
   * @param context made for requests that are answered here alone
   */
  async answer(body: unknown, accept: string, context: () => Promise<ApiContext>): Promise<KnownAnswer | null> {
    const contentType = this.#contentTypes.get(accept)
    const request = readRequest(body)
    if (contentType === undefined || request === null) return null
    const document = this.#documents.get(request.query)
    if (document === undefined) return null
    const { operationName, variables } = request
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'query') return null
    const asked = { document, operation, operationName, variables, accept, context: await context() }
    const response = await this.#lane.answer(asked)
    if (response === null || response.body.kind !== 'single') return null
    return {
      status: statusOf(response.http),
      contentType,
      text: writeResult(response.body.singleResult),
      operationName: operation.name?.value ?? null,
    }
  }
}

const statusOf = ({ status = 200 }: HTTPGraphQLHead) => status

interface PlainRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** A body that is all that GraphQL over HTTP asks for, and no more than a text, a name and variables. */
function readRequest(body: unknown): PlainRequest | null {
  if (!isRecord(body)) return null
  const { query, operationName = null, variables, extensions } = body
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null
  if (extensions !== undefined && extensions !== null) return null
  if (variables === undefined || variables === null) return { query, operationName, variables: {} }
  return isRecord(variables) ? { query, operationName, variables } : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
