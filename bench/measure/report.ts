import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import type { DataDescription } from '../data/prepare-database.js'
import type { IngestionLine } from './ingestion.js'
import { median } from './median.js'
import type { RoundResult } from './rounds.js'
import type { StartUp } from './start-up.js'
import type { SubscriberMemory } from './subscribers.js'
import type { TargetLine } from './targets.js'

/** One line of the table: a contender at a workload under a number of connections, the middle of its rounds. */
export interface ReportLine {
  /** Letter of the workload. */
  readonly workload: string
  readonly contender: string
  readonly connections: number
  readonly requestsPerSecond: number
  /** Throughput to the limit's, round by round, the middle of them; null where the limit has no statement for it. */
  readonly toLimit: number | null
  /** The same to PostGraphile's; null where that cannot answer. */
  readonly toPostgraphile: number | null
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly serverCpu: number
  readonly databaseCpu: number | null
  readonly memory: number
  /** Bytes from the disk for each request; null where nothing tells. */
  readonly diskBytes: number | null
}

/** Everything that a run found, as it is kept. */
export interface Report {
  readonly at: string
  readonly machine: Readonly<Record<string, string | number>>
  readonly data: DataDescription & { readonly bytes: number }
  readonly seconds: number
  /** Names of the workloads by their letters. */
  readonly workloads: Readonly<Record<string, string>>
  readonly lines: readonly ReportLine[]
  readonly targets: readonly TargetLine[]
  readonly ingestion: IngestionLine | null
  readonly subscribers: SubscriberMemory | null
  readonly startUp: StartUp | null
  readonly rounds: readonly RoundResult[]
}

/** The middle of the rounds of each contender, for each workload and number of connections. */
export function summarize(rounds: readonly RoundResult[]): readonly ReportLine[] {
  const groups = new Map<string, RoundResult[]>()
  for (const round of rounds) {
    const key = `${round.workload} ${round.connections}`
    groups.set(key, [...(groups.get(key) ?? []), round])
  }
  return [...groups.values()].flatMap((group) =>
    [...new Set(group.map(({ contender }) => contender))].map((name) => summarizeOne(group, name)),
  )
}

function summarizeOne(group: readonly RoundResult[], name: string): ReportLine {
  const own = group.filter(({ contender }) => contender === name)
  const [first] = own
  if (first === undefined) throw new RangeError('A contender has rounds.')
  const middle = (value: (round: RoundResult) => number) => median(own.map(value))
  const all = (value: (round: RoundResult) => number | null) => {
    const values = own.map(value).filter((each) => each !== null)
    return values.length < own.length ? null : median(values)
  }
  const toOther = (other: string) =>
    all(({ round, requestsPerSecond }) => {
      const measure = group.find((each) => each.contender === other && each.round === round)
      return measure === undefined ? null : requestsPerSecond / measure.requestsPerSecond
    })
  return {
    ...{ workload: first.workload, contender: name, connections: first.connections },
    requestsPerSecond: middle((round) => round.requestsPerSecond),
    toLimit: toOther('limit'),
    toPostgraphile: toOther('postgraphile'),
    p50: middle((round) => round.p50),
    p95: middle((round) => round.p95),
    p99: middle((round) => round.p99),
    serverCpu: middle((round) => round.serverCpu),
    databaseCpu: all((round) => round.databaseCpu),
    memory: Math.max(...own.map((round) => round.memory)),
    diskBytes: all((round) => round.diskBytes),
  }
}

/** What the run was made on. */
export function describeMachine(
  databaseVersion: string,
  node = process.version,
): Readonly<Record<string, string | number>> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node,
    database: databaseVersion,
    // above the number of cores: others were at work, and only ratios tell anything
    loadOfLastMinutes: Math.round((loadavg()[1] ?? 0) * 10) / 10,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim(),
  }
}
