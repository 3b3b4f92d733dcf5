import type { Config } from '../config.js'
import { propose } from '../ingest/ingest.js'
import { readByRules } from '../ingest/read-by-rules.js'
import { readDocuments } from '../ingest/read-documents.js'
import { readSources } from '../ingest/read-sources.js'
import { openDatabase } from '../store/open-database.js'
import type { ModelExtractor, ModelRun } from './annotate-sources.js'
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
  readonly extractor: 'rules' | ModelExtractor
}

/**
 * `dateline ingest`: true if nothing was refused. With a model, what it took is part of the summary.
 *
 * @throws DatelineError COST_CAP_REACHED, after what was read before has been recorded and reported
 */
export async function ingestDocuments(config: Config, paths: readonly string[], flags: IngestFlags): Promise<boolean> {
  const printer = createPrinter(flags.say, flags.asJson)
  const given = readDocuments(await readSources(paths, process.stdin))
  const run = flags.extractor === 'rules' ? null : await prepareModel(flags.extractor, config, printer.onNote)
  const readings = run === null ? given : run.annotate(given)
  const summary = flags.isDryRun
    ? await propose(readings, { extract: readByRules, onReport: printer.onDocument })
    : await withWorker(config, seedFolder, (worker) => worker.ingest(readings, 'ingest', printer))
  if (run === null) printer.onSummary(summary)
  else {
    const { describeUsage } = await import('./annotate-sources.js')
    const withModel = { ...summary, model: run.usage() }
    printer.onSummary(withModel)
    describeUsage(withModel.model).forEach(printer.onNote)
    const stopped = run.stopped()
    if (stopped !== null) throw stopped
  }
  return summary.refused.length === 0
}

/** The packages for models are loaded only where one is asked for. */
async function prepareModel(extractor: ModelExtractor, config: Config, onNote: Say): Promise<ModelRun> {
  const { createModelRun } = await import('./annotate-sources.js')
  return createModelRun(extractor, config.model, onNote)
}
