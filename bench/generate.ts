/** Builds the data set of the benchmark: npx tsx bench/generate.ts [--events N] [--seed N] */
import { generateData } from './data/generate-data.js'
import { readSettings, usage } from './settings.js'

const settings = readSettings(process.argv.slice(2), process.env)
if (settings === null) {
  console.log(usage)
} else {
  const started = performance.now()
  const { databaseUrl, events, seed } = settings
  const report = await generateData(databaseUrl, { events, seed }, (line) => console.log(line))
  console.table(report.rows)
  const seconds = (performance.now() - started) / 1000
  console.log(`${events} events in ${seconds.toFixed(1)} s, ${Math.round(report.peakMemory / 2 ** 20)} MB at most`)
}
