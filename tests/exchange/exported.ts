import { exportEvents } from '../../src/commands/export-events.js'
import type { ExportFilter } from '../../src/domain/exported-event.js'
import type { ExportFormat } from '../../src/exchange/export-form.js'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { describeDocument, describeSummary } from '../../src/ingest/describe-report.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'

/** Leaves nothing out. */
export const everything: ExportFilter = { type: null, country: null, from: null, to: null }

/** What an export of a database gives, as one text. */
export async function exported(
  database: Database,
  format: ExportFormat,
  filter: Partial<ExportFilter> = {},
): Promise<{ readonly text: string; readonly rows: number; readonly leftOut: number }> {
  let text = ''
  const summary = await exportEvents(database, { format, filter: { ...everything, ...filter } }, (piece) => {
    text += piece
    return Promise.resolve()
  })
  return { text, ...summary }
}

/** Ingests a file's text under a name; gives the lines of the report. */
export async function ingestText(database: Database, name: string, text: string): Promise<readonly string[]> {
  const lines: string[] = []
  const summary = await ingest(database, [{ name, read: () => Promise.resolve(Buffer.from(text)) }], {
    extract: extractByRules,
    onReport: (report) => lines.push(...describeDocument(report)),
  })
  return [...lines, ...describeSummary(summary)]
}
