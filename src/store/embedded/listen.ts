import type pg from 'pg'
import type { Listener } from '../server/listen.js'

/**
 * Listens within the embedded database. It has one session, so listeners share its connection with all other work; a
 * new connection, after a restart, listens again and calls back once, since notifications may have been missed.
 */
export class EmbeddedListeners {
  readonly #channels = new Map<string, Set<() => void>>()

  /** For each new connection, before it does anything else. */
  async attach(client: pg.ClientBase): Promise<void> {
    client.on('notification', ({ channel }) => this.#wake(channel))
    for (const channel of this.#channels.keys()) {
      await client.query(`LISTEN "${channel}"`)
      this.#wake(channel)
    }
  }

  async listen(pool: pg.Pool, channel: string, onWake: () => void): Promise<Listener> {
    const callbacks = this.#channels.get(channel) ?? new Set()
    const isFirst = callbacks.size === 0
    callbacks.add(onWake)
    this.#channels.set(channel, callbacks)
    if (isFirst) await pool.query(`LISTEN "${channel}"`)
    return {
      close: async () => {
        callbacks.delete(onWake)
      },
    }
  }

  #wake(channel: string): void {
    for (const callback of this.#channels.get(channel) ?? []) callback()
  }
}
