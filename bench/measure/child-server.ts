import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A server in a process of its own. */
export interface ChildServer {
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
}

/** How a server is started. */
export interface ServerCommand {
  /** Program that runs it; this Node if not given. */
  readonly node?: string
  /** Parameters of Node. */
  readonly parameters: (port: number) => readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** A query that it answers once it is up. */
  readonly firstQuery: string
}

const longestStart = 120_000

/** Starts a server and waits until it answers its first query. */
export async function startServer(command: ServerCommand): Promise<ChildServer> {
  const port = await freePort()
  const child = spawn(command.node ?? process.execPath, [...command.parameters(port)], {
    env: { ...process.env, NODE_ENV: 'production', ...command.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const started = performance.now()
  while (!(await isAnswered(port, command))) {
    if (child.exitCode !== null || performance.now() - started > longestStart) {
      await stop(child)
      throw new Error(`${command.parameters(port).join(' ')} did not start:\n${Buffer.concat(output)}`)
    }
    await pause(5)
  }
  if (child.pid === undefined) throw new Error('The server has no process.')
  return { pid: child.pid, port, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

async function isAnswered(port: number, { firstQuery }: ServerCommand): Promise<boolean> {
  try {
    const answer = await ask(port, firstQuery, {})
    return typeof answer === 'object' && answer !== null && 'data' in answer && answer.data !== null
  } catch {
    return false
  }
}

/** Asks a server one query; gives the parsed answer. */
export async function ask(port: number, query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

/** Data of an answer without errors; null for any other. */
export async function askForData(
  port: number,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { data, errors } = (await ask(port, query, variables)) as { readonly data?: unknown; readonly errors?: unknown }
  return errors === undefined ? data : null
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
