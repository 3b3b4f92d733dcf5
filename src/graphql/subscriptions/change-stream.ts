import { type ExecutionResult, GraphQLError } from 'graphql'
import type { ChangeHub, Follower } from './change-hub.js'

/** What a stream of changes is made of. */
export interface ChangeStreamOptions {
  readonly hub: ChangeHub
  /** Changes that may come while one is on its way to the client. */
  readonly longestLag: bigint
  readonly readPage: (
    after: bigint,
    upTo: bigint,
  ) => Promise<{ readonly answers: readonly { readonly result: ExecutionResult }[]; readonly readUpTo: bigint }>
  readonly mask: (error: unknown) => GraphQLError
  readonly onTooSlow: (sentence: string) => void
}

const tooSlow = 'Too slow to follow. Subscribe again with after: the id of the last change that was seen.'

/**
 * The answers of one subscription. Nothing waits in memory but the page at hand: the next is read when the client has
 * taken this one. A client that lets too many changes pass meanwhile is let go, and goes on from its cursor.
 */
export class ChangeStream implements Follower {
  readonly #options: ChangeStreamOptions
  #cursor = 0n
  /** Head of the feed when the client last took an answer; null while it has taken all. */
  #takenAt: bigint | null = null
  #isOver = false
  #isTooSlow = false
  #onGrowth: (() => void) | null = null

  constructor(options: ChangeStreamOptions) {
    this.#options = options
  }

  /** Follows the feed after a number; null: from now on. */
  async start(cursor: bigint | null): Promise<void> {
    const { hub } = this.#options
    await hub.add(this)
    this.#cursor = cursor ?? hub.head
  }

  /** Ends it, also while it waits. */
  end(): void {
    this.#isOver = true
    this.#options.hub.remove(this)
    this.#onGrowth?.()
  }

  onGrowth(): void {
    const { hub, longestLag, onTooSlow } = this.#options
    if (this.#takenAt !== null && !this.#isTooSlow && hub.head - this.#takenAt > longestLag) {
      this.#isTooSlow = true
      hub.remove(this)
      onTooSlow(tooSlow)
    }
    this.#onGrowth?.()
  }

  /** The answers. Returning ends the stream at once, even while it waits for the feed to grow. */
  results(): AsyncGenerator<ExecutionResult, void, void> {
    const inner = this.#results()
    const end = () => this.end()
    return {
      next: () => inner.next(),
      return: () => {
        end()
        return inner.return()
      },
      throw: (error) => {
        end()
        return inner.throw(error)
      },
      [Symbol.asyncIterator]() {
        return this
      },
      [Symbol.asyncDispose]: async () => end(),
    }
  }

  async *#results(): AsyncGenerator<ExecutionResult, void, void> {
    const { hub, readPage, mask } = this.#options
    try {
      while (!this.#isOver && !hub.isClosed) {
        if (this.#cursor >= hub.head) {
          await this.#growth()
          continue
        }
        const { answers, readUpTo } = await readPage(this.#cursor, hub.head)
        for (const { result } of answers) {
          this.#takenAt = hub.head
          yield result
          if (this.#isTooSlow) {
            yield { errors: [new GraphQLError(tooSlow, { extensions: { code: 'SUBSCRIPTION_LAGGED' } })] }
            return
          }
        }
        this.#takenAt = null
        this.#cursor = readUpTo
      }
    } catch (error) {
      yield { errors: [mask(error)] }
    } finally {
      this.end()
    }
  }

  #growth(): Promise<void> {
    return new Promise((resolve) => {
      this.#onGrowth = () => {
        this.#onGrowth = null
        resolve()
      }
    })
  }
}
