import { createHash } from 'node:crypto'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { hideSuggestion } from '../limits/hide-suggestions.js'
import type { QueryLimits } from '../limits/query-limits.js'
import { shapeRule } from '../limits/shape-rule.js'
import { explained } from '../mask-error.js'
import { notTrusted, type TrustedDocuments } from '../trusted-documents.js'

/** A document that was read and found valid, or what is wrong with it. */
export type ReadDocument = DocumentNode | readonly GraphQLError[]

const mostDocuments = 500

/**
 * Reads documents, each text once: a thousand subscribers of one page send the same text and hold the same document,
 * which is by far the largest thing that a subscription that waits keeps in memory.
 */
export class DocumentCache {
  readonly #schema: GraphQLSchema
  readonly #limits: QueryLimits
  readonly #trusted: TrustedDocuments | null
  readonly #isSchemaTold: boolean
  readonly #documents = new LRUCache<string, DocumentNode>({ max: mostDocuments })

  /** @param isSchemaTold false: errors leave out what a mistyped name may have meant */
  constructor(schema: GraphQLSchema, limits: QueryLimits, trusted: TrustedDocuments | null, isSchemaTold: boolean) {
    this.#trusted = trusted
    this.#isSchemaTold = isSchemaTold
    this.#schema = schema
    this.#limits = limits
  }

  read(text: string): ReadDocument {
    const known = this.#documents.get(text)
    if (known !== undefined) return known
    if (this.#trusted?.has(createHash('sha256').update(text).digest('hex')) === false) return [notTrusted()]
    try {
      const document = parse(text, { noLocation: true, maxTokens: this.#limits.maxTokens })
      const errors = validate(this.#schema, document, [...specifiedRules, shapeRule(this.#limits)])
      if (errors.length > 0) return errors.map((error) => this.#told(error, 'GRAPHQL_VALIDATION_FAILED'))
      this.#documents.set(text, document)
      return document
    } catch (error) {
      // the parser is recursive: brackets without end overflow it
      if (error instanceof GraphQLError || error instanceof RangeError)
        return [this.#told(error, 'GRAPHQL_PARSE_FAILED')]
      throw error
    }
  }

  /** An error as the answers to POST have it. */
  #told(error: GraphQLError | RangeError, code: string): GraphQLError {
    const { extensions, nodes = [] } = error instanceof GraphQLError ? error : { extensions: {} }
    const told = explained({ message: error.message, extensions: { code, ...extensions } })
    const { message } = this.#isSchemaTold ? told : hideSuggestion(told)
    return new GraphQLError(message, { nodes, extensions: { ...told.extensions } })
  }
}

/** True for a document, false for what is wrong with one. */
export function isDocument(read: ReadDocument): read is DocumentNode {
  return !Array.isArray(read)
}
