import { groups } from '../workload/groups.js'
import { pathsQuery } from '../workload/paths.js'
import { search } from '../workload/search.js'
import { timeline } from '../workload/timeline.js'
import { ask } from './child-server.js'
import { median } from './median.js'
import { type RoundPlan, type RoundResult, type RunningContender, runRounds } from './rounds.js'
import { checkSameAnswers } from './same-answers.js'

/** One measure beside the main one: how much more than its yardstick it takes, and how much it may. */
export interface FurtherLine {
  readonly name: string
  /** Milliseconds. */
  readonly own: number
  readonly yardstick: number
  readonly ratio: number
  readonly bound: number
}

/** What the further measures work with: variables as the main one draws them, and its results. */
export interface FurtherPlan {
  readonly databaseUrl: string
  readonly seconds: number
  readonly rounds: number
  readonly connections: number
  readonly slugs: readonly string[]
  /** People who are drawn without regard to how often the news name them. */
  readonly anybody: readonly string[]
  readonly tell: (result: RoundResult) => void
}

const comparedAnswers = 20
const differentPairs = 100
const warmUp = 2

/** Search, groups and timeline over HTTP against their bare statements; answers are compared first. */
export async function measureAgainstStatements(
  contenders: readonly RunningContender[],
  plan: FurtherPlan,
): Promise<readonly FurtherLine[]> {
  const texts = plan.slugs.map((slug) => ({ text: slug.replaceAll('-', ' ') }))
  const rows = [
    { workload: search, variables: texts, bound: 3 },
    { workload: groups, variables: [{}], bound: 1.5 },
    { workload: timeline, variables: [{}], bound: 1.5 },
  ]
  const lines: FurtherLine[] = []
  for (const { workload, variables, bound } of rows) {
    await checkSameAnswers(contenders, workload.query, variables.slice(0, comparedAnswers))
    const results = await runRounds(contenders, { ...roundsOf(plan), query: workload.query, variables }, plan.tell)
    const p50 = (name: string) =>
      median(results.filter(({ contender }) => contender === name).map((round) => round.p50))
    const [yardstick, own] = [p50(contenders[0]?.name ?? ''), p50(contenders[1]?.name ?? '')]
    lines.push({ name: `${workload.name}, p50 to the statement's`, own, yardstick, ratio: own / yardstick, bound })
  }
  return lines
}

/**
 * Paths between two people, anybody and anybody, and the nested meetings, in turn on the product: p95 to p95. Each pair
 * is asked once before; one that is past the budget of work is an error and no measure, so it is told and left out.
 */
export async function measurePaths(
  product: RunningContender,
  meetings: Pick<RoundPlan, 'query' | 'variables'>,
  plan: FurtherPlan,
): Promise<FurtherLine> {
  const pairs = await pairsWithin(product, plan.anybody)
  const [own, yardstick]: [number[], number[]] = [[], []]
  for (let round = 0; round < plan.rounds; round++) {
    const once = { ...roundsOf(plan), rounds: 1 }
    const [asMeasured] = await runRounds([product], { ...once, ...meetings }, plan.tell)
    const [result] = await runRounds([product], { ...once, query: pathsQuery, variables: pairs }, plan.tell)
    own.push(result?.p95 ?? Number.NaN)
    yardstick.push(asMeasured?.p95 ?? Number.NaN)
  }
  const [p95, measure] = [median(own), median(yardstick)]
  return { name: "paths, p95 to the meetings'", own: p95, yardstick: measure, ratio: p95 / measure, bound: 20 }
}

async function pairsWithin(product: RunningContender, slugs: readonly string[]) {
  const pairs: { readonly from: string; readonly to: string }[] = []
  let past = 0
  for (let index = 0; index + 1 < slugs.length && pairs.length < differentPairs; index += 2) {
    const [from = '', to = ''] = slugs.slice(index, index + 2)
    if (from === to) continue
    const answer = (await ask(product.server.port, pathsQuery, { from, to })) as { data: { paths: unknown } }
    if (answer.data.paths === null) past += 1
    else pairs.push({ from, to })
  }
  console.log(`  ${pairs.length} pairs of people; ${past} more were past the budget`)
  return pairs
}

function roundsOf({ databaseUrl, seconds, rounds, connections }: FurtherPlan) {
  return { databaseUrl, seconds, rounds, connections, warmUp }
}

/** The lines as they stand on the screen. */
export function formatFurther(lines: readonly FurtherLine[]): string {
  return lines
    .map(({ name, own, yardstick, ratio, bound }) => {
      const verdict = ratio <= bound ? 'within' : 'PAST'
      return `${name}: ${own.toFixed(1)} ms / ${yardstick.toFixed(1)} ms = ${ratio.toFixed(2)} (${verdict} ${bound})`
    })
    .join('\n')
}
