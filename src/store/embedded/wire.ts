/** Type bytes of the PostgreSQL protocol's messages from a client (PostgreSQL manual, "Message Formats"). */
const QUERY = 0x51
const SYNC = 0x53
const TERMINATE = 0x58

/** A simple query as one protocol message. */
export function queryMessage(sql: string): Uint8Array {
  const text = Buffer.from(sql, 'utf8')
  const message = Buffer.alloc(text.length + 6)
  message[0] = QUERY
  message.writeInt32BE(text.length + 5, 1)
  text.copy(message, 5)
  return new Uint8Array(message)
}

/**
 * Gathers what a client writes until the database owes an answer. The embedded database takes whole messages only, and
 * answers for everything it is given, so a statement's Parse, Bind, Describe and Execute must reach it with their Sync.
 */
export class WireBatches {
  #bytes: Buffer = Buffer.alloc(0)
  /** Where the first message starts that has not been looked at. */
  #next = 0
  #isStarted = false

  /**
   * Takes the next bytes, cut anywhere, and gives the messages up to and with the last one that calls for an answer
   * (the start-up message, Query, Sync); null while there is none. Terminate is dropped: the session outlives clients.
   */
  add(chunk: Buffer): Uint8Array | null {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk])
    let end = 0
    for (;;) {
      // A start-up message has no type byte before its length.
      const lengthAt = this.#next + (this.#isStarted ? 1 : 0)
      if (lengthAt + 4 > this.#bytes.length) break
      const messageEnd = lengthAt + this.#bytes.readInt32BE(lengthAt)
      if (messageEnd > this.#bytes.length) break
      const type = this.#bytes[this.#next]
      if (this.#isStarted && type === TERMINATE) {
        this.#bytes = this.#bytes.subarray(0, this.#next)
        break
      }
      if (!this.#isStarted || type === QUERY || type === SYNC) end = messageEnd
      this.#isStarted = true
      this.#next = messageEnd
    }
    if (end === 0) return null
    const batch = new Uint8Array(this.#bytes.subarray(0, end))
    this.#bytes = this.#bytes.subarray(end)
    this.#next -= end
    return batch
  }
}
