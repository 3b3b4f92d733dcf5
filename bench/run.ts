/** The benchmark: npm run bench -- [options]; see bench/README.md. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { generateData, populationOf } from './data/generate-data.js'
import { holdsData } from './data/prepare-database.js'
import { contendersOver } from './measure/contenders.js'
import { checkFreeDisk } from './measure/free-disk.js'
import { formatIngestion, type IngestionLine, measureServer, writeFiles } from './measure/ingestion.js'
import { measureWorkloads } from './measure/measure-workloads.js'
import { peerNode, preparePeers } from './measure/prepare-peers.js'
import { describeMachine, type Report, summarize } from './measure/report.js'
import { measureStartUp } from './measure/start-up.js'
import { measureSubscribers } from './measure/subscribers.js'
import { formatTable } from './measure/table.js'
import { compareTargets, formatTargets } from './measure/targets.js'
import { type BenchSettings, readSettings, usage } from './settings.js'
import { workloads } from './workload/workloads.js'

async function main(settings: BenchSettings): Promise<void> {
  const { databaseUrl, events, seed, seconds, hasPeers } = settings
  await makeData(settings)
  if (hasPeers) preparePeers((line) => console.log(line))
  const node = hasPeers ? peerNode() : process.execPath
  const contenders = contendersOver(databaseUrl, node, hasPeers)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const rows = async (statement: string) => (await client.query<string[]>({ text: statement, rowMode: 'array' })).rows
    const rounds = await measureWorkloads(settings, contenders, { population: populationOf({ events, seed }), rows })
    const lines = summarize(rounds)
    const names = Object.fromEntries(workloads.map(({ key, name }) => [key, name]))
    const targets = compareTargets(lines)
    console.log(`\n${events} events\n${formatTable(lines, names)}\n\n${formatTargets(targets)}`)
    const ingestion = settings.workloads.includes('j') ? await measureIngestion(settings) : null
    if (ingestion !== null) console.log(`(j) ingestion, ${formatIngestion(ingestion)}`)
    const { subscribers, startUp } = await measureStart(settings, contenders.at(-1))
    const [version = '', bytes] = (await rows(sizeStatement))[0] ?? []
    const machine = describeMachine(`PostgreSQL ${version}`, execFileSync(node, ['--version']).toString().trim())
    const data = { events, seed, bytes: Number(bytes) }
    const at = new Date().toISOString()
    await keep({
      at,
      machine,
      data,
      seconds,
      workloads: names,
      lines,
      targets,
      ingestion,
      subscribers,
      startUp,
      rounds,
    })
  } finally {
    await client.end()
  }
}

const sizeStatement = `SELECT current_setting('server_version'), pg_database_size(current_database())::text`

async function makeData({ databaseUrl, events, seed, rebuildsData }: BenchSettings): Promise<void> {
  if (!rebuildsData && (await holdsData(databaseUrl, { events, seed }))) return
  await checkFreeDisk(databaseUrl, events)
  console.log(`Building ${events} events.`)
  await generateData(databaseUrl, { events, seed }, (line) => console.log(`  ${line}`))
}

async function measureIngestion({ databaseUrl, documents, seed }: BenchSettings): Promise<IngestionLine> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-news-'))
  try {
    await writeFiles(folder, documents, seed)
    return await measureServer(databaseUrl, folder, documents)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureStart(settings: BenchSettings, product: ReturnType<typeof contendersOver>[number] | undefined) {
  if (!settings.measuresStart || product === undefined) return { subscribers: null, startUp: null }
  const subscribers = await measureSubscribers(product.command)
  console.log(`${subscribers.subscribers} idle subscribers: ${(subscribers.bytesEach / 1000).toFixed(1)} kB each`)
  const startUp = await measureStartUp()
  const { first, again, cpu, memory } = startUp
  const details = `${cpu.toFixed(1)} s of CPU, ${Math.round(memory / 2 ** 20)} MB; the first time ${first.toFixed(1)} s`
  console.log(`Embedded server, start to first answer: ${again.toFixed(2)} s (${details})`)
  return { subscribers, startUp }
}

async function keep(report: Report): Promise<void> {
  const folder = join(import.meta.dirname, 'results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${report.at.slice(0, 19).replaceAll(':', '-')}.json`)
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`Kept in ${file}`)
}

const settings = readSettings(process.argv.slice(2), process.env)
if (settings === null) console.log(usage)
else await main(settings)
