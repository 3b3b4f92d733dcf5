/** Ingestion: npx tsx bench/ingest.ts [--documents N] [--seed N] [--embedded | --server]; the server of BENCH_DATABASE_URL. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatIngestion, type IngestionLine, measureEmbedded, measureServer, writeFiles } from './measure/ingestion.js'
import { describeMachine } from './measure/report.js'
import { readSettings } from './settings.js'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    embedded: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
  },
})
const [documents, seed] = [Number(values.documents), Number(values.seed)]
if (!Number.isSafeInteger(documents) || documents < 100) throw new RangeError('--documents: a whole number from 100 on')
const url = readSettings([], process.env)?.databaseUrl ?? ''
const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-news-'))
try {
  await writeFiles(folder, documents, seed)
  const lines: IngestionLine[] = []
  if (!values.server) lines.push(await measureEmbedded(folder, documents))
  if (!values.embedded) lines.push(await measureServer(url, folder, documents))
  for (const line of lines) console.log(formatIngestion(line))
  const at = new Date().toISOString()
  const results = join(import.meta.dirname, 'results')
  await mkdir(results, { recursive: true })
  const file = join(results, `${at.slice(0, 19).replaceAll(':', '-')}-ingest.json`)
  const report = { at, workload: 'ingestion', machine: describeMachine('PGlite and PostgreSQL'), seed, lines }
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`Kept in ${file}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
