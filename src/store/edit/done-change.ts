import type { ChangeNote } from '../change-feed.js'

/** A change of the feed as undoing reads it. */
export interface DoneChange {
  readonly sequence: bigint
  readonly at: Date
  readonly kind: ChangeNote['kind']
  readonly nodeType: ChangeNote['nodeType']
  readonly nodeId: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}
