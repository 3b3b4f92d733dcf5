import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { exportFormats } from '../../src/exchange/export-form.js'
import { gdeltLines } from '../data/gdelt-lines.js'
import { dropDatabase, prepareDatabase } from '../data/prepare-database.js'
import { productEnvironment, productProgram } from './contenders.js'
import { cpuSeconds, watchMemory } from './process-meter.js'

/** What an export of all events, or taking in a file of events, took; the start of the process is part of it. */
export interface ExchangeLine {
  readonly name: string
  readonly events: number
  readonly seconds: number
  readonly eventsPerSecond: number
  /** Seconds of CPU of the command; the database's come on top. */
  readonly cpu: number
  /** Most bytes of memory that the command held. */
  readonly memory: number
  /** Events a second that it should reach at least, and bytes that it may hold; null: no bound. */
  readonly bounds: { readonly eventsPerSecond: number; readonly memory: number | null }
}

const megabyte = 2 ** 20
const exportBounds = { eventsPerSecond: 50_000, memory: 250 * megabyte }
const importBounds = { eventsPerSecond: 3000, memory: null }

/** Each form of an export of all events, by the built command, written to where nothing is kept. */
export async function measureExports(
  databaseUrl: string,
  tell: (line: ExchangeLine) => void,
): Promise<readonly ExchangeLine[]> {
  const events = await countEvents(databaseUrl)
  const lines: ExchangeLine[] = []
  for (const format of exportFormats) {
    const run = await runCommand(['export', '--database-url', databaseUrl, '--format', format, '--out', '/dev/null'])
    const line = { name: `export as ${format}`, events, ...run, eventsPerSecond: events / run.seconds }
    lines.push({ ...line, bounds: exportBounds })
    tell({ ...line, bounds: exportBounds })
  }
  return lines
}

/** A file of GDELT into an empty database beside the benchmark's, and the same file again. */
export async function measureImport(
  databaseUrl: string,
  { events, seed }: { readonly events: number; readonly seed: number },
  tell: (line: ExchangeLine) => void,
): Promise<readonly ExchangeLine[]> {
  const url = new URL(databaseUrl)
  url.pathname += '_gdelt'
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const file = join(folder, 'bench.export.CSV')
  const lines: ExchangeLine[] = []
  try {
    await pipeline(Readable.from(gdeltLines(events, seed)), createWriteStream(file))
    await prepareDatabase(url.href)
    for (const name of ['ingest a file of GDELT', 'the same file again']) {
      const run = await runCommand(['ingest', '--database-url', url.href, file])
      const line = { name, events, ...run, eventsPerSecond: events / run.seconds, bounds: importBounds }
      lines.push(line)
      tell(line)
    }
    const recorded = await countEvents(url.href)
    if (recorded !== events) throw new Error(`${recorded} events are recorded, not ${events}.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await dropDatabase(url.href)
  }
  return lines
}

async function runCommand(parameters: readonly string[]) {
  const started = performance.now()
  const child = spawn(process.execPath, [productProgram, ...parameters], {
    env: { ...process.env, ...productEnvironment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  const ended = once(child, 'close')
  const pid = child.pid ?? Number.NaN
  const stopWatching = watchMemory(pid)
  let cpu = 0
  const timer = setInterval(() => {
    cpu = Math.max(cpu, cpuSeconds(pid))
  }, 100)
  child.once('exit', stopWatching)
  const [exitCode] = await ended
  clearInterval(timer)
  if (exitCode !== 0) throw new Error(`${parameters.join(' ')} ended with ${exitCode}:\n${Buffer.concat(complaints)}`)
  return { seconds: (performance.now() - started) / 1000, cpu, memory: stopWatching() }
}

async function countEvents(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const text = 'SELECT count(*) AS "count" FROM "EventState" WHERE "validTo" IS NULL'
    return Number((await client.query<{ count: string }>(text)).rows[0]?.count)
  } finally {
    await client.end()
  }
}

/** The line as it stands on the screen. */
export function formatExchange({ name, seconds, eventsPerSecond, cpu, memory, bounds }: ExchangeLine): string {
  const isQuick = eventsPerSecond >= bounds.eventsPerSecond
  const isSmall = bounds.memory === null || memory <= bounds.memory
  const details = `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${Math.round(memory / megabyte)} MB`
  const verdict = `${isQuick ? 'within' : 'PAST'} ${bounds.eventsPerSecond}${bounds.memory === null ? '' : `, ${isSmall ? 'within' : 'PAST'} ${bounds.memory / megabyte} MB`}`
  return `${name}: ${eventsPerSecond.toFixed(0)} events/s (${details}; ${verdict})`
}
