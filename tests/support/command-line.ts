import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const projectFolder = join(import.meta.dirname, '..', '..')

/** What a finished command left. */
export interface Finished {
  readonly exitCode: number | null
  readonly output: string
  readonly complaints: string
}

/** The built command where `npm test` found it up to date, else the source. */
const program =
  process.env.TEST_BUILT_COMMAND === 'true'
    ? [join('bin', 'dateline.mjs')]
    : ['--import', 'tsx', join('src', 'main.ts')]

type Environment = Readonly<Record<string, string>>

function start(args: readonly string[], environment: Environment): ChildProcess {
  const { NODE_OPTIONS: _, ...inherited } = process.env
  return spawn(process.execPath, [...program, ...args], {
    cwd: projectFolder,
    env: { ...inherited, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs `dateline` with arguments as a process of its own. */
export async function runCommand(
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Environment } = {},
): Promise<Finished> {
  const child = start(args, options.environment ?? {})
  const [output, complaints] = [collect(child.stdout), collect(child.stderr)]
  child.stdin?.end(options.input ?? '')
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { exitCode, output: await output, complaints: await complaints }
}

/** A command that goes on until it is stopped. */
export interface RunningCommand {
  /** Resolves when what it has printed fits; fails when it ends before. */
  untilPrinted(pattern: RegExp): Promise<void>
  /** All that it has printed so far. */
  readonly output: () => string
  /** Sends a signal and waits for the end; gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts `dateline` with arguments as a process of its own that goes on. */
export function startCommand(args: readonly string[], environment: Environment = {}): RunningCommand {
  const child = start(args, environment)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const complaints = collect(child.stderr)
  const ended = once(child, 'close').then(() => 'ended' as const)
  return {
    untilPrinted: async (pattern) => {
      while (!pattern.test(output)) {
        const printed = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
        if ((await Promise.race([printed, ended])) === 'ended' && !pattern.test(output))
          throw new Error(`The command ended after ${output}: ${await complaints}`)
      }
    },
    output: () => output,
    stop: async (signal) => {
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

/** A server that `dateline serve` started. */
export interface RunningServer {
  readonly url: string
  /** Of its process. */
  readonly id: number
  /** All that it has printed so far. */
  readonly output: () => string
  /** Sends a signal and waits for the end; gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** The first query is the last that a server prints when it starts; its lines may come in several pieces. */
const lastOfWelcome = /^A first query to [^\n]*\n.*\n {2}\}\n/msu

/** Starts `dateline serve` on a free port and waits until it has said where it listens, and all else. */
export async function startServer(args: readonly string[], environment: Environment = {}): Promise<RunningServer> {
  const child = start(['serve', '--port', '0', ...args], environment)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const complaints = collect(child.stderr)
  const ended = once(child, 'close').then(() => 'ended' as const)
  const listening = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (lastOfWelcome.test(output)) resolve()
    })
  })
  if ((await Promise.race([listening, ended])) === 'ended') throw new Error(`The server ended: ${await complaints}`)
  return {
    url: /GraphQL {5}(http\S+)\/graphql/.exec(output)?.[1] ?? '',
    id: child.pid ?? 0,
    output: () => output,
    stop: async (signal) => {
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
