import { changeChannel } from '../../store/change-feed.js'
import type { Database } from '../../store/database.js'

/** Somebody who follows the feed. */
export interface Follower {
  /** Told that the feed has grown. */
  onGrowth(): void
}

/**
 * Knows the last number of the feed, and tells its followers when it has grown. A notification only wakes it: the
 * number is read from the feed, so that notifications that come together, or go missing, change nothing.
 */
export class ChangeHub {
  readonly #database: Pick<Database, 'run' | 'listen'>
  readonly #followers = new Set<Follower>()
  readonly #onError: (error: unknown) => void
  #listener: ReturnType<Database['listen']> | null = null
  #reading: Promise<void> | null = null
  #isStale = false
  #isClosed = false
  #head = 0n

  constructor(database: Pick<Database, 'run' | 'listen'>, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
  }

  /** Number of the last change that is known of. */
  get head(): bigint {
    return this.#head
  }

  /** True once nobody is told anything any more. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Follows the feed from now on; listens for the first follower. The head is up to date afterwards. */
  async add(follower: Follower): Promise<void> {
    this.#followers.add(follower)
    this.#listener ??= this.#database.listen(changeChannel, () => this.#wake())
    try {
      await this.#listener
      await this.#read()
    } catch (error) {
      this.#listener = null
      this.#followers.delete(follower)
      throw error
    }
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower)
  }

  /** Ends it, and lets every follower go. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const follower of [...this.#followers]) follower.onGrowth()
    this.#followers.clear()
    await (await this.#listener?.catch(() => null))?.close()
  }

  #wake(): void {
    if (this.#isClosed) return
    this.#read().catch(this.#onError)
  }

  /** Reads the head; who asks meanwhile is served by one more reading. */
  #read(): Promise<void> {
    this.#isStale = true
    this.#reading ??= this.#readUntilFresh().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readUntilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false
      const [row] = await this.#database.run({ text: 'SELECT max("sequence") FROM "Change"', values: [] })
      const head = BigInt(row?.[0] ?? 0)
      if (head === this.#head) continue
      this.#head = head
      for (const follower of [...this.#followers]) follower.onGrowth()
    }
  }
}
