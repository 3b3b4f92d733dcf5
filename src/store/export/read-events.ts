import type { ExportedEvent, ExportFilter } from '../../domain/exported-event.js'
import type { Snapshot } from '../snapshot.js'
import type { EventParts } from './event-parts.js'
import { SideRows } from './side-rows.js'

/** The events that meet a filter in the parts of a form, some at a time, in the order of their keys. */
export async function* readEvents(
  snapshot: Snapshot,
  parts: EventParts,
  filter: ExportFilter,
): AsyncGenerator<readonly ExportedEvent[]> {
  const statements = [parts.states, parts.participants, parts.claims].map((part) => part(filter))
  const [states, participants, claims] = await snapshot.read(statements.map(({ text, values }) => ({ text, values })))
  if (states === undefined || participants === undefined || claims === undefined)
    throw new RangeError('each statement has its rows')
  const [participantRows, claimRows] = [new SideRows(participants), new SideRows(claims)]
  for (let rows = await states.next(); rows.length > 0; rows = await states.next()) {
    const events: ExportedEvent[] = []
    for (const state of rows) {
      const key = state[0] ?? ''
      if (!participantRows.reach(key)) await participantRows.readTo(key)
      if (!claimRows.reach(key)) await claimRows.readTo(key)
      events.push({ state, participants: participantRows.of(key), claims: claimRows.of(key) })
    }
    yield events
  }
  await participantRows.readToEnd()
  await claimRows.readToEnd()
}
