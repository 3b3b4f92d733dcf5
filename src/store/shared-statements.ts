import type { Statement } from './database.js'
import { statementKey } from './statement-key.js'
import { unlessAborted } from './unless-aborted.js'

/** Rows as arrays of the database's own texts; null is null. */
export type Rows = readonly (readonly (string | null)[])[]

/** A statement that waits for a connection. */
interface Waiting {
  readonly rows: Promise<Rows>
  /** Ends it once all who asked for it are gone. */
  readonly allGone: AbortController
  askers: number
}

/**
 * Lets statements that wait for a connection be joined by all who ask for the same meanwhile: one is sent, and all have
 * its rows. Once it has begun nobody joins it any more. It may see less than what is committed by then, and whoever
 * asks after a commit would read what was before.
 */
export class SharedStatements {
  readonly #waiting = new Map<string, Waiting>()

  /**
   * @param signal ends the waiting of this asker alone
   * @param start asks for a connection; `onBegin` is to be called right before the statement is sent
   */
  async run(
    statement: Statement,
    signal: AbortSignal | undefined,
    start: (whenAllGone: AbortSignal, onBegin: () => void) => Promise<Rows>,
  ): Promise<Rows> {
    const key = statementKey(statement)
    const waiting = this.#waiting.get(key) ?? this.#add(key, start)
    waiting.askers += 1
    if (signal === undefined) return waiting.rows
    try {
      return await unlessAborted(waiting.rows, signal)
    } catch (error) {
      if (signal.aborted) this.#leave(key, waiting)
      throw error
    }
  }

  #add(key: string, start: (whenAllGone: AbortSignal, onBegin: () => void) => Promise<Rows>): Waiting {
    const allGone = new AbortController()
    const forget = () => {
      if (this.#waiting.get(key) === waiting) this.#waiting.delete(key)
    }
    const rows = start(allGone.signal, forget)
    const waiting: Waiting = { rows, allGone, askers: 0 }
    this.#waiting.set(key, waiting)
    // one that finds no connection never begins; its askers are told, and nobody is to join a failure
    rows.catch(forget)
    return waiting
  }

  /** One asker is gone. The last takes the statement along, and nobody may join what is about to end. */
  #leave(key: string, waiting: Waiting): void {
    waiting.askers -= 1
    if (waiting.askers > 0) return
    if (this.#waiting.get(key) === waiting) this.#waiting.delete(key)
    waiting.allGone.abort()
  }
}
