import { setFlagsFromString } from 'node:v8'
import type { Config } from '../config.js'
import { withExtractionThreads } from '../ingest/extraction-threads.js'
import { propose } from '../ingest/ingest.js'
import { measureSources } from '../ingest/measure-sources.js'
import { readDocuments } from '../ingest/read-documents.js'
import { readSources } from '../ingest/read-sources.js'
import { untilStopped } from '../ingest/until-stopped.js'
import { openDatabase } from '../store/open-database.js'
import type { ModelExtractor, ModelRun } from './annotate-sources.js'
import { createPrinter } from './printer.js'
import { type ProgressStream, showProgress } from './progress.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'
import type { WorkListener } from './worker.js'

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
  /** Tells to stop after the documents at hand. */
  readonly signal: AbortSignal
  readonly progress: ProgressStream
}

/**
 * `dateline ingest`: true if nothing was refused and all was read. With a model, what it took is part of the summary.
 *
 * @throws DatelineError COST_CAP_REACHED, after what was read before has been recorded and reported
 */
export async function ingestDocuments(config: Config, paths: readonly string[], flags: IngestFlags): Promise<boolean> {
  // what is left behind would otherwise pile up to four times what is held, in each thread; collecting it takes no longer
  setFlagsFromString('--heap-growing-percent=30')
  const { sources, share } = await measureSources(await readSources(paths, process.stdin))
  const progress = showProgress(flags.progress, share, flags.say)
  const printer = createPrinter(progress.print, flags.asJson)
  const listener: WorkListener = {
    onNote: printer.onNote,
    onDocument: (report) => {
      printer.onDocument(report)
      progress.add()
    },
  }
  const given = untilStopped(readDocuments(sources), flags.signal)
  const run = flags.extractor === 'rules' ? null : await prepareModel(flags.extractor, config, printer.onNote)
  const readings = run === null ? given.items : run.annotate(given.items)
  try {
    const summary = flags.isDryRun
      ? await withExtractionThreads(({ extract }) => propose(readings, { extract, onReport: listener.onDocument }))
      : await withWorker(config, seedFolder, (worker) => worker.ingest(readings, 'ingest', listener))
    progress.close()
    const stopped = given.wasStopped() ? { stopped: true } : {}
    printer.onSummary({ ...summary, ...stopped, ...(run === null ? {} : { model: run.usage() }) })
    if (given.wasStopped()) printer.onNote('Stopped before the end. The same command again goes on from here.')
    if (run !== null) await endModelRun(run, printer.onNote)
    return summary.refused.length === 0 && !given.wasStopped()
  } finally {
    progress.close()
    // what nobody reads any more would keep the process alive
    if (given.wasStopped()) process.stdin.destroy()
  }
}

/** Tells what the model took; throws why it was stopped. */
async function endModelRun(run: ModelRun, onNote: Say): Promise<void> {
  const { describeUsage } = await import('./annotate-sources.js')
  describeUsage(run.usage()).forEach(onNote)
  const stopped = run.stopped()
  if (stopped !== null) throw stopped
}

/** The packages for models are loaded only where one is asked for. */
async function prepareModel(extractor: ModelExtractor, config: Config, onNote: Say): Promise<ModelRun> {
  const { createModelRun } = await import('./annotate-sources.js')
  return createModelRun(extractor, config.model, onNote)
}
