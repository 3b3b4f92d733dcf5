import { setTimeout as wait } from 'node:timers/promises'
import { subscribe } from '../../bench/measure/subscribers.js'
import { ask } from '../chaos/client.js'

/** Subscribers to all changes. */
export interface Followers {
  /** Waits until each was told the change with this number, for a minute at most; gives a sentence for each loss. */
  settle(lastChange: number): Promise<readonly string[]>
  close(): void
}

const longestMs = 60_000

/** Opens so many subscriptions, which note whether each change follows the one before. */
export async function follow(port: number, count: number): Promise<Followers> {
  const losses: string[] = []
  const followers = await Promise.all(
    Array.from({ length: count }, async () => {
      const follower = { socket: await subscribe(port), last: 0 }
      follower.socket.on('message', (bytes: Buffer) => {
        const { type, payload } = JSON.parse(String(bytes))
        if (type !== 'next') return losses.push(`a subscription was told ${type}`)
        const id = numberOf(payload.data?.changeRecorded?.id)
        if (follower.last !== 0 && id !== follower.last + 1) losses.push(`change ${id} came after ${follower.last}`)
        follower.last = id
        return undefined
      })
      follower.socket.on('close', () => losses.push('a subscription was closed'))
      return follower
    }),
  )
  return {
    settle: async (lastChange) => {
      const end = Date.now() + longestMs
      while (followers.some(({ last }) => last < lastChange) && Date.now() < end) await wait(50)
      const late = followers.filter(({ last }) => last < lastChange)
      return [...losses, ...late.map(({ last }) => `a subscription was told up to ${last} of ${lastChange} changes`)]
    },
    close: () => {
      for (const { socket } of followers) socket.removeAllListeners('close').terminate()
    },
  }
}

/** The number of the newest change that a server knows; 0: there is none. */
export async function newestChange(url: string): Promise<number> {
  const { data } = await ask(url, '{ changes(last: 1) { nodes { id } } }')
  const changes = data?.changes as { readonly nodes: readonly { readonly id: string }[] } | undefined
  return numberOf(changes?.nodes[0]?.id)
}

/** `Change:12` → 12 */
function numberOf(id: string | undefined): number {
  return Number(id?.replace('Change:', '') ?? 0)
}
