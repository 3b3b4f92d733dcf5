import type { Config } from '../config.js'
import { extractByRules } from '../extract/extract-by-rules.js'
import { propose } from '../ingest/ingest.js'
import { readSources } from '../ingest/read-sources.js'
import { openDatabase } from '../store/open-database.js'
import { createPrinter } from './printer.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

type Say = (line: string) => void

/** `dateline migrate`: brings the database to the current schema and tells what was applied. */
export async function migrateDatabase(config: Config, say: Say): Promise<void> {
  const database = await openDatabase(config.database, {
    statementTimeoutMs: config.statementTimeoutMs,
    migrate: false,
  })
  try {
    const { applied } = await database.migrate()
    for (const name of applied) say(`applied ${name}`)
    if (applied.length === 0) say('The database has the current schema.')
  } finally {
    await database.close()
  }
}

/** `dateline seed`: true if nothing was refused. */
export async function seedDatabase(config: Config, say: Say, asJson: boolean): Promise<boolean> {
  const printer = createPrinter(say, asJson)
  const summary = await withWorker(config, seedFolder, (worker) => worker.seed(printer))
  printer.onSummary(summary)
  return summary.refused.length === 0
}

/** How `dateline ingest` is to work. */
export interface IngestFlags {
  readonly say: Say
  readonly asJson: boolean
  /** Touches no database. */
  readonly isDryRun: boolean
}

/** `dateline ingest`: true if nothing was refused. */
export async function ingestDocuments(config: Config, paths: readonly string[], flags: IngestFlags): Promise<boolean> {
  const printer = createPrinter(flags.say, flags.asJson)
  const sources = await readSources(paths, process.stdin)
  const summary = flags.isDryRun
    ? await propose(sources, { extract: extractByRules, onReport: printer.onDocument })
    : await withWorker(config, seedFolder, (worker) => worker.ingest(sources, 'ingest', printer))
  printer.onSummary(summary)
  return summary.refused.length === 0
}
