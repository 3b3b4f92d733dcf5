import { createHash } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { ApiContext } from './api-context.js'

/** The only documents that a server answers, by the SHA-256 of their text. */
export type TrustedDocuments = ReadonlyMap<string, string>

/** Documents of which only the texts are known, with their hashes. */
export function trustDocuments(texts: readonly string[]): TrustedDocuments {
  return new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]))
}

/** Where Apollo looks for a document that only its hash names; what comes in with a text is not kept. */
export function trustedCache(documents: TrustedDocuments) {
  return {
    get: async (key: string) => documents.get(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => undefined,
  }
}

/** Refuses every document that is not trusted, whether its text or its hash came in. */
export function trustedOnly(documents: TrustedDocuments): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ queryHash }) {
          if (!documents.has(queryHash)) throw notTrusted()
        },
      }
    },
  }
}

/** Told to whoever asks with a document that is not trusted. */
export function notTrusted(): GraphQLError {
  return new GraphQLError(
    'This server only answers documents that its operator allows. Have yours added to the file of DATELINE_TRUSTED_DOCUMENTS, and send it unchanged, or its SHA-256 as extensions.persistedQuery.sha256Hash.',
    { extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403 } } },
  )
}
