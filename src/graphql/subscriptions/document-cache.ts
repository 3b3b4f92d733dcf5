import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { LRUCache } from 'lru-cache'

/** A document that was read and found valid, or what is wrong with it. */
export type ReadDocument = DocumentNode | readonly GraphQLError[]

const mostDocuments = 500

/**
 * Reads documents, each text once: a thousand subscribers of one page send the same text and hold the same document,
 * which is by far the largest thing that a subscription that waits keeps in memory.
 */
export class DocumentCache {
  readonly #schema: GraphQLSchema
  readonly #documents = new LRUCache<string, DocumentNode>({ max: mostDocuments })

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  read(text: string): ReadDocument {
    const known = this.#documents.get(text)
    if (known !== undefined) return known
    try {
      const document = parse(text, { noLocation: true })
      const errors = validate(this.#schema, document)
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
