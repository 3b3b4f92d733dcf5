import { Worker } from 'node:worker_threads'
import { DatelineError } from '../../domain/errors.js'
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.js'

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** One life of the embedded database's thread, from its start to its end; requests under way fail when it ends. */
export class DatabaseThread {
  /** Resolves when the thread is no more, for whatever reason. */
  readonly ended: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  #whyEnded: Error | null = null

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: WorkerReply) => this.#settle(reply))
    worker.on('error', (error) => this.#fail(threadFailed(error)))
    this.ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#fail(threadFailed(new Error(`The thread ended with code ${code}`)))
        resolve()
      })
    })
  }

  /** Starts a thread and waits until its database is open: about a second, three to six for an empty directory. */
  static async start(settings: WorkerSettings): Promise<DatabaseThread> {
    const worker = startWorker(settings)
    await new Promise<void>((resolve, reject) => {
      const fail = (cause: unknown): void =>
        reject(new DatelineError('DATABASE_NOT_OPENED', notOpened(settings, cause), { cause }))
      worker.once('message', () => resolve())
      worker.once('error', fail)
      worker.once('exit', (code) => fail(new Error(`The thread ended with code ${code}`)))
    })
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    return new DatabaseThread(worker)
  }

  /** Sends one request; rejects when the thread ends before the answer. The bytes are handed over, not copied. */
  request(kind: WorkerRequest['kind'], bytes?: Uint8Array): Promise<Uint8Array> {
    if (this.#whyEnded !== null) return Promise.reject(this.#whyEnded)
    const id = this.#nextId
    this.#nextId += 1
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      const request: WorkerRequest = bytes === undefined ? { id, kind } : { id, kind, bytes }
      this.#worker.postMessage(request, bytes === undefined ? [] : [bytes.buffer as ArrayBuffer])
    })
  }

  /** Ends the thread at once, as a crash would; requests under way, and later ones, fail with the reason. */
  async end(reason: Error): Promise<void> {
    this.#fail(reason)
    await this.#worker.terminate()
    await this.ended
  }

  #settle(reply: WorkerReply): void {
    if (reply.kind === 'ready') return
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.kind === 'reply') waiting?.resolve(reply.bytes)
    else waiting?.reject(new DatelineError('DATABASE_FAILED', `The embedded database failed: ${reply.message}`))
  }

  #fail(reason: Error): void {
    this.#whyEnded ??= reason
    for (const waiting of this.#waiting.values()) waiting.reject(this.#whyEnded)
    this.#waiting.clear()
  }
}

function threadFailed(cause: Error): DatelineError {
  return databaseRestarted('Its thread failed', { cause })
}

/** What every request under way is told when the thread ends before its time. */
export function databaseRestarted(
  why: string,
  options: { readonly cause?: unknown; readonly fields?: Record<string, unknown> } = {},
): DatelineError {
  return new DatelineError(
    'DATABASE_RESTARTED',
    `${why}, so the embedded database was restarted and what was under way did not end. Run it again, or ask for less.`,
    { ...options, fields: { ...options.fields, retryable: true } },
  )
}

function notOpened(settings: WorkerSettings, cause: unknown): string {
  const where = settings.directory === null ? 'in memory' : `in ${settings.directory}`
  return `The embedded database ${where} could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`
}

/** The thread's program: compiled beside this file, or its source, which needs a loader in its own thread too. */
function startWorker(settings: WorkerSettings): Worker {
  const program = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js'
  return new Worker(new URL(program, import.meta.url), { workerData: settings, execArgv: [] })
}
