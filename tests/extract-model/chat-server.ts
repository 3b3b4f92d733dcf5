import { createServer, type IncomingMessage } from 'node:http'

/** One answer of the server, in the order of requests; the last is given again to all that follow. */
export interface ChatAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON. */
  readonly body?: unknown
  /** Never answers: the request hangs until the client gives up. */
  readonly hangs?: boolean
}

/** A request as it came over the wire. */
export interface ChatRequest {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format: { readonly type: string; readonly json_schema?: unknown }
  }
}

/** A server on this machine that speaks the wire form of OpenAI's chat completions. */
export interface ChatServer {
  readonly url: string
  readonly requests: readonly ChatRequest[]
  close(): Promise<void>
}

/** Starts a server that gives the answers in turn. */
export async function startChatServer(answers: readonly ChatAnswer[]): Promise<ChatServer> {
  const requests: ChatRequest[] = []
  const server = createServer(async (request, response) => {
    const { authorization } = request.headers
    requests.push({ path: request.url ?? '', authorization, body: JSON.parse(await bodyOf(request)) })
    const answer = answers[Math.min(requests.length, answers.length) - 1] ?? {}
    if (answer.hangs === true) return
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
    response.end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The body of a completion: `content` as the model wrote it, or a refusal in its stead. */
export function completion(
  content: string | null,
  options: {
    readonly finish?: string
    readonly refusal?: string
    readonly tokens?: readonly [number, number] | null
  } = {},
): ChatAnswer {
  const [prompt, written] = options.tokens ?? [1000, 200]
  return {
    body: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'test-model',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content, refusal: options.refusal ?? null },
          finish_reason: options.finish ?? 'stop',
        },
      ],
      ...(options.tokens === null
        ? {}
        : { usage: { prompt_tokens: prompt, completion_tokens: written, total_tokens: prompt + written } }),
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
