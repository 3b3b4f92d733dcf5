import { useAnswerAt } from '../../app/use-answer-at.js'
import { graphql } from '../../graphql.js'
import { Empty } from '../../parts/empty.js'
import { EventsSection, listedEvent } from '../../parts/events-section.js'
import { usePage } from '../../parts/pager.js'
import type { EventFilter } from '../../parts/use-event-filter.js'

const partOf = graphql(
  `
    fragment CountryEvents on ParticipationConnection {
      totalCount
      totalCountExact
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...ListedEvent }
    }
  `,
  [listedEvent],
)
const partNow = graphql(
  `
    query CountryEvents($id: ID!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String) {
      country(by: { id: $id }) {
        events(where: $where, first: $first, after: $after, last: $last, before: $before) { ...CountryEvents }
      }
    }
  `,
  [partOf],
)
const partThen = graphql(
  `
    query CountryEventsAsOf(
      $id: ID!, $day: Date!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String
    ) {
      asOf(date: $day) {
        country(by: { id: $id }) {
          events(where: $where, first: $first, after: $after, last: $last, before: $before) { ...CountryEvents }
        }
      }
    }
  `,
  [partOf],
)

const hosted = graphql(
  `
    fragment HostedEvents on EventConnection {
      totalCount
      totalCountExact
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...ListedEvent }
    }
  `,
  [listedEvent],
)
const hostedNow = graphql(
  `
    query HostedEvents($id: ID!, $where: EventWhere, $after: String) {
      country(by: { id: $id }) { eventsHosted(where: $where, first: 20, after: $after) { ...HostedEvents } }
    }
  `,
  [hosted],
)
const hostedThen = graphql(
  `
    query HostedEventsAsOf($id: ID!, $day: Date!, $where: EventWhere, $after: String) {
      asOf(date: $day) {
        country(by: { id: $id }) { eventsHosted(where: $where, first: 20, after: $after) { ...HostedEvents } }
      }
    }
  `,
  [hosted],
)

interface Of {
  readonly slug: string
  readonly name: string
  readonly filter: EventFilter
}

/** What a country, or somebody acting for it, took part in. */
export function CountryEvents({ slug, name, filter }: Of) {
  const answer = useAnswerAt(partNow, partThen, { id: slug, where: filter.where, ...usePage(20) })
  return (
    <EventsSection
      title="Events"
      name={`events-of-${slug}`}
      answer={answer}
      readEvents={({ country }) => country?.events}
      leaveOut={slug}
      empty={<NoEvents name={name} />}
    />
  )
}

/** What happened within a country. */
export function CountryHosted({ slug, name, filter }: Of) {
  const { after } = usePage(20)
  const answer = useAnswerAt(hostedNow, hostedThen, { id: slug, where: filter.where, after })
  return (
    <EventsSection
      title="Events"
      isForwardOnly
      name={`events-in-${slug}`}
      answer={answer}
      readEvents={({ country }) => country?.eventsHosted}
      empty={<NoEvents name={name} />}
    />
  )
}

function NoEvents({ name }: { readonly name: string }) {
  return (
    <Empty>
      No article tells of such an event with <bdi>{name}</bdi>. Choose other types, another status or a longer time
      above.
    </Empty>
  )
}
