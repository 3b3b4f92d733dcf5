import pg from 'pg'
import type { Asked, Workload } from '../workload/workload.js'
import type { ChildServer } from './child-server.js'
import type { Contender } from './contenders.js'
import { type LoadResult, loadServer, writeRequest } from './http-load.js'
import { bytesRead, cpuSeconds, watchMemory } from './process-meter.js'

/** A contender that is up. */
export interface RunningContender extends Contender {
  readonly server: ChildServer
}

/** What one contender gave in one round. */
export interface RoundResult extends LoadResult {
  readonly workload: string
  readonly contender: string
  readonly round: number
  readonly connections: number
  /** Microseconds of CPU for each request. */
  readonly serverCpu: number
  /** The same, of the database's processes that serve the contender; null where they are on another machine. */
  readonly databaseCpu: number | null
  /** Bytes that those processes had from the disk for each request; null where nothing tells. */
  readonly diskBytes: number | null
  /** Most bytes of memory that the server held. */
  readonly memory: number
}

/** What is asked in every round. */
export interface RoundPlan {
  readonly workload: Workload
  readonly requests: readonly Asked[]
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
  readonly databaseUrl: string
  /** Seconds of load before the first round: Node compiles what is hot, the database takes the data into its cache. */
  readonly warmUp: number
}

/** Loads the contenders that can answer in turn, A B A B …, after warming up each. */
export async function runRounds(
  contenders: readonly RunningContender[],
  plan: RoundPlan,
  tell: (result: RoundResult) => void,
): Promise<readonly RoundResult[]> {
  const results: RoundResult[] = []
  const loads = contenders.flatMap((contender) => {
    const requests = plan.requests.map((asked) => contender.translate(plan.workload, asked))
    const wires = requests.flatMap((own) =>
      own === null ? [] : [writeRequest(contender.server.port, own.query, own.variables)],
    )
    return wires.length === 0 ? [] : [{ contender, requests: wires }]
  })
  if (plan.warmUp > 0) {
    for (const { contender, requests } of loads) await warmUp(contender, requests, plan)
  }
  for (let round = 1; round <= plan.rounds; round++) {
    for (const { contender, requests } of loads) {
      const result = await runRound(contender, requests, plan, round)
      results.push(result)
      tell(result)
    }
  }
  return results
}

/** Answers after which what is hot has been compiled, and how many times the seconds are waited for them. */
const warmFrom = 2000
const mostWarmUps = 6

async function warmUp(contender: RunningContender, requests: readonly Buffer[], plan: RoundPlan): Promise<void> {
  const load = { port: contender.server.port, requests, connections: plan.connections, seconds: plan.warmUp }
  let answers = 0
  for (let times = 0; times < mostWarmUps && answers < warmFrom; times++) answers += (await loadServer(load)).requests
}

async function runRound(
  contender: RunningContender,
  requests: readonly Buffer[],
  plan: RoundPlan,
  round: number,
): Promise<RoundResult> {
  const { port, pid } = contender.server
  const { connections, seconds, workload } = plan
  const load = { port, connections, requests }
  // connections that were closed while others had their turn are opened again
  await loadServer({ ...load, seconds: 0.3 })
  const backends = await findBackends(plan.databaseUrl, contender.applicationName)
  const stopWatching = watchMemory(pid)
  const used = () => ({
    server: cpuSeconds(pid),
    database: sumOf(backends, cpuSeconds),
    disk: sumOf(backends, bytesRead),
  })
  const before = used()
  const result = await loadServer({ ...load, seconds })
  const after = used()
  const each = (value: (reading: typeof before) => number) => (value(after) - value(before)) / result.requests
  return {
    ...result,
    ...{ workload: workload.key, contender: contender.name, round, connections },
    serverCpu: each(({ server }) => server) * 1_000_000,
    databaseCpu: backends.length === 0 ? null : each(({ database }) => database) * 1_000_000,
    diskBytes: backends.length === 0 ? null : each(({ disk }) => disk),
    memory: stopWatching(),
  }
}

function sumOf(pids: readonly number[], value: (pid: number) => number): number {
  return pids.reduce((sum, pid) => sum + value(pid), 0)
}

/** Processes of the database that serve a contender; none where they are not of this machine. */
async function findBackends(databaseUrl: string, applicationName: string): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
      [applicationName],
    )
    return rows.map(({ pid }) => pid).filter((pid) => cpuSeconds(pid) > 0)
  } finally {
    await client.end()
  }
}
