import type { ReportLine } from './report.js'

/** Bytes from the disk for each request from which on a row is told as one whose cache was not warm. */
const coldFrom = 100

const head = [
  ...['', 'conns', 'req/s', 'to limit', 'to PostGraphile', 'p50 ms', 'p99 ms'],
  ...['server CPU µs', 'database CPU µs', 'memory MB', 'cache'],
]

/** The table as it stands on the screen, a paragraph for each workload and number of connections. */
export function formatTable(lines: readonly ReportLine[], names: Readonly<Record<string, string>>): string {
  const rows = lines.flatMap((line, index) => {
    const [above] = lines.slice(Math.max(index - 1, 0), index)
    const isFirst = above?.workload !== line.workload || above.connections !== line.connections
    return [...(isFirst ? [[`(${line.workload}) ${names[line.workload]}`]] : []), cellsOf(line)]
  })
  const table = [head, ...rows]
  const widths = head.map((_, column) =>
    Math.max(...table.filter(({ length }) => length > 1).map((row) => row[column]?.length ?? 0)),
  )
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return table.map((row) => (row.length === 1 ? `\n${row[0]}` : row.map(pad).join('  '))).join('\n')
}

function cellsOf(line: ReportLine): readonly string[] {
  return [
    `  ${line.contender}`,
    String(line.connections),
    line.requestsPerSecond.toFixed(0),
    line.toLimit?.toFixed(2) ?? '-',
    line.toPostgraphile?.toFixed(2) ?? '-',
    line.p50.toFixed(1),
    line.p99.toFixed(1),
    line.serverCpu.toFixed(0),
    line.databaseCpu?.toFixed(0) ?? '-',
    (line.memory / 2 ** 20).toFixed(0),
    cacheOf(line.diskBytes),
  ]
}

function cacheOf(diskBytes: number | null): string {
  if (diskBytes === null || Number.isNaN(diskBytes)) return '?'
  return diskBytes < coldFrom ? 'warm' : 'cold'
}
