/** The benchmark: npm run bench -- [options]; see bench/README.md. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { generateData, populationOf } from './data/generate-data.js'
import { holdsData } from './data/prepare-database.js'
import { startServer } from './measure/child-server.js'
import { contendersOver } from './measure/contenders.js'
import { type FurtherLine, formatFurther, measureAgainstStatements, measurePaths } from './measure/further.js'
import { describeMachine, formatLines, type Report, summarize } from './measure/report.js'
import { type RoundResult, type RunningContender, runRounds } from './measure/rounds.js'
import { checkSameAnswers } from './measure/same-answers.js'
import { measureStartUp } from './measure/start-up.js'
import { measureSubscribers } from './measure/subscribers.js'
import { type BenchSettings, readSettings, usage } from './settings.js'
import { drawSlugs, isAnybody, meetingsQuery } from './workload/meetings.js'

const differentPeople = 5000
const comparedAnswers = 200

async function main(settings: BenchSettings): Promise<void> {
  const { databaseUrl, events, seed, seconds } = settings
  if (settings.rebuildsData || !(await holdsData(databaseUrl, { events, seed }))) {
    console.log(`Building ${events} events.`)
    await generateData(databaseUrl, { events, seed }, (line) => console.log(`  ${line}`))
  }
  const variables = drawSlugs(populationOf({ events, seed }), differentPeople).map((slug) => ({ slug }))
  const { rounds, further } = await measureContenders(settings, variables)
  const lines = summarize(rounds)
  console.log(`\nNested meetings, ${events} events\n\n${formatLines(lines)}\n`)
  console.log(`${formatFurther(further)}\n`)
  const product = contendersOver(databaseUrl, variables[0]?.slug ?? '').at(-1)
  if (product === undefined) throw new RangeError('The product takes part.')
  const subscribers = await measureSubscribers(product.command)
  console.log(`${subscribers.subscribers} idle subscribers: ${(subscribers.bytesEach / 1000).toFixed(1)} kB each`)
  const startUp = settings.skipsStartUp ? null : await measureStartUp()
  if (startUp !== null) {
    const { first, again, cpu, memory } = startUp
    const details = `${cpu.toFixed(1)} s of CPU, ${Math.round(memory / 2 ** 20)} MB; the first time ${first.toFixed(1)} s`
    console.log(`Embedded server, start to first answer: ${again.toFixed(2)} s (${details})`)
  }
  const database = await describeDatabase(databaseUrl)
  const at = new Date().toISOString()
  await keep({
    ...{ at, seconds, lines, further, subscribers, startUp, rounds, workload: 'nested meetings' },
    machine: describeMachine(database.version),
    data: { events, seed, bytes: database.bytes },
  })
}

async function measureContenders(
  settings: BenchSettings,
  variables: readonly { readonly slug: string }[],
): Promise<{ readonly rounds: readonly RoundResult[]; readonly further: readonly FurtherLine[] }> {
  const { databaseUrl, seconds, rounds } = settings
  const running: RunningContender[] = []
  try {
    for (const contender of contendersOver(databaseUrl, variables[0]?.slug ?? '')) {
      running.push({ ...contender, server: await startServer(contender.command) })
    }
    await checkSameAnswers(running, meetingsQuery, variables.slice(0, comparedAnswers))
    console.log(`${comparedAnswers} answers compared: all the same.`)
    const results: RoundResult[] = []
    for (const connections of settings.connections) {
      const plan = { query: meetingsQuery, variables, connections, seconds, rounds, databaseUrl }
      const tell = ({ round, contender, requestsPerSecond }: RoundResult) =>
        console.log(
          `  round ${round}, ${connections} connections, ${contender}: ${requestsPerSecond.toFixed(0)} requests/s`,
        )
      results.push(...(await runRounds(running, plan, tell)))
    }
    return { rounds: results, further: await measureFurther(settings, running, variables) }
  } finally {
    for (const { server } of running) await server.stop()
  }
}

async function measureFurther(
  { databaseUrl, seconds, rounds }: BenchSettings,
  running: readonly RunningContender[],
  variables: readonly { readonly slug: string }[],
): Promise<readonly FurtherLine[]> {
  const slugs = variables.map(({ slug }) => slug)
  const tell = ({ contender, p50, p95 }: RoundResult) =>
    console.log(`  ${contender}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)
  const anybody = slugs.filter((_, index) => isAnybody(index))
  const plan = { databaseUrl, seconds, rounds, connections: 4, slugs, anybody, tell }
  const product = running.at(-1)
  if (product === undefined) throw new RangeError('The product takes part.')
  const lines = await measureAgainstStatements(running, plan)
  return [...lines, await measurePaths(product, { query: meetingsQuery, variables }, plan)]
}

async function describeDatabase(url: string): Promise<{ readonly version: string; readonly bytes: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string; bytes: string }>(
      `SELECT current_setting('server_version') AS "version", pg_database_size(current_database()) AS "bytes"`,
    )
    return { version: `PostgreSQL ${rows[0]?.version}`, bytes: Number(rows[0]?.bytes) }
  } finally {
    await client.end()
  }
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
