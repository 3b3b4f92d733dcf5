import type { ReactNode } from 'react'
import { addresses } from '../app/addresses.js'
import { graphql, type ResultOf } from '../graphql.js'
import { dateFields, dateInWords } from './date-words.js'
import { Go } from './go.js'
import { EventLabels } from './status-label.js'

/** What a line about an event shows. */
export const eventLine = graphql(
  `
    fragment EventLine on Event {
      __typename
      id
      slug
      title
      type
      status
      date { ...DateFields }
      place { slug name country { slug name } }
      country { slug name }
    }
  `,
  [dateFields],
)

/** An event as the lines show it. */
export type EventInLine = ResultOf<typeof eventLine>

/** Events below each other: when, what, how sure, where; below each what `children` makes of it. */
export function EventLines<E extends EventInLine>({
  events,
  children,
}: {
  readonly events: readonly E[]
  readonly children?: (event: E) => ReactNode
}) {
  return (
    <ul className="event-lines">
      {events.map((event) => (
        <li key={event.id} className="event-line">
          <EventDateWords date={event.date} />
          <div className="event-line-body">
            <div className="event-line-head">
              <Go to={addresses.event(event.slug)} className="event-title">
                <bdi>{event.title}</bdi>
              </Go>
              <EventLabels type={event.type} status={event.status} />
            </div>
            <EventPlace event={event} />
            {children?.(event)}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** When an event was, or that no date is known. */
export function EventDateWords({ date }: { readonly date: EventInLine['date'] }) {
  if (date === null) return <span className="event-date is-unknown">no date known</span>
  const words = dateInWords(date)
  return (
    <time className="event-date" title={date.verbatim === null ? undefined : `“${date.verbatim}”`}>
      {words}
    </time>
  )
}

/** Where an event was; nothing where no article says so. */
export function EventPlace({ event: { place, country } }: { readonly event: Pick<EventInLine, 'place' | 'country'> }) {
  const land = place?.country ?? country
  if (place === null && land === null) return null
  return (
    <div className="event-place">
      {place !== null && (
        <Go to={addresses.place(place.slug)}>
          <bdi>{place.name}</bdi>
        </Go>
      )}
      {place !== null && land !== null && ', '}
      {land !== null && (
        <Go to={addresses.country(land.slug)}>
          <bdi>{land.name}</bdi>
        </Go>
      )}
    </div>
  )
}
