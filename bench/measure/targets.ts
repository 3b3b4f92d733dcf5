import type { ReportLine } from './report.js'

/** What the product is to reach in one run: a figure of its own to the same figure of another. */
interface Target {
  readonly workload: string
  readonly connections: number
  readonly measure: 'requestsPerSecond' | 'p50' | 'p95'
  /** A contender, at the same workload. */
  readonly to?: 'limit' | 'postgraphile'
  /** Another workload of the product, in place of a contender. */
  readonly toWorkload?: string
  /** The least ratio of throughputs, the largest of times. */
  readonly bound: number
}

/** A target with what the run gave; the ratio is null where one of the two was not measured. */
export interface TargetLine extends Target {
  readonly ratio: number | null
  readonly isReached: boolean | null
}

const throughput = (workload: string, connections: number, to: 'limit' | 'postgraphile', bound: number): Target => ({
  ...{ workload, connections, measure: 'requestsPerSecond', to, bound },
})

/** The bounds that the project set itself. */
const targets: readonly Target[] = [
  throughput('a', 16, 'limit', 0.85),
  throughput('a', 16, 'postgraphile', 2.3),
  throughput('a', 64, 'limit', 1.05),
  throughput('a', 64, 'postgraphile', 2.8),
  throughput('b', 16, 'limit', 0.55),
  throughput('b', 16, 'postgraphile', 2.5),
  throughput('c', 16, 'limit', 0.8),
  throughput('c', 16, 'postgraphile', 2),
  { workload: 'f', connections: 16, measure: 'p50', to: 'limit', bound: 3 },
  { workload: 'l', connections: 16, measure: 'p50', to: 'limit', bound: 1.5 },
  { workload: 'm', connections: 16, measure: 'p50', to: 'limit', bound: 1.5 },
  { workload: 'g', connections: 16, measure: 'p95', toWorkload: 'a', bound: 20 },
]

/** The targets of the workloads that were measured. */
export function compareTargets(lines: readonly ReportLine[]): readonly TargetLine[] {
  const find = (workload: string, connections: number, contender: string) =>
    lines.find((line) => line.workload === workload && line.connections === connections && line.contender === contender)
  return targets.flatMap((target) => {
    const own = find(target.workload, target.connections, 'dateline')
    if (own === undefined) return []
    const other = find(target.toWorkload ?? target.workload, target.connections, target.to ?? 'dateline')
    const ratio = other === undefined ? null : ratioOf(target, own, other)
    const isReached =
      ratio === null ? null : target.measure === 'requestsPerSecond' ? ratio >= target.bound : ratio <= target.bound
    return [{ ...target, ratio, isReached }]
  })
}

/** Throughputs are compared round by round, since rounds lie apart in time. */
function ratioOf({ measure, to }: Target, own: ReportLine, other: ReportLine): number | null {
  if (measure === 'requestsPerSecond' && to === 'limit') return own.toLimit
  if (measure === 'requestsPerSecond' && to === 'postgraphile') return own.toPostgraphile
  return own[measure] / other[measure]
}

/** The targets as they stand on the screen. */
export function formatTargets(lines: readonly TargetLine[]): string {
  return lines
    .map(({ workload, connections, measure, to, toWorkload, bound, ratio, isReached }) => {
      const what = measure === 'requestsPerSecond' ? 'throughput' : measure
      const wanted = `${measure === 'requestsPerSecond' ? 'at least' : 'at most'} ${bound}`
      const verdict = isReached === null ? 'not measured' : isReached ? 'reached' : 'MISSED'
      const other = to ?? `(${toWorkload})`
      return `(${workload}) ${connections} connections, ${what} to ${other}: ${ratio?.toFixed(2) ?? '-'} (${wanted}: ${verdict})`
    })
    .join('\n')
}
