import { createHash } from 'node:crypto'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { QueryLimits } from '../limits/query-limits.js'
import { shapeRule } from '../limits/shape-rule.js'
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
  readonly #documents = new LRUCache<string, DocumentNode>({ max: mostDocuments })

  constructor(schema: GraphQLSchema, limits: QueryLimits, trusted: TrustedDocuments | null) {
    this.#trusted = trusted
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
      if (errors.length > 0) return errors
      this.#documents.set(text, document)
      return document
    } catch (error) {
      if (error instanceof GraphQLError) return [error]
      throw error
    }
  }
}

/** True for a document, false for what is wrong with one. */
export function isDocument(read: ReadDocument): read is DocumentNode {
  return !Array.isArray(read)
}
