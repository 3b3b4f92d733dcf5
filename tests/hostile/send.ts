import { once } from 'node:events'
import { request as openRequest } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { HostileAnswer, HostileRequest } from './hostile-request.js'

/** Where attacks go, and the key of an editor there. */
export interface Target {
  readonly url: string
  readonly key: string
}

/** Sends an attack and gives what came of it. */
export function send({ request }: HostileRequest, { url, key }: Target): Promise<HostileAnswer> {
  if ('bytes' in request) return sendBytes(url, request)
  if ('messages' in request) return sendMessages(url, request.messages)
  if (!('query' in request)) return sendHttp(url, request)
  const { query, variables, isEditor } = request
  const headers: Record<string, string> = isEditor === true ? { authorization: `Bearer ${key}` } : {}
  return sendHttp(url, { headers, body: JSON.stringify({ query, variables }) })
}

async function sendHttp(
  url: string,
  { method = 'POST', path = '/graphql', headers = {}, body }: Extract<HostileRequest['request'], { body?: unknown }>,
): Promise<HostileAnswer> {
  const json =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  const given = Object.fromEntries(Object.entries({ ...json, ...headers }).filter(([, value]) => value !== ''))
  const sent = openRequest(`${url}${path}`, { method, headers: given, agent: false })
  sent.on('error', () => undefined)
  sent.end(body)
  const [response] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return answerOf(response.statusCode, Buffer.concat(chunks).toString())
}

async function sendBytes(
  url: string,
  { bytes, pauseMs = 0 }: { readonly bytes: readonly (string | Buffer)[]; readonly pauseMs?: number },
): Promise<HostileAnswer> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  const chunks: Buffer[] = []
  const answered = once(socket, 'data').then(([chunk]) => chunks.push(chunk))
  const ended = once(socket, 'close')
  for (const piece of bytes) {
    if (socket.destroyed || chunks.length > 0) break
    socket.write(piece)
    await pause(pauseMs)
  }
  await Promise.race([answered, ended])
  socket.destroy()
  const text = Buffer.concat(chunks).toString()
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
  return answerOf(status, text.slice(text.indexOf('\r\n\r\n') + 4))
}

async function sendMessages(url: string, messages: readonly string[]): Promise<HostileAnswer> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const received: string[] = []
  const closed = once(socket, 'close').then(([code]) => ({ closed: code as number }))
  await once(socket, 'open')
  const told = new Promise<{ readonly message: string }>((resolve) => {
    socket.on('message', (data: Buffer) => {
      received.push(String(data))
      if (!String(data).includes('connection_ack')) resolve({ message: String(data) })
    })
  })
  socket.send('{"type":"connection_init"}')
  await Promise.race([once(socket, 'message'), closed])
  for (const message of messages) socket.send(message)
  const outcome = await Promise.race([told, closed])
  socket.terminate()
  if ('closed' in outcome) return { status: outcome.closed, code: null, data: null, text: received.join('\n') }
  const { type, payload } = JSON.parse(outcome.message)
  const errors = type === 'error' ? payload : payload.errors
  return { status: type, code: codeOf(errors), data: payload.data ?? null, text: outcome.message }
}

function answerOf(status: number, text: string): HostileAnswer {
  try {
    const answer = JSON.parse(text)
    return { status, code: codeOf(answer.errors), data: answer.data ?? null, text }
  } catch {
    return { status, code: null, data: null, text }
  }
}

function codeOf(errors: readonly { readonly extensions?: { readonly code?: string } }[] | undefined): string | null {
  if (errors === undefined) return null
  return errors[0]?.extensions?.code ?? 'WITHOUT_CODE'
}
