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
  for (const contender of contenders) await runRound(contender, { ...plan, seconds: warmUpSeconds }, 0)
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
  const requests = variables.map((each) => writeRequest(port, query, each))
  const backends = await findBackends(plan.databaseUrl, contender.applicationName)
  const cpu = () => ({ server: cpuSeconds([pid]), database: backends === null ? null : cpuSeconds(backends) })
  const stopWatching = watchMemory(pid)
  const before = cpu()
  const load = await loadServer({ port, requests, connections, seconds })
  const after = cpu()
  const each = (used: number) => (used / load.requests) * 1_000_000
  return {
    ...load,
    contender: contender.name,
    round,
    connections,
    serverCpu: each(after.server - before.server),
    databaseCpu: after.database === null || before.database === null ? null : each(after.database - before.database),
    memory: stopWatching(),
  }
}

/** Processes of the database that serve a contender; null where they are not of this machine. */
async function findBackends(databaseUrl: string, applicationName: string): Promise<readonly number[] | null> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
      [applicationName],
    )
    const pids = rows.map(({ pid }) => pid)
    cpuSeconds(pids)
    return pids
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await client.end()
  }
}
