import { connect, type Socket } from 'node:net'

/** What loading a server for a while gave. */
export interface LoadResult {
  readonly requestsPerSecond: number
  readonly requests: number
  /** Milliseconds from a request to the end of its answer: the middle one, and those that 95 and 99 of 100 stay under. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** A load: the requests are asked in turn, over connections that each wait for their answer. */
export interface Load {
  readonly port: number
  readonly requests: readonly Buffer[]
  readonly connections: number
  readonly seconds: number
}

/** A request as it goes over the wire. Written once: making requests must cost the machine next to nothing. */
export function writeRequest(port: number, query: string, variables: Readonly<Record<string, unknown>>): Buffer {
  const body = JSON.stringify({ query, variables })
  const head = [
    'POST /graphql HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Loads a server. Fails on the first answer that is no success with data. */
export async function loadServer({ port, requests, connections, seconds }: Load): Promise<LoadResult> {
  const latencies: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = await Connection.open(port)
      try {
        for (let now = performance.now(); now < end; now = performance.now()) {
          const request = requests[next++ % requests.length]
          if (request === undefined) throw new RangeError('A load has requests.')
          await connection.ask(request)
          latencies.push(performance.now() - now)
        }
      } finally {
        connection.close()
      }
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  const sorted = Float64Array.from(latencies).sort()
  return {
    requests: sorted.length,
    requestsPerSecond: sorted.length / elapsed,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
  }
}

/** The value that a share of the sorted values stay under; 0 for none. */
function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const endOfHead = Buffer.from('\r\n\r\n')
const startOfData = Buffer.from('{"data":{')

/** One keep-alive connection that reads no more of an answer than it must. */
class Connection {
  readonly #socket: Socket
  #head: Buffer = Buffer.alloc(0)
  /** Bytes of the answer that are still to come; null before its head is read. */
  #missing: number | null = null
  #resolve: () => void = () => {}
  #reject: (error: Error) => void = () => {}

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#reject(error))
    socket.on('close', () => this.#reject(new Error('The server closed a connection under load.')))
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1' })
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    return new Connection(socket)
  }

  ask(request: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#reject = () => {}
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    if (this.#missing === null) {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
      const end = this.#head.indexOf(endOfHead)
      const body = this.#head.subarray(end + endOfHead.length)
      if (end === -1 || body.length < startOfData.length) return
      const length = /content-length: *(\d+)/i.exec(this.#head.toString('latin1', 0, end))?.[1]
      const isGood = this.#head.toString('latin1', 9, 12) === '200' && body.indexOf(startOfData) === 0
      if (length === undefined || !isGood) {
        this.#reject(new Error(`An answer under load was no success: ${this.#head.toString('utf8', 0, 600)}`))
        return
      }
      this.#missing = Number(length) - body.length
      this.#head = Buffer.alloc(0)
    } else {
      this.#missing -= chunk.length
    }
    if (this.#missing > 0) return
    this.#missing = null
    this.#resolve()
  }
}
