import { describeDocument, describeSummary, documentAsJson, summaryAsJson } from '../ingest/describe-report.js'
import type { IngestSummary } from '../ingest/report.js'
import type { WorkListener } from './worker.js'

/** Prints the report of a command: lines for people, or JSON lines for machines. */
export interface Printer extends WorkListener {
  readonly onSummary: (summary: IngestSummary) => void
}

/** A printer that writes each line with `write`. Notes are for people alone. */
export function createPrinter(write: (line: string) => void, asJson: boolean): Printer {
  if (asJson) {
    return {
      onDocument: (report) => write(documentAsJson(report)),
      onNote: () => {},
      onSummary: (summary) => write(summaryAsJson(summary)),
    }
  }
  return {
    onDocument: (report) => describeDocument(report).forEach(write),
    onNote: write,
    onSummary: (summary) => describeSummary(summary).forEach(write),
  }
}
