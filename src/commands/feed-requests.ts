import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { DatelineError } from '../domain/errors.js'
import type { FeedMemory, ToRemember } from '../store/feed-memory.js'
import type { EventLine } from './command-lines.js'

/** What a command sends to the server that holds the database: an address, and what is to be kept of it. */
interface FeedRequest {
  readonly url: string
  /** Null where nothing is to be kept. */
  readonly seen: ToRemember | null
}

/** The memory of the database that a server holds. */
export function remoteFeeds(
  converse: (path: string, lines: readonly string[]) => AsyncIterable<EventLine>,
): FeedMemory {
  const ask = async (path: string, request: FeedRequest) => {
    for await (const event of converse(path, [JSON.stringify(request)]))
      if (event.type === 'remembered') return event.remembered
    throw new DatelineError('SERVER_LOST', 'The server that holds the data directory ended. Run the command again.')
  }
  return {
    recall: (url) => ask('/feeds/recall', { url, seen: null }),
    remember: async (url, seen) => {
      await ask('/feeds/remember', { url, seen })
    },
  }
}

/** The server's side: keeps what is to be kept, and tells what is known by then. */
export async function keepFeeds(request: Readable, memory: FeedMemory): Promise<EventLine> {
  const { url, seen } = JSON.parse(await text(request)) as FeedRequest
  if (seen === null) return { type: 'remembered', remembered: await memory.recall(url) }
  await memory.remember(url, seen)
  return { type: 'remembered', remembered: { address: seen.address, items: [] } }
}
