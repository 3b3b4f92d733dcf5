import type { Assignment } from './assign-events.js'
import type { Rows } from './insert-rows.js'
import type { LoadedClaim } from './loaded-claim.js'

/**
 * What becomes of the claims of an article that an editor took back, and that comes again in other words: each is
 * recorded under the event that it would tell of, and moves or changes nothing, since it does not count. Pure.
 */
export function withoutEffect(assignment: Assignment): Assignment {
  const { eventOfDraft, recorded, claims } = assignment
  const nothing = {
    affected: new Set<string>(),
    compared: new Set<string>(),
    moved: [],
    merged: [],
    doubtful: [],
    replaced: [],
  }
  return { eventOfDraft, recorded, claims, ...nothing }
}

/**
 * Rows for the events that only such claims tell of: without a state, so that nobody meets them, and with their key for
 * a slug until something tells what to call them. Pure.
 */
export function hiddenEventRows(
  drafts: readonly (readonly LoadedClaim[])[],
  { eventOfDraft, recorded }: Assignment,
  now: Date,
): Rows['Event'] {
  const types = new Map(drafts.flat().map(({ id, type }) => [eventOfDraft.get(id) ?? '', type]))
  return [...types]
    .filter(([id]) => id !== '' && !recorded.has(id))
    .map(([id, type]) => ({ id, slug: id, type, mergedIntoId: null, recordedAt: now }))
}
