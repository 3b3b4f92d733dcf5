import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openDatabase } from '../../src/store/open-database.js'
import { startPrivateCluster } from '../support/private-cluster.js'

const cluster = await startPrivateCluster()
const describeWithCluster = cluster === null ? describe.skip : describe

/** Between a client and the server: connections over it can be broken off, and counted by what they say. */
interface Link {
  readonly url: string
  /** Connections that asked to listen. */
  readonly listening: () => number
  /** Breaks off all connections, and then as many more as say so, each when it asks to listen. */
  breakOff(more: number): void
  close(): void
}

async function linkTo(serverUrl: string): Promise<Link> {
  const sockets = new Set<Socket>()
  let listening = 0
  let left = 0
  const link = createServer((near) => {
    const far = connect(Number(new URL(serverUrl).port), '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => to.destroy())
    }
    far.pipe(near)
    near.on('data', (bytes: Buffer) => {
      if (!bytes.includes('LISTEN')) return far.write(bytes)
      listening += 1
      if (left === 0) return far.write(bytes)
      left -= 1
      return near.destroy()
    })
  })
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve))
  const address = link.address()
  const url = new URL(serverUrl)
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0)
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    url: url.href,
    listening: () => listening,
    breakOff: (more) => {
      left = more
      destroyAll()
    },
    close: () => {
      destroyAll()
      link.close()
    },
  }
}

describeWithCluster('a listener on a server', () => {
  let link: Link
  beforeAll(async () => {
    link = await linkTo(cluster?.url ?? '')
  })
  afterAll(async () => {
    link.close()
    await cluster?.remove()
  })

  test('when its connection breaks off again and again while it asks, then it is made again once for each', async () => {
    const database = await openDatabase({ url: link.url }, { statementTimeoutMs: 30_000 })
    let onWake = () => {}
    const woken = new Promise<void>((resolve) => {
      onWake = resolve
    })
    const listener = await database.listen('dateline_changes', () => onWake())
    link.breakOff(3)
    await woken
    // what else were under way would have come by then
    await wait(1_500)
    expect(link.listening()).toBe(1 + 3 + 1)
    await listener.close()
    await database.close()
  })
})
