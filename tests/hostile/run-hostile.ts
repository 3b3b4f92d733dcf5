import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pino from 'pino'
import { localStory } from '../../src/commands/local-story.js'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { createKey } from '../../src/store/api-keys.js'
import type { Database } from '../../src/store/database.js'
import { questions } from '../../src/web/playground/questions.js'
import { seededDatabase } from '../support/database.js'
import type { HostileAnswer, HostileRequest } from './hostile-request.js'
import { access, sockets } from './requests/access.js'
import { injections } from './requests/injections.js'
import { shapes } from './requests/shapes.js'
import { transport } from './requests/transport.js'
import { send, type Target } from './send.js'

/** All attacks. */
export const hostileRequests: readonly HostileRequest[] = [
  ...shapes,
  ...injections,
  ...transport,
  ...access,
  ...sockets,
]

/** Long enough on a machine at work elsewhere. */
const longestMs = 30_000

/** What came of one attack. */
export interface Outcome {
  readonly request: HostileRequest
  /** What was not as expected, in words; null: all was. */
  readonly loss: string | null
  /** Time of the processor that it took, of the client and the server together, in milliseconds. */
  readonly cpuMs: number
}

/** What the attacks left behind. */
export interface Aftermath {
  readonly outcomes: readonly Outcome[]
  /** Failures inside the server that the log has. */
  readonly internalErrors: readonly string[]
  /** Share by which the heap grew over all attacks made once more, after a forced collection. */
  readonly heapGrowth: number
  readonly answersAsBefore: boolean
  readonly isDatabaseUnchanged: boolean
}

/** Attacks a server with the seeds behind it, all attacks twice: the second time tells what the first one only warmed. */
export async function runHostile(): Promise<Aftermath> {
  const database = await seededDatabase()
  const internalErrors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void internalErrors.push(line) })
  const server = await startHttpServer({
    ...{ database, log, host: '127.0.0.1', port: 0, webDirectory: '/nowhere', story: localStory(database) },
    network: { receiveTimeoutMs: 1_000 },
  })
  try {
    const target = { url: server.url, key: await createKey(database, 'editor') }
    const before = { answers: await askQuestions(server), rows: await rowsOf(database) }
    await attack(target)
    const heap = usedHeap()
    const outcomes = await attack(target)
    return {
      outcomes,
      internalErrors,
      heapGrowth: usedHeap() / heap - 1,
      answersAsBefore: (await askQuestions(server)) === before.answers,
      isDatabaseUnchanged: (await rowsOf(database)) === before.rows,
    }
  } finally {
    await server.close()
    await database.close()
  }
}

async function attack(target: Target): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const request of hostileRequests) {
    const start = process.cpuUsage()
    const loss = await lossOf(request, target)
    const { user, system } = process.cpuUsage(start)
    outcomes.push({ request, loss, cpuMs: (user + system) / 1000 })
  }
  return outcomes
}

async function lossOf(request: HostileRequest, target: Target): Promise<string | null> {
  const { status, code, data, text } = await inTime(send(request, target))
  const expected = JSON.stringify([request.status, request.code, request.data ?? null])
  const found = JSON.stringify([status, code, 'data' in request || !isEmpty(data) ? data : null])
  const isExpected =
    found === expected ||
    (request.data === undefined &&
      code === request.code &&
      status === request.status &&
      (request.code === null || isEmpty(data)))
  return isExpected ? null : `expected ${expected}, got ${found.slice(0, 200)}: ${text.slice(0, 300)}`
}

/** An attack that is neither answered nor let go holds what it has: that is a loss, and not the end of the others. */
async function inTime(sending: Promise<HostileAnswer>): Promise<HostileAnswer> {
  const controller = new AbortController()
  const unanswered = pause(longestMs, { status: 0, code: null, data: null, text: 'no answer' }, controller)
  const failed = (error: unknown) => ({ status: 0, code: null, data: null, text: String(error) })
  const answer = await Promise.race([sending.catch(failed), unanswered])
  controller.abort()
  unanswered.catch(() => undefined)
  return answer
}

/** True for no data, and for data whose every field is null. */
function isEmpty(data: unknown): boolean {
  return data === null || (typeof data === 'object' && Object.values(data ?? {}).every((value) => value === null))
}

async function askQuestions(server: HttpServer): Promise<string> {
  const answers: string[] = []
  for (const { query, variables } of questions) {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    answers.push(await response.text())
  }
  return answers.join('\n')
}

/** Every row of every table, as a sum for each table. */
async function rowsOf(database: Database): Promise<string> {
  const names = await database.run({
    text: `SELECT "tablename" FROM "pg_tables" WHERE "schemaname" = 'public' ORDER BY 1`,
    values: [],
  })
  const sums: unknown[] = []
  for (const [name] of names) {
    const text = `SELECT count(*), md5(string_agg("row"::text, chr(10) ORDER BY "row"::text)) FROM "${name}" AS "row"`
    sums.push([name, await database.run({ text, values: [] })])
  }
  return JSON.stringify(sums)
}

function usedHeap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}
