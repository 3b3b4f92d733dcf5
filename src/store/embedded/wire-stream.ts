import { Duplex } from 'node:stream'
import { WireBatches } from './wire.js'

/** The two calls of the embedded database that a connection needs. */
export interface WireServer {
  /** Starts a session for a new client. */
  open(): Promise<void>
  /** Sends whole protocol messages and gives the answer to them. */
  exchange(bytes: Uint8Array): Promise<Uint8Array>
}

/**
 * The connection that a `pg` client talks through in place of a socket: protocol bytes to the embedded database and
 * back. So both databases have the same driver, with its prepared statements, errors and notifications.
 */
export class WireStream extends Duplex {
  readonly #server: WireServer
  readonly #batches = new WireBatches()

  constructor(server: WireServer) {
    super()
    this.#server = server
  }

  /** As a socket's: the client calls it first, and goes on at the event `connect`. Host and port say nothing here. */
  connect(): this {
    this.#server.open().then(
      () => this.emit('connect'),
      (error: unknown) => this.destroy(asError(error)),
    )
    return this
  }

  /** As a socket's, with nothing to do. */
  setNoDelay(): this {
    return this
  }

  /** As a socket's, with nothing to do. */
  ref(): this {
    return this
  }

  /** As a socket's, with nothing to do. */
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const batch = this.#batches.add(chunk)
    if (batch === null) {
      done()
      return
    }
    this.#server.exchange(batch).then(
      (answer) => {
        // Not `Buffer.from(answer)`: that copies.
        if (!this.destroyed) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
        done()
      },
      (error: unknown) => done(asError(error)),
    )
  }

  override _writev(chunks: { readonly chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'utf8', done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null)
    done()
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
