import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import type { DataDescription } from '../data/prepare-database.js'
import type { FurtherLine } from './further.js'
import { median } from './median.js'
import type { RoundResult } from './rounds.js'
import type { StartUp } from './start-up.js'
import type { SubscriberMemory } from './subscribers.js'

/** One line of the table: a contender under a number of connections, the middle of its rounds. */
export interface ReportLine {
  readonly contender: string
  readonly connections: number
  readonly requestsPerSecond: number
  /** To the first contender, round by round; the middle of them. */
  readonly ratio: number
  readonly p50: number
  readonly p99: number
  readonly serverCpu: number
  readonly databaseCpu: number | null
  readonly memory: number
}

/** Everything that a run found, as it is kept. */
export interface Report {
  readonly at: string
  readonly workload: string
  readonly machine: Readonly<Record<string, string | number>>
  readonly data: DataDescription & { readonly bytes: number }
  readonly seconds: number
  readonly lines: readonly ReportLine[]
  /** Search, groups, timeline and paths, each to its yardstick. */
  readonly further: readonly FurtherLine[]
  readonly subscribers: SubscriberMemory
  readonly startUp: StartUp | null
  readonly rounds: readonly RoundResult[]
}

/** The middle of the rounds of each contender, for each number of connections; the first contender is the measure. */
export function summarize(rounds: readonly RoundResult[]): readonly ReportLine[] {
  const groups = [...new Set(rounds.map(({ connections }) => connections))]
  const names = [...new Set(rounds.map(({ contender }) => contender))]
  return groups.flatMap((connections) =>
    names.map((contender) => {
      const own = rounds.filter((round) => round.contender === contender && round.connections === connections)
      const middle = (value: (round: RoundResult) => number) => median(own.map(value))
      const measure = (round: RoundResult) =>
        rounds.find(
          (other) => other.contender === names[0] && other.round === round.round && other.connections === connections,
        )?.requestsPerSecond ?? Number.NaN
      return {
        contender,
        connections,
        requestsPerSecond: middle((round) => round.requestsPerSecond),
        ratio: middle((round) => round.requestsPerSecond / measure(round)),
        p50: middle((round) => round.p50),
        p99: middle((round) => round.p99),
        serverCpu: middle((round) => round.serverCpu),
        databaseCpu: own.some((round) => round.databaseCpu === null) ? null : middle((round) => round.databaseCpu ?? 0),
        memory: Math.max(...own.map((round) => round.memory)),
      }
    }),
  )
}

/** The table as it stands on the screen. */
export function formatLines(lines: readonly ReportLine[]): string {
  const head = ['', 'conns', 'req/s', 'to limit', 'p50 ms', 'p99 ms', 'server CPU µs', 'database CPU µs', 'memory MB']
  const rows = lines.map((line) => [
    line.contender,
    String(line.connections),
    line.requestsPerSecond.toFixed(0),
    line.ratio.toFixed(2),
    line.p50.toFixed(1),
    line.p99.toFixed(1),
    line.serverCpu.toFixed(0),
    line.databaseCpu?.toFixed(0) ?? '-',
    (line.memory / 2 ** 20).toFixed(0),
  ])
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return table.map((row) => row.map(pad).join('  ')).join('\n')
}

/** What the run was made on. */
export function describeMachine(databaseVersion: string): Readonly<Record<string, string | number>> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    database: databaseVersion,
    // above the number of cores: others were at work, and only ratios tell anything
    loadOfLastMinutes: Math.round((loadavg()[1] ?? 0) * 10) / 10,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim(),
  }
}
