import type { ExportFilter } from '../domain/exported-event.js'
import { csvWriter } from '../exchange/csv.js'
import type { ExportFormat, FormWriter } from '../exchange/export-form.js'
import { gdeltWriter } from '../exchange/gdelt-export.js'
import { graphMlWriter } from '../exchange/graphml.js'
import { jsonLdWriter } from '../exchange/json-ld.js'
import { jsonLinesWriter } from '../exchange/json-lines.js'
import type { Database, Statement } from '../store/database.js'
import { articleStatement } from '../store/export/article-statement.js'
import { eventStatement } from '../store/export/event-statement.js'
import { peopleStatement, tieStatement } from '../store/export/meeting-statements.js'
import { actorStatement, placeStatement } from '../store/export/named-statements.js'

/** What is to be exported. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly filter: ExportFilter
}

/** What an export gave. */
export interface ExportSummary {
  readonly rows: number
  /** Events that the form has no words for. */
  readonly leftOut: number
}

/** Takes the text of some rows, and resolves when more may come; rejects where nobody takes it any more. */
export type WriteText = (text: string, rowsSoFar: number) => Promise<void>

/** Rows in memory at a time: a few megabytes of JSON at most. */
const batchRows = 1000

interface Form {
  readonly statements: readonly ((filter: ExportFilter) => Statement)[]
  readonly createWriter: () => FormWriter
}

const forms: Readonly<Record<ExportFormat, Form>> = {
  jsonl: {
    statements: [actorStatement, placeStatement, articleStatement, eventStatement],
    createWriter: jsonLinesWriter,
  },
  csv: { statements: [eventStatement], createWriter: csvWriter },
  gdelt: { statements: [eventStatement], createWriter: gdeltWriter },
  graphml: { statements: [peopleStatement, tieStatement], createWriter: graphMlWriter },
  jsonld: { statements: [eventStatement], createWriter: jsonLdWriter },
}

/** Writes what a database holds in a form, piece by piece and as of one moment. */
export async function exportEvents(
  database: Database,
  { format, filter }: ExportRequest,
  write: WriteText,
): Promise<ExportSummary> {
  const { statements, createWriter } = forms[format]
  const writer = createWriter()
  let rows = 0
  await write(writer.head(), rows)
  const batches = database.stream(
    statements.map((statement) => statement(filter)),
    batchRows,
  )
  for await (const batch of batches) {
    rows += batch.rows.length
    const texts = batch.rows.map(([text]) => String(text))
    await write(writer.write(batch.statement, texts), rows)
  }
  await write(writer.tail(), rows)
  return { rows, leftOut: writer.leftOut() }
}
