import type { ChangeNote } from '../change-feed.js'
import type { SaveContext } from '../save/save-document.js'
import type { Transaction } from '../save/transaction.js'

/** What editing needs beside the database; the same as saving, since both rebuild with the same code. */
export type EditContext = SaveContext

/**
 * One edit under way: its transaction, what it has to tell the feed, and what it touched, whose projections are
 * rebuilt before the transaction ends.
 */
export interface Desk {
  readonly tx: Transaction
  readonly context: EditContext
  readonly notes: ChangeNote[]
  readonly events: Set<string>
  readonly claims: Set<string>
  readonly actors: Set<string>
}
