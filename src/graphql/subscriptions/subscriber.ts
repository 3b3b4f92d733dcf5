import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Database } from '../../store/database.js'
import { deepInput } from '../limits/deep-input.js'
import { badInput } from '../plan/bad-input.js'
import type { Definitions } from '../plan/compile.js'
import { type PlannedRootField, planRootFields } from '../plan/root-field.js'
import { readReportedErrors } from '../reported-errors.js'
import { changesPerPage } from '../types/subscription.js'
import { ChangeHub } from './change-hub.js'
import { ChangeStream } from './change-stream.js'
import { readFeedCursor } from './read-cursor.js'

/** A subscription as a client asks for it; validated. */
export interface SubscriptionRequest {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
  /** Told that the client is too slow: its connection is to be closed. */
  readonly onTooSlow: (sentence: string) => void
}

/** What subscriptions need. */
export interface SubscriberOptions {
  readonly schema: GraphQLSchema
  readonly definitions: Definitions
  readonly database: Database
  /** What a client sees of a failure. */
  readonly mask: (error: unknown) => GraphQLError
  /** Address under which clients reach the server; left out: addresses are relative. */
  readonly publicUrl?: string
  /** Changes that may come while one is on its way to a client; past it the client is too slow. 1,000 if not given. */
  readonly longestLag?: number
}

/** What a subscription asks, for whoever reads the feed page by page and keeps count by himself. */
export type PageRequest = Omit<SubscriptionRequest, 'onTooSlow'>

/** The answers to one page of the feed. */
export interface FeedPage {
  /** The oldest first, each with the number of its change. */
  readonly answers: readonly { readonly sequence: bigint; readonly result: ExecutionResult }[]
  /** Up to here the feed was read: the next page begins after it. */
  readonly readUpTo: bigint
  /** True where the feed goes on. */
  readonly hasMore: boolean
}

/** Changes that one page looks through at most, so that a filter that few of them fit stays one short statement. */
const changesPerLook = 2000n

interface Entry {
  readonly sequence: string
  readonly change: unknown
}

/** Answers subscriptions: each change by one statement of its page, read after the subscriber's own cursor. */
export class Subscriber {
  readonly #options: SubscriberOptions
  readonly #hub: ChangeHub
  readonly #plans = new LRUCache<string, PlannedRootField>({ max: 500 })
  readonly #numbers = new WeakMap<DocumentNode, number>()
  #counter = 0

  constructor(options: SubscriberOptions) {
    this.#options = options
    this.#hub = new ChangeHub(options.database, options.mask)
  }

  /** The answers to a subscription, one a change, until either side ends it; or why there are none. */
  async subscribe(
    request: SubscriptionRequest,
  ): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
    try {
      const field = this.#plan(request)
      const { after } = field.given
      const cursor = typeof after === 'string' ? readFeedCursor(after) : null
      const unknown = await this.#whatIsUnknown(field)
      if (unknown !== null) return { errors: unknown }
      const stream = new ChangeStream({
        hub: this.#hub,
        longestLag: BigInt(this.#options.longestLag ?? 1000),
        readPage: (from, upTo) => this.#readPage(request, field, from, upTo),
        mask: this.#options.mask,
        onTooSlow: request.onTooSlow,
      })
      await stream.start(cursor)
      if (cursor === null || cursor <= this.#hub.head) return stream.results()
      stream.end()
      throw badInput('INVALID_CURSOR', `The feed has no change ${cursor} yet: its last one is ${this.#hub.head}.`)
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : this.#options.mask(error)] }
    }
  }

  /** Calls back whenever the feed has grown, until it is told to let go. */
  async follow(onGrowth: () => void): Promise<() => void> {
    const follower = { onGrowth }
    await this.#hub.add(follower)
    return () => this.#hub.remove(follower)
  }

  /**
   * Answers a subscription for the next changes after a number, while somebody follows. Throws the GraphQLError of a
   * request that cannot be meant.
   */
  async page(request: PageRequest, after: bigint): Promise<FeedPage> {
    const head = this.#hub.head
    const last = after + changesPerLook < head ? after + changesPerLook : head
    const page = await this.#readPage(request, this.#plan(request), after, last)
    return { ...page, hasMore: page.readUpTo < head }
  }

  /** Lets every subscriber go. */
  close(): Promise<void> {
    return this.#hub.close()
  }

  /** Subscribers who ask alike share a plan. */
  #plan({ document, operationName, variables }: PageRequest): PlannedRootField {
    const { schema } = this.#options
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'subscription')
      throw badInput(
        'NO_SUBSCRIPTION',
        'Only subscriptions are answered here: send queries and mutations as POST to /graphql.',
      )
    const deep = deepInput(variables)
    if (deep !== null) throw deep
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
    const [error] = errors ?? []
    if (coerced === undefined) throw error ?? new TypeError('The variables could not be read.')
    const key = `${this.#numberOf(document)} ${operationName ?? ''} ${JSON.stringify(coerced)}`
    const known = this.#plans.get(key)
    if (known !== undefined) return known
    const { definitions } = this.#options
    const request = { schema, definitions, document, operation, variables: coerced }
    const [field] = planRootFields(request, 'Subscription')
    if (field === undefined) throw badInput('NO_SUBSCRIPTION', 'The subscription asks for no field.')
    this.#plans.set(key, field)
    return field
  }

  /** What the arguments name that is not there; asked once, before anything is told. Null where all is. */
  async #whatIsUnknown({ given, statementFor }: PlannedRootField): Promise<readonly GraphQLError[] | null> {
    if (typeof given.nodeId !== 'string') return null
    const [row] = await this.#options.database.run(statementFor({ after: '0', upTo: '0' }))
    const errors = row?.[1]
    return typeof errors === 'string' ? readReportedErrors(errors) : null
  }

  #numberOf(document: DocumentNode): number {
    const number = this.#numbers.get(document) ?? this.#counter++
    this.#numbers.set(document, number)
    return number
  }

  /** Up to a page of answers after a number, and the number up to which the feed was read for them. */
  async #readPage(request: PageRequest, field: PlannedRootField, after: bigint, upTo: bigint) {
    const outcome = { after: String(after), upTo: String(upTo) }
    const [row] = await this.#options.database.run(field.statementFor(outcome))
    const data = JSON.parse(String(row?.[0])) as Record<string, readonly Entry[]>
    const entries = data[field.responseKey] ?? []
    const answers: { readonly sequence: bigint; readonly result: ExecutionResult }[] = []
    for (const { sequence, change } of entries) {
      const result = await execute({
        schema: this.#options.schema,
        document: request.document,
        operationName: request.operationName,
        variableValues: request.variables,
        rootValue: { [field.responseKey]: change },
        contextValue: { publicUrl: this.#options.publicUrl },
      })
      answers.push({ sequence: BigInt(sequence), result })
    }
    const last = answers.at(-1)
    return { answers, readUpTo: entries.length < changesPerPage || last === undefined ? upTo : last.sequence }
  }
}
