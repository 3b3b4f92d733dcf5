/**
 * What pages give to pictures, and nothing else passes between them. A picture asks no server, knows no address and
 * keeps no state that a link should show: the page holds filters, expanded people and what is chosen in its address and
 * gives new data when they change. Each picture is a component of its own file, loaded when it is first seen:
 *
 *     pictures/network/network.tsx     NetworkPicture(NetworkProps)
 *     pictures/timeline/timeline.tsx   TimelinePicture(TimelineProps)
 *     pictures/map/map.tsx             MapPicture(MapProps)
 *     pictures/months/months.tsx       MonthsPicture(MonthsProps)
 *
 * Colours are custom properties of styles/theme.css (`--status-occurred` …), which follow the theme; the words of
 * statuses and types are those of parts/words.ts. Ids are global ids of the API.
 */
import type { EventStatus, EventType } from '../graphql.js'

/** What every picture takes. */
export interface PictureProps {
  /** Says what is seen, for who cannot see it: `Counterparts of Sergei Lavrov`. */
  readonly label: string
  /** Called when there is something to save as a file, and with null when there no longer is. */
  readonly onDrawn?: (drawing: Drawing | null) => void
}

/** A picture that can be saved. */
export interface Drawing {
  readonly formats: readonly DrawingFormat[]
  /** The picture as it is seen now, in the colours of the theme, on an opaque ground. */
  draw(format: DrawingFormat): Promise<Blob>
}

export type DrawingFormat = 'svg' | 'png'

/** Someone in the network. */
export interface NetworkPerson {
  readonly id: string
  readonly name: string
  readonly countryCode: string | null
  /** Whose page it is; drawn first and larger. */
  readonly isCentre: boolean
  /** Whether the people that they met are among those given. */
  readonly isExpanded: boolean
}

/** Two people who met; each pair comes once, in either direction. */
export interface NetworkTie {
  /** Id of a NetworkPerson of the same data. */
  readonly from: string
  readonly to: string
  /** Number of events that both take part in, 1 or more. */
  readonly events: number
  /** Types of these events as far as they are known, those of which there are most first. */
  readonly types: readonly EventType[]
  /** First and last year of these events; null where none has a date. */
  readonly years: { readonly first: number; readonly last: number } | null
}

export interface NetworkProps extends PictureProps {
  readonly people: readonly NetworkPerson[]
  readonly ties: readonly NetworkTie[]
  /** Asks for the people whom someone met; the data that come back hold them. */
  readonly onExpand: (personId: string) => void
  /** Opens the page of someone. */
  readonly onOpen: (personId: string) => void
}

/** An event on the line of time. */
export interface TimelineEvent {
  readonly id: string
  readonly title: string
  readonly type: EventType
  readonly status: EventStatus
  /** First and last day on which it may have been, `2023-10-19`; null: no bound on that side. Both null: no date. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The date in words, as lists show it: `October 2023`; empty where there is none. */
  readonly dateInWords: string
}

export interface TimelineProps extends PictureProps {
  /** In any order; up to 5,000. */
  readonly events: readonly TimelineEvent[]
  /** The event that is looked at; null for none. */
  readonly chosenId: string | null
  readonly onOpen: (eventId: string) => void
}

/** A place on the map. */
export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly countryName: string | null
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  /** Number of events there, 1 or more. */
  readonly events: number
}

export interface MapProps extends PictureProps {
  readonly places: readonly MapPlace[]
  readonly onOpen: (placeId: string) => void
}

/** A month with the events that lie within it. */
export interface MonthOfEvents {
  /** `2023-10` */
  readonly month: string
  /** Events that lie within the month for sure. */
  readonly certain: readonly { readonly type: EventType; readonly status: EventStatus; readonly events: number }[]
  /** Events whose date is wider and may lie within it. */
  readonly possible: readonly { readonly status: EventStatus; readonly events: number }[]
}

export interface MonthsProps extends PictureProps {
  /** From old to new, without gaps. */
  readonly months: readonly MonthOfEvents[]
  /** The month whose events are listed; null for none. */
  readonly chosenMonth: string | null
  /** Chooses a month; null: none. */
  readonly onChoose: (month: string | null) => void
}
