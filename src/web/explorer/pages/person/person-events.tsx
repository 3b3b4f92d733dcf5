import { useAnswerAt } from '../../app/use-answer-at.js'
import { graphql } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { eventLine } from '../../parts/event-lines.js'
import { eventRow } from '../../parts/event-rows.js'
import { EventsWithParticipants } from '../../parts/events-with-participants.js'
import { actorName } from '../../parts/name-link.js'
import { Pager, usePage } from '../../parts/pager.js'
import { quoteFields } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'
import { ViewTools } from '../../parts/view-tools.js'
import type { PersonPart } from './person-part.js'

const personEvents = graphql(
  `
    fragment PersonEvents on ParticipationConnection {
      totalCount
      totalCountExact
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        roles
        post { label }
        evidence { ...QuoteFields }
        node { ...EventLine participants { actor { ...ActorName } } }
      }
    }
  `,
  [eventLine, quoteFields, actorName],
)

const now = graphql(
  `
    query PersonEvents($id: ID!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String) {
      person(by: { id: $id }) {
        events(where: $where, first: $first, after: $after, last: $last, before: $before) { ...PersonEvents }
      }
    }
  `,
  [personEvents],
)
const then = graphql(
  `
    query PersonEventsAsOf(
      $id: ID!, $day: Date!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String
    ) {
      asOf(date: $day) {
        person(by: { id: $id }) {
          events(where: $where, first: $first, after: $after, last: $last, before: $before) { ...PersonEvents }
        }
      }
    }
  `,
  [personEvents],
)

/** What someone took part in, page by page, each with the words that say so. */
export function PersonEvents({ slug, name, filter }: PersonPart) {
  const answer = useAnswerAt(now, then, { id: slug, where: filter.where, ...usePage(20) })
  const events = answer.data?.person?.events
  const tools = (
    <ViewTools
      name={`events-of-${slug}`}
      {...answer.asked}
      rows={events?.edges.map(({ node, evidence }) => eventRow(node, evidence)) ?? []}
    />
  )
  const title = filter.types.join() === 'MEETING' ? 'Meetings' : 'Events'
  const note = events && `${events.totalCount}${events.totalCountExact ? '' : ' or more'}`
  return (
    <Section title={title} note={note} tools={tools}>
      <AnswerView answer={answer} rows={14}>
        {({ person }) =>
          person === null || person.events.edges.length === 0 ? (
            <Empty>
              No article tells of such an event with <bdi>{name}</bdi>. Choose other types, another status or a longer
              time above.
            </Empty>
          ) : (
            <>
              <EventsWithParticipants edges={person.events.edges} leaveOut={slug} />
              <Pager page={person.events.pageInfo} label="Pages of events" />
            </>
          )
        }
      </AnswerView>
    </Section>
  )
}
