import type { Config } from '../config.js'
import type { ExportRequest, ExportSummary } from './export-events.js'
import { type ExportFlags, readExportFlags } from './export-flags.js'
import { openOutput } from './output.js'
import { seedFolder } from './serve.js'
import { withWorker } from './with-worker.js'

/** Progress is told no more often than this. */
const progressEveryMs = 2000

/**
 * `dateline export`: writes all events, or those of the flags, to a file or standard output, and tells on the way how
 * far it is.
 *
 * @throws DatelineError INVALID_SETTINGS for flags that cannot be meant, OUTPUT_FAILED for a full disk or a closed pipe
 */
export async function exportTo(config: Config, flags: ExportFlags, tell: (line: string) => void): Promise<void> {
  const request = readExportFlags(flags)
  const output = await openOutput(flags.out ?? null, process.stdout)
  const started = performance.now()
  let told = started
  try {
    const summary = await withWorker(config, seedFolder, (worker) =>
      worker.export(request, async (text, rows) => {
        if (text !== '') await output.write(text)
        if (rows === 0 || performance.now() - told < progressEveryMs) return
        told = performance.now()
        tell(`${countRows(rows)} so far`)
      }),
    )
    await output.finish()
    tell(describe(summary, request, performance.now() - started))
  } catch (error) {
    await output.abandon()
    throw error
  }
}

function describe({ rows, leftOut }: ExportSummary, { format }: ExportRequest, tookMs: number): string {
  const left =
    leftOut === 0 ? '' : `, of which ${leftOut.toLocaleString('en')} left out: ${format} has no words for them`
  return `${countRows(rows)} exported${left}, in ${(tookMs / 1000).toFixed(1)} s`
}

function countRows(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`
}
