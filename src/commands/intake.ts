import type { Config } from '../config.js'
import { DatelineError } from '../domain/errors.js'
import { propose } from '../ingest/ingest.js'
import { readByRules } from '../ingest/read-by-rules.js'
import type { Reading } from '../ingest/read-documents.js'
import { createTally, type IngestSummary } from '../ingest/report.js'
import { type FeedMemory, noMemory } from '../store/feed-memory.js'
import type { ModelExtractor, ModelRun } from './annotate-sources.js'
import { createPrinter, type Printer } from './printer.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

/** How what comes in is treated and told of. */
export interface IntakeFlags {
  readonly say: (line: string) => void
  readonly asJson: boolean
  /** Touches no database, and remembers nothing. */
  readonly isDryRun: boolean
  readonly extractor: 'rules' | ModelExtractor
}

/** Where documents go while the database is at hand. */
export interface OpenIntake {
  /**
   * Records readings and prints what became of each, after those of earlier calls. Gives the sources of those that
   * failed through no fault of their own. Throws COST_CAP_REACHED where the model may cost no more: then not all of
   * them were recorded.
   */
  record(readings: AsyncIterable<Reading>): Promise<ReadonlySet<string>>
  readonly memory: FeedMemory
}

/** Takes documents in by and by: the database is opened for each lot, so that a server may start in between. */
export interface Intake {
  /** Lends the database for some work. Errors: those of opening a database. */
  open<T>(work: (intake: OpenIntake) => Promise<T>): Promise<T>
  /** Prints what was taken in since the last time; true if nothing was refused. */
  sumUp(): Promise<boolean>
  readonly tell: Printer['onNote']
}

/** Prepares to take documents in, one lot after another. */
export async function createIntake(config: Config, flags: IntakeFlags): Promise<Intake> {
  const printer = createPrinter(flags.say, flags.asJson)
  const run = flags.extractor === 'rules' ? null : await prepareModel(flags.extractor, config, printer.onNote)
  let tally = createTally()
  let lost = new Set<string>()
  const listener: Printer = {
    ...printer,
    onDocument: (report) => {
      tally.add(report)
      if (report.outcome === 'refused' && report.code !== 'DOCUMENT_REFUSED') lost.add(report.source)
      printer.onDocument(report)
    },
  }
  const treat = (ingest: (readings: AsyncIterable<Reading>) => Promise<unknown>) => {
    let last: Promise<unknown> = Promise.resolve()
    return async (readings: AsyncIterable<Reading>) => {
      const turn = last.then(async () => {
        lost = new Set()
        await ingest(run === null ? readings : run.annotate(readings))
        return lost
      })
      last = turn.catch(() => undefined)
      const failed = await turn
      const stopped = run?.stopped() ?? null
      if (stopped !== null) throw stopped
      return failed
    }
  }
  return {
    open: (work) => {
      if (flags.isDryRun) {
        const record = treat((readings) => propose(readings, { extract: readByRules, onReport: listener.onDocument }))
        return work({ record, memory: noMemory })
      }
      return withWorker(config, seedFolder, (worker) =>
        work({ record: treat((readings) => worker.ingest(readings, 'ingest', listener)), memory: worker.feeds }),
      )
    },
    sumUp: async () => {
      const summary = tally.summary()
      tally = createTally()
      await printSummary(summary, run, printer)
      return summary.refused.length === 0
    },
    tell: printer.onNote,
  }
}

async function printSummary(summary: IngestSummary, run: ModelRun | null, printer: Printer): Promise<void> {
  if (run === null) return printer.onSummary(summary)
  const { describeUsage } = await import('./annotate-sources.js')
  const withModel = { ...summary, model: run.usage() }
  printer.onSummary(withModel)
  describeUsage(withModel.model).forEach(printer.onNote)
}

/** The packages for models are loaded only where one is asked for. */
async function prepareModel(extractor: ModelExtractor, config: Config, onNote: Printer['onNote']): Promise<ModelRun> {
  const { createModelRun } = await import('./annotate-sources.js')
  return createModelRun(extractor, config.model, onNote)
}

/** Whether the next lot may fare better: the database was not to be had, as while a server starts or ends. */
export function mayPass(error: unknown): error is DatelineError {
  const passing = ['SERVER_LOST', 'DATA_DIRECTORY_IN_USE', 'DATABASE_UNREACHABLE', 'DATABASE_RESTARTED']
  return error instanceof DatelineError && passing.includes(error.code)
}
