import type { EventFilter } from '../../parts/use-event-filter.js'

/** What each part of a person's view is told. */
export interface PersonPart {
  readonly slug: string
  readonly name: string
  /** Which events are shown. */
  readonly filter: EventFilter
}
