import { DatelineError } from '../../domain/errors.js'
import { DatabaseThread, databaseRestarted } from './database-thread.js'
import type { WireServer } from './wire-stream.js'
import type { WorkerSettings } from './worker-messages.js'

/**
 * The embedded database as the main thread sees it: it speaks the PostgreSQL protocol, has one session, and its thread
 * is ended and started anew when a statement runs past the time limit. Nothing here ever blocks the main thread.
 */
export class EmbeddedServer implements WireServer {
  #settings: WorkerSettings
  #limitMs: number | null = null
  #thread: Promise<DatabaseThread> | null = null
  #isClosed = false
  readonly #replaced = new WeakSet<DatabaseThread>()

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  /** From now on a statement may take this long; null, as at first: any time. */
  limitStatements(limitMs: number | null): void {
    this.#limitMs = limitMs
  }

  /** Starts the thread and waits until the database is open; else the first request does. */
  async start(): Promise<void> {
    await this.#current()
  }

  async open(): Promise<void> {
    await (await this.#current()).request('open')
  }

  async exchange(bytes: Uint8Array): Promise<Uint8Array> {
    const thread = await this.#current()
    const limitMs = this.#limitMs
    if (limitMs === null) return thread.request('exchange', bytes)
    const timer = setTimeout(() => this.#restart(thread, limitMs), limitMs)
    try {
      return await thread.request('exchange', bytes)
    } finally {
      clearTimeout(timer)
    }
  }

  /** The database's files as an uncompressed tar, to start another database from. */
  async dump(): Promise<Uint8Array> {
    return (await this.#current()).request('dump')
  }

  /** Shuts the database down in order and ends its thread. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    const thread = await this.#thread?.catch(() => null)
    if (thread === undefined || thread === null) return
    await thread.request('close').catch(() => null)
    await thread.end(databaseClosed())
  }

  #current(): Promise<DatabaseThread> {
    if (this.#isClosed) return Promise.reject(databaseClosed())
    this.#thread ??= this.#startThread()
    return this.#thread
  }

  async #startThread(): Promise<DatabaseThread> {
    try {
      const thread = await DatabaseThread.start(this.#settings)
      void thread.ended.then(() => this.#replace(thread))
      // The files are there now: a template is for a new database only.
      if (this.#settings.directory !== null) this.#settings = { ...this.#settings, template: null }
      return thread
    } catch (error) {
      this.#thread = null
      throw error
    }
  }

  #restart(thread: DatabaseThread, limitMs: number): void {
    void thread.end(databaseRestarted(`A statement ran past its limit of ${limitMs} ms`, { fields: { limitMs } }))
    this.#replace(thread)
  }

  /** Starts the next thread once this one is gone; two at once would share the files. */
  #replace(thread: DatabaseThread): void {
    if (this.#isClosed || this.#replaced.has(thread)) return
    this.#replaced.add(thread)
    const isInMemory = this.#settings.directory === null
    const next = thread.ended.then(() => (isInMemory ? Promise.reject(databaseLost()) : this.#startThread()))
    // Whoever asks next is told of a failure; nobody may be asking now.
    next.catch(() => null)
    this.#thread = next
  }
}

function databaseClosed(): DatelineError {
  return new DatelineError('DATABASE_CLOSED', 'The database has been closed')
}

function databaseLost(): DatelineError {
  return new DatelineError(
    'DATABASE_LOST',
    'The database was in memory only, and ended with a statement that failed it',
  )
}
