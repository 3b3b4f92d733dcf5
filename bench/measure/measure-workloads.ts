import type { StoryMaker } from '../data/story.js'
import type { BenchSettings } from '../settings.js'
import type { Source, Workload } from '../workload/workload.js'
import { workloads } from '../workload/workloads.js'
import { askForData, startServer } from './child-server.js'
import type { Contender } from './contenders.js'
import { type RoundResult, type RunningContender, runRounds } from './rounds.js'
import { checkSameAnswers } from './same-answers.js'

const comparedAnswers = 50
const usualConnections = 16

/** The nested meetings are asked over many connections as well, where statements that wait can be shared. */
const manyConnections = { workload: 'a', connections: 64 } as const

/** Starts the contenders, compares their answers, and loads them with one workload after the other. */
export async function measureWorkloads(
  settings: BenchSettings,
  contenders: readonly Contender[],
  source: { readonly population: StoryMaker; readonly rows: Source['rows'] },
): Promise<readonly RoundResult[]> {
  const running: RunningContender[] = []
  try {
    for (const contender of contenders) {
      running.push({ ...contender, server: await startServer(contender.command) })
    }
    const product = running.at(-1)
    if (product === undefined) throw new RangeError('The product takes part.')
    const results: RoundResult[] = []
    for (const workload of workloads.filter(({ key }) => settings.workloads.includes(key))) {
      const asked = (query: string, variables: Readonly<Record<string, unknown>>) =>
        askForData(product.server.port, query, variables)
      results.push(...(await measureOne(settings, running, workload, { ...source, ask: asked })))
    }
    return results
  } finally {
    for (const { server } of running) await server.stop()
  }
}

async function measureOne(
  settings: BenchSettings,
  running: readonly RunningContender[],
  workload: Workload,
  source: Source,
): Promise<readonly RoundResult[]> {
  const { databaseUrl, seconds, rounds, warmUp } = settings
  const requests = await workload.draw(source)
  if (requests.length === 0) throw new Error(`Nothing was drawn for (${workload.key}) ${workload.name}.`)
  await checkSameAnswers(running, workload, requests.slice(0, comparedAnswers))
  console.log(`(${workload.key}) ${workload.name}: answers are the same`)
  const tell = ({ round, contender, connections, requestsPerSecond }: RoundResult) =>
    console.log(
      `  round ${round}, ${connections} connections, ${contender}: ${requestsPerSecond.toFixed(0)} requests/s`,
    )
  const plan = { databaseUrl, seconds, rounds, workload, requests }
  const results = await runRounds(running, { ...plan, connections: usualConnections, warmUp }, tell)
  if (workload.key !== manyConnections.workload) return results
  return [...results, ...(await runRounds(running, { ...plan, ...manyConnections, workload, warmUp: 0 }, tell))]
}
