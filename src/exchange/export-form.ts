import type { ExportedEvent } from '../domain/exported-event.js'

/** The forms that an export can have. */
export const exportFormats = ['jsonl', 'csv', 'gdelt', 'graphml', 'jsonld'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Writes a form piece by piece; the pieces joined are the whole file. */
export interface FormWriter {
  /** What stands before everything. */
  readonly head: () => string
  /** Some rows, each a JSON text as the database gives it; `part` says which of the form's statements they are of. */
  readonly write: (part: number, rows: readonly string[]) => string
  /** What stands after everything. */
  readonly tail: () => string
  /** How many events the form has no words for, so far. */
  readonly leftOut: () => number
}

/** A JSON text of the database as the event that it is. */
export function readExportedEvent(row: string): ExportedEvent {
  return JSON.parse(row) as ExportedEvent
}
