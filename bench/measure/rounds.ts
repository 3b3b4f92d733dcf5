import pg from 'pg'
import type { ChildServer } from './child-server.js'
import type { Contender } from './contenders.js'
import { type LoadResult, loadServer, writeRequest } from './http-load.js'
import { cpuSeconds, watchMemory } from './process-meter.js'

/** A contender that is up. */
export interface RunningContender extends Contender {
  readonly server: ChildServer
}

/** What one contender gave in one round. */
export interface RoundResult extends LoadResult {
  readonly contender: string
  readonly round: number
  readonly connections: number
  /** Microseconds of CPU for each request. */
  readonly serverCpu: number
  /** The same, of the database's processes that serve the contender; null where they are on another machine. */
  readonly databaseCpu: number | null
  /** Most bytes of memory that the server held. */
  readonly memory: number
}

/** What is asked in every round. */
export interface RoundPlan {
  readonly query: string
  readonly variables: readonly Readonly<Record<string, unknown>>[]
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
  readonly databaseUrl: string
  /** Seconds of load before the first round; 8 if not given. */
  readonly warmUp?: number
}

/** Seconds of load after which Node has compiled what is hot, and the database has the data in its cache. */
const warmUpSeconds = 8

/** Loads the contenders in turn, A B A B …, after warming up each. */
export async function runRounds(
  contenders: readonly RunningContender[],
  plan: RoundPlan,
  tell: (result: RoundResult) => void,
): Promise<readonly RoundResult[]> {
  const results: RoundResult[] = []
  for (const contender of contenders) await runRound(contender, { ...plan, seconds: plan.warmUp ?? warmUpSeconds }, 0)
  for (let round = 1; round <= plan.rounds; round++) {
    for (const contender of contenders) {
      const result = await runRound(contender, plan, round)
      results.push(result)
      tell(result)
    }
  }
  return results
}

async function runRound(contender: RunningContender, plan: RoundPlan, round: number): Promise<RoundResult> {
  const { port, pid } = contender.server
  const { query, variables, connections, seconds } = plan
  const load = { port, connections, requests: variables.map((each) => writeRequest(port, query, each)) }
  // connections that were closed while others had their turn are opened again
  await loadServer({ ...load, seconds: 0.5 })
  const backends = await findBackends(plan.databaseUrl, contender.applicationName)
  const stopWatching = watchMemory(pid)
  const before = { server: cpuSeconds(pid), database: cpuOf(backends) }
  const result = await loadServer({ ...load, seconds })
  const after = { server: cpuSeconds(pid), database: cpuOf(backends) }
  const each = (used: number) => (used / result.requests) * 1_000_000
  return {
    ...result,
    contender: contender.name,
    round,
    connections,
    serverCpu: each(after.server - before.server),
    databaseCpu: backends.length === 0 ? null : each(after.database - before.database),
    memory: stopWatching(),
  }
}

function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
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
