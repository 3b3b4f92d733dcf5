/** The benchmark: npm run bench -- [options]; see bench/README.md. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { generateData, populationOf } from './data/generate-data.js'
import { holdsData } from './data/prepare-database.js'
import { startServer } from './measure/child-server.js'
import { contendersOver } from './measure/contenders.js'
import { describeMachine, formatLines, type Report, summarize } from './measure/report.js'
import { type RoundResult, type RunningContender, runRounds } from './measure/rounds.js'
import { checkSameAnswers } from './measure/same-answers.js'
import { measureStartUp } from './measure/start-up.js'
import { type BenchSettings, readSettings, usage } from './settings.js'
import { drawSlugs, meetingsQuery } from './workload/meetings.js'

const differentPeople = 5000
const comparedAnswers = 200

async function main(settings: BenchSettings): Promise<void> {
  const { databaseUrl, events, seed, seconds } = settings
  if (settings.rebuildsData || !(await holdsData(databaseUrl, { events, seed }))) {
    console.log(`Building ${events} events.`)
    await generateData(databaseUrl, { events, seed }, (line) => console.log(`  ${line}`))
  }
  const variables = drawSlugs(populationOf({ events, seed }), differentPeople).map((slug) => ({ slug }))
  const rounds = await measureContenders(settings, variables)
  const lines = summarize(rounds)
  console.log(`\nNested meetings, ${events} events\n\n${formatLines(lines)}\n`)
  const startUp = settings.skipsStartUp ? null : await measureStartUp()
  if (startUp !== null) {
    const { first, again, cpu, memory } = startUp
    const details = `${cpu.toFixed(1)} s of CPU, ${Math.round(memory / 2 ** 20)} MB; the first time ${first.toFixed(1)} s`
    console.log(`Embedded server, start to first answer: ${again.toFixed(2)} s (${details})`)
  }
  const database = await describeDatabase(databaseUrl)
  const at = new Date().toISOString()
  await keep({
    ...{ at, seconds, lines, startUp, rounds, workload: 'nested meetings' },
    machine: describeMachine(database.version),
    data: { events, seed, bytes: database.bytes },
  })
}

async function measureContenders(
  settings: BenchSettings,
  variables: readonly { readonly slug: string }[],
): Promise<readonly RoundResult[]> {
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
    return results
  } finally {
    for (const { server } of running) await server.stop()
  }
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
