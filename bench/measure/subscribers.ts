import { setTimeout as pause } from 'node:timers/promises'
import WebSocket from 'ws'
import { type ServerCommand, startServer } from './child-server.js'
import { residentBytes } from './process-meter.js'

/** What subscribers who wait cost the server. */
export interface SubscriberMemory {
  readonly subscribers: number
  /** Bytes of memory for each. */
  readonly bytesEach: number
}

const subscribers = 1000
/** Held before the others come, so that what the first one loads is not counted among them. */
const early = 20
const settleMs = 2000

/** Holds a thousand WebSockets with a subscription each, to which nothing is told; on a server of its own. */
export async function measureSubscribers(command: ServerCommand): Promise<SubscriberMemory> {
  const server = await startServer(command)
  const sockets: WebSocket[] = []
  try {
    for (let count = 0; count < early; count++) sockets.push(await subscribe(server.port))
    await pause(settleMs)
    const before = residentBytes(server.pid)
    for (let count = 0; count < subscribers; count++) sockets.push(await subscribe(server.port))
    await pause(settleMs)
    return { subscribers, bytesEach: (residentBytes(server.pid) - before) / subscribers }
  } finally {
    for (const socket of sockets) socket.terminate()
    await server.stop()
  }
}

/** A WebSocket with one subscription to all changes, each of which comes as a message of type `next`. */
export async function subscribe(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
    socket.once('message', () => resolve())
  })
  const query = 'subscription { changeRecorded { id kind nodeId } }'
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
  return socket
}
