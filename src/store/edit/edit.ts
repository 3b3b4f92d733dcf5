import { recordChanges } from '../change-feed.js'
import type { Database } from '../database.js'
import { writeInTurn } from '../save/transaction.js'
import type { Desk, EditContext } from './desk.js'
import { rebuildProjections } from './rebuild-projections.js'
import { EditRefused, type UserError } from './user-error.js'

/** Who edits and why, for the change feed. */
export interface Author {
  /** Name of the editor's key. */
  readonly by: string
  /** Null only where no reason is asked for. */
  readonly reason: string | null
}

/** What an edit gave, or why it was refused; then nothing was written. */
export type EditResult<Value> =
  | { readonly isDone: true; readonly value: Value }
  | { readonly isDone: false; readonly errors: readonly UserError[] }

/**
 * Does an edit in one transaction, one writer at a time: the work, the projections of all that it touched, and its
 * entries in the change feed; or nothing. An expected failure is a value; only surprises are thrown.
 */
export async function edit<Value>(
  database: Database,
  context: EditContext,
  author: Author,
  work: (desk: Desk) => Promise<Value>,
): Promise<EditResult<Value>> {
  try {
    const value = await writeInTurn(database, async (tx) => {
      checkReason(author.reason)
      const desk: Desk = { tx, context, notes: [], events: new Set(), claims: new Set(), actors: new Set() }
      const done = await work(desk)
      const derived = await rebuildProjections(desk)
      await recordChanges(tx, [...desk.notes, ...derived], author.by, author.reason?.trim() ?? null)
      return done
    })
    return { isDone: true, value }
  } catch (error) {
    if (error instanceof EditRefused) return { isDone: false, errors: [error.userError] }
    throw error
  }
}

const longestReason = 2000

function checkReason(reason: string | null): void {
  if (reason === null) return
  if (reason.trim() === '') throw new EditRefused('INVALID', ['reason'], 'A reason is needed: say why, in a few words.')
  if (reason.length > longestReason)
    throw new EditRefused('INVALID', ['reason'], `A reason has ${longestReason} characters at most.`)
}
