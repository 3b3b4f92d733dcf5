import type { ExportedEvent, ExportFilter } from '../../domain/exported-event.js'
import type { Snapshot } from '../snapshot.js'
import type { EventParts } from './event-parts.js'
import { readSideBySide } from './read-side-by-side.js'

/** The events that meet a filter in the parts of a form, some at a time, in the order of their keys. */
export async function* readEvents(
  snapshot: Snapshot,
  parts: EventParts,
  filter: ExportFilter,
): AsyncGenerator<readonly ExportedEvent[]> {
  const statements = [parts.states, parts.participants, parts.claims].map((part) => part(filter))
  for await (const rows of readSideBySide(snapshot, statements))
    yield rows.map(({ row, sides: [participants = null, claims = null] }) => ({ state: row, participants, claims }))
}
