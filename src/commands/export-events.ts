import type { ExportedEvent, ExportFilter } from '../domain/exported-event.js'
import { csvWriter } from '../exchange/csv.js'
import { eventLine } from '../exchange/event-line.js'
import type { ExportFormat, FormWriter } from '../exchange/export-form.js'
import { gdeltWriter } from '../exchange/gdelt-export.js'
import { graphMlWriter } from '../exchange/graphml.js'
import { jsonLdWriter } from '../exchange/json-ld.js'
import { jsonLinesWriter } from '../exchange/json-lines.js'
import type { Database, Statement } from '../store/database.js'
import { csvParts } from '../store/export/csv-parts.js'
import type { EventParts } from '../store/export/event-parts.js'
import { gdeltParts } from '../store/export/gdelt-parts.js'
import { jsonLdParts } from '../store/export/json-ld-parts.js'
import { jsonLineParts } from '../store/export/json-line-parts.js'
import { peopleStatement, tieStatement } from '../store/export/meeting-statements.js'
import { actorStatement, placeStatement } from '../store/export/named-statements.js'
import { readArticles } from '../store/export/read-articles.js'
import { readEvents } from '../store/export/read-events.js'
import type { Snapshot } from '../store/snapshot.js'

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

/** Gives what a part of a form is made of, some items at a time. */
type Source<Item> = (snapshot: Snapshot, filter: ExportFilter) => AsyncIterable<readonly Item[]>

/** A piece of an export. */
interface Piece {
  readonly text: string
  readonly rows: number
  /** So far. */
  readonly leftOut: number
}

type Form = (snapshot: Snapshot, filter: ExportFilter) => AsyncGenerator<Piece>

function formOf<Item>(createWriter: () => FormWriter<Item>, ...sources: readonly Source<Item>[]): Form {
  return async function* (snapshot, filter) {
    const writer = createWriter()
    yield { text: writer.head(), rows: 0, leftOut: 0 }
    for (const [part, source] of sources.entries())
      for await (const items of source(snapshot, filter))
        yield { text: writer.write(part, items), rows: items.length, leftOut: writer.leftOut() }
    yield { text: writer.tail(), rows: 0, leftOut: writer.leftOut() }
  }
}

/** The rows of a statement with one column of JSON. */
function rowsOf(statement: (filter: ExportFilter) => Statement): Source<string> {
  return async function* (snapshot, filter) {
    const [reader] = await snapshot.read([statement(filter)])
    for (let rows = await reader?.next(); rows !== undefined && rows.length > 0; rows = await reader?.next())
      yield rows.map(([text]) => String(text))
  }
}

/** The events in the parts of a form. */
function eventsOf(parts: EventParts): Source<ExportedEvent> {
  return (snapshot, filter) => readEvents(snapshot, parts, filter)
}

async function* eventLines(snapshot: Snapshot, filter: ExportFilter): AsyncGenerator<readonly string[]> {
  for await (const events of readEvents(snapshot, jsonLineParts, filter)) yield events.map(eventLine)
}

const forms: Readonly<Record<ExportFormat, Form>> = {
  jsonl: formOf(jsonLinesWriter, rowsOf(actorStatement), rowsOf(placeStatement), readArticles, eventLines),
  csv: formOf(csvWriter, eventsOf(csvParts)),
  gdelt: formOf(gdeltWriter, eventsOf(gdeltParts)),
  graphml: formOf(graphMlWriter, rowsOf(peopleStatement), rowsOf(tieStatement)),
  jsonld: formOf(jsonLdWriter, eventsOf(jsonLdParts)),
}

/** Writes what a database holds in a form, piece by piece and as of one moment. */
export async function exportEvents(
  database: Database,
  { format, filter }: ExportRequest,
  write: WriteText,
): Promise<ExportSummary> {
  let summary: ExportSummary = { rows: 0, leftOut: 0 }
  for await (const { text, rows, leftOut } of database.readSnapshot((snapshot) => forms[format](snapshot, filter))) {
    summary = { rows: summary.rows + rows, leftOut }
    await write(text, summary.rows)
  }
  return summary
}
