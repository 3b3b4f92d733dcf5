/** Export and import alone: npx tsx bench/exchange.ts [--events N] [--seed N], over the data of bench/generate.ts. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ExchangeLine, formatExchange, measureExports, measureImport } from './measure/exchange.js'
import { describeMachine } from './measure/report.js'
import { readSettings, usage } from './settings.js'

const importedEvents = 100_000

const settings = readSettings(process.argv.slice(2), process.env)
if (settings === null) console.log(usage)
else {
  const { databaseUrl, events, seed } = settings
  const tell = (line: ExchangeLine) => console.log(formatExchange(line))
  const imported = await measureImport(databaseUrl, { events: importedEvents, seed }, tell)
  const exported = await measureExports(databaseUrl, tell)
  const at = new Date().toISOString()
  const report = { at, workload: 'exchange', machine: describeMachine('PostgreSQL'), data: { events, seed } }
  const folder = join(import.meta.dirname, 'results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${at.slice(0, 19).replaceAll(':', '-')}-exchange.json`)
  await writeFile(file, `${JSON.stringify({ ...report, lines: [...imported, ...exported] }, null, 2)}\n`)
  console.log(`Kept in ${file}`)
}
