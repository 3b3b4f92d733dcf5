/**
 * The thread in which the embedded database runs. A long statement blocks the thread that it runs in, so it must not be
 * the one that serves requests; and a thread can be ended from outside, which is the only way to stop such a statement.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { queryMessage } from './wire.js'
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.js'

const port = parentPort
if (port === null) throw new Error('The embedded database has to be started in a thread of its own')
const settings: WorkerSettings = workerData

const database = await PGlite.create({
  ...(settings.directory === null ? {} : { dataDir: settings.directory }),
  ...(settings.template === null ? {} : { loadDataDir: new Blob([new Uint8Array(settings.template)]) }),
  extensions: { pg_trgm, unaccent },
  startParams: [
    ...PGlite.defaultStartParams,
    // As on a server: one plan per prepared statement, whatever the values.
    ...['-c', 'plan_cache_mode=force_generic_plan'],
    // Four times as much is usual, and all of it is taken at the start; the system caches the files once more anyway.
    ...['-c', 'shared_buffers=32MB'],
  ],
})
let sessionIsUsed = false

async function exchange(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  // The raw form: the parsing that PGlite's other calls do is the client's work here. The bytes are a view of the
  // database's own memory, so they are copied.
  await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (part) => parts.push(part.slice()) })
  return join(parts)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** There is one session for all clients, one after the other: the next one must find nothing of the one before. */
async function startSession(): Promise<void> {
  if (sessionIsUsed) {
    await exchange(queryMessage('ROLLBACK'))
    await exchange(queryMessage('DISCARD ALL'))
  }
  sessionIsUsed = true
}

async function handle(request: WorkerRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'open':
      await startSession()
      return new Uint8Array()
    case 'exchange':
      return exchange(request.bytes ?? new Uint8Array())
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await database.close()
      return new Uint8Array()
  }
}

function send(reply: WorkerReply): void {
  port?.postMessage(reply, reply.kind === 'reply' ? [reply.bytes.buffer as ArrayBuffer] : [])
}

let turn = Promise.resolve()
port.on('message', (request: WorkerRequest) => {
  turn = turn
    .then(async () => send({ kind: 'reply', id: request.id, bytes: await handle(request) }))
    .catch((error: unknown) => send({ kind: 'failure', id: request.id, message: String(error) }))
})
send({ kind: 'ready' })
