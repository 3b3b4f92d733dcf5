import type { Database } from '../database.js'
import type { EditContext } from './desk.js'
import type { DoneChange } from './done-change.js'
import { type Author, type EditResult, edit } from './edit.js'
import { refuseLater } from './later-changes.js'
import { undoings } from './undoings.js'
import { EditRefused } from './user-error.js'

/**
 * Takes one change back, by its number in the feed, where nothing later depends on it (else CONFLICT). Only what an
 * editor did can be taken back: what follows from claims changes with them. Gives the number of the change that says so.
 */
export function undoChange(
  database: Database,
  context: EditContext,
  author: Author,
  sequence: bigint,
): Promise<EditResult<{ readonly undone: bigint }>> {
  return edit(database, context, author, async (desk) => {
    const row = await desk.tx.change.findUnique({ where: { sequence } })
    if (row === null) throw new EditRefused('NOT_FOUND', ['id'], `There is no change with the number ${sequence}.`)
    const change: DoneChange = { ...row, before: recordOf(row.before), after: recordOf(row.after) }
    if (change.after.undoes !== undefined)
      throw new EditRefused('INVALID', ['id'], 'That change took another one back. Make the edit again instead.')
    const undoing = undoings(change)
    if (undoing === null) {
      const message =
        'That change follows from others, or was made by reading a document: only what an editor did can be taken back.'
      throw new EditRefused('INVALID', ['id'], message)
    }
    await refuseLater(desk.tx, change, undoing.touches)
    await undoing.run(desk)
    const undoes = String(sequence)
    desk.notes.splice(
      0,
      desk.notes.length,
      ...desk.notes.map((note) => ({ ...note, after: { ...note.after, undoes } })),
    )
    return { undone: sequence }
  })
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
