/** The forms that an export can have. */
export const exportFormats = ['jsonl', 'csv', 'gdelt', 'graphml', 'jsonld'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Writes a form piece by piece; the pieces joined are the whole file. */
export interface FormWriter<Item> {
  /** What stands before everything. */
  readonly head: () => string
  /** Some items; `part` says which of the form's parts they are of, from 0. */
  readonly write: (part: number, items: readonly Item[]) => string
  /** What stands after everything. */
  readonly tail: () => string
  /** How many events the form has no words for, so far. */
  readonly leftOut: () => number
}
