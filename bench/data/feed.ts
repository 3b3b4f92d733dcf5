import type { Tables } from './tables.js'

/** The feed of changes: numbers without a gap, in the order of the calls. */
export class Feed {
  readonly #table: Tables['Change']
  #sequence = 0

  constructor(table: Tables['Change']) {
    this.#table = table
  }

  /**
   * Notes what was done, as ingesting would have.
   *
   * @param after how it is now
   */
  note(
    at: string,
    nodeType: 'ARTICLE' | 'EVENT' | 'CLAIM',
    nodeId: string,
    after: Readonly<Record<string, string | null>>,
    kind: 'ADDED' | 'MERGED' = 'ADDED',
  ): void {
    this.#sequence += 1
    this.#table.write({
      sequence: this.#sequence,
      at,
      kind,
      by: 'bench',
      reason: null,
      nodeType,
      nodeId,
      before: null,
      after: JSON.stringify(after),
    })
  }
}
