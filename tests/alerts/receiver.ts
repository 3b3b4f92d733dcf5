import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'

/** A post as it arrived. */
export interface ReceivedPost {
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What a post says. */
export interface Told {
  readonly type: string
  readonly data: {
    readonly alert: string
    readonly event: { readonly title: string; readonly type: string; readonly slug: string } | null
  }
}

/** A server of somebody who receives webhooks. */
export interface Receiver {
  readonly url: string
  readonly posts: readonly ReceivedPost[]
  /** Answers from now on; 204 until then. It may wait, or never answer. */
  answer: (response: ServerResponse, post: ReceivedPost) => void | Promise<void>
  /** Resolves once so many posts have come. */
  has(count: number): Promise<void>
  close(): Promise<void>
}

const longestWaitMs = 60_000

/** Starts a receiver on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const posts: ReceivedPost[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const post = { id: String(request.headers['webhook-id']), headers: request.headers, body }
    posts.push(post)
    await receiver.answer(response, post)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    posts,
    answer: answerWith(204),
    has: async (count) => {
      const limit = Date.now() + longestWaitMs
      while (posts.length < count && Date.now() < limit) await wait(10)
      if (posts.length < count) throw new Error(`Only ${posts.length} of ${count} posts came.`)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}

/** An answer of that status. */
export function answerWith(status: number, headers: Readonly<Record<string, string>> = {}): Receiver['answer'] {
  return (response) => void response.writeHead(status, headers).end()
}

/** What a post says, once a receiver's own library has found its signature good. */
export function verified(secret: string, { body, headers }: ReceivedPost): Told {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Told
}
