import { useAllPagesAt } from '../../app/use-all-pages.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { eventLine } from '../../parts/event-lines.js'
import { TimelineOfEvents } from '../../parts/timeline-of-events.js'
import type { PersonPart } from './person-part.js'

const timelinePage = graphql(
  `
    fragment TimelinePage on Person {
      events(where: $where, first: 100, after: $after) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { ...EventLine }
      }
    }
  `,
  [eventLine],
)
const now = graphql(
  `
    query PersonTimeline($id: ID!, $where: EventWhere, $after: String) {
      person(by: { id: $id }) { ...TimelinePage }
    }
  `,
  [timelinePage],
)
const then = graphql(
  `
    query PersonTimelineAsOf($id: ID!, $day: Date!, $where: EventWhere, $after: String) {
      asOf(date: $day) { person(by: { id: $id }) { ...TimelinePage } }
    }
  `,
  [timelinePage],
)

const readPage = ({ person }: ResultOf<typeof now>) =>
  person === null ? null : { items: person.events.nodes, pageInfo: person.events.pageInfo }

/** What someone took part in, on the line of time. */
export function PersonTimeline({ slug, name, filter }: PersonPart) {
  const variables = { id: slug, where: filter.where }
  const { asked, ...pages } = useAllPagesAt(now, then, (after) => ({ ...variables, after }), readPage)
  return (
    <TimelineOfEvents pages={pages} label={`Events of ${name} over time`} name={`timeline-of-${slug}`} asked={asked} />
  )
}
