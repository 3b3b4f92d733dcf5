import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Database } from '../store/database.js'
import { defaultLimits, type QueryLimits } from './limits/query-limits.js'
import { maskError } from './mask-error.js'
import { buildSchema } from './schema.js'
import { DocumentCache, type ReadDocument } from './subscriptions/document-cache.js'
import { Subscriber } from './subscriptions/subscriber.js'
import type { TrustedDocuments } from './trusted-documents.js'
import { definitions } from './types/definitions.js'

/** What answers subscriptions, whatever carries them. */
export interface LiveFeed extends Pick<Subscriber, 'subscribe' | 'follow' | 'page' | 'close'> {
  readonly schema: GraphQLSchema
  /** Reads and validates a document. */
  read(text: string): ReadDocument
}

/** What the feed needs from outside. */
export interface LiveFeedOptions {
  readonly database: Database
  readonly onInternalError: (reference: string, error: unknown) => void
  /** Address under which clients reach the server; left out: addresses are relative. */
  readonly publicUrl?: string
  /** How large a subscription may be; the usual limits if not given. */
  readonly limits?: QueryLimits
  /** False: errors leave out what a mistyped name may have meant. True if not given. */
  readonly isSchemaTold?: boolean
  /** The only documents that are answered; left out: all are. */
  readonly trustedDocuments?: TrustedDocuments
  /** Changes that may come while one is on its way to a client. */
  readonly longestLag?: number
}

/** Opens the feed over a database; it listens once somebody follows. */
export function openLiveFeed(options: LiveFeedOptions): LiveFeed {
  const { database, onInternalError, longestLag, publicUrl, limits = defaultLimits } = options
  const schema = buildSchema(definitions)
  const subscriber = new Subscriber({
    schema,
    definitions: new Map(definitions.map((definition) => [definition.name, definition])),
    database,
    mask: (error) => {
      const { message, extensions } = maskError({ message: '' }, error, onInternalError)
      return new GraphQLError(message, extensions === undefined ? {} : { extensions })
    },
    ...(longestLag === undefined ? {} : { longestLag }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  })
  const documents = new DocumentCache(schema, limits, options.trustedDocuments ?? null, options.isSchemaTold ?? true)
  return {
    schema,
    read: (text) => documents.read(text),
    subscribe: (request) => subscriber.subscribe(request),
    follow: (onGrowth) => subscriber.follow(onGrowth),
    page: (request, after) => subscriber.page(request, after),
    close: () => subscriber.close(),
  }
}
