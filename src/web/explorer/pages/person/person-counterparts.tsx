import { useAnswerAt } from '../../app/use-answer-at.js'
import { graphql } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { dateFields, dateInWords } from '../../parts/date-words.js'
import { Empty } from '../../parts/empty.js'
import { NameLink } from '../../parts/name-link.js'
import { Section } from '../../parts/section.js'
import { ViewTools } from '../../parts/view-tools.js'
import type { PersonPart } from './person-part.js'

const counterparts = graphql(
  `
    fragment Counterparts on Person {
      counterparts(first: 15, where: $where) {
        totalCount
        edges {
          sharedEvents
          latest { ...DateFields }
          node { __typename id slug name }
        }
      }
    }
  `,
  [dateFields],
)
const now = graphql(
  `query Counterparts($id: ID!, $where: EventWhere) { person(by: { id: $id }) { ...Counterparts } }`,
  [counterparts],
)
const then = graphql(
  `
    query CounterpartsAsOf($id: ID!, $day: Date!, $where: EventWhere) {
      asOf(date: $day) { person(by: { id: $id }) { ...Counterparts } }
    }
  `,
  [counterparts],
)

/** With whom someone shares most events of the filter; each leads to these events. */
export function PersonCounterparts({ slug, name, filter }: PersonPart) {
  const { participants: _, ...where } = filter.where
  const answer = useAnswerAt(now, then, { id: slug, where })
  const edges = answer.data?.person?.counterparts.edges ?? []
  const rows = edges.map(({ node, sharedEvents, latest }) => ({
    name: node.name,
    shared_events: sharedEvents,
    latest: latest?.edtf,
  }))
  return (
    <Section
      title="Counterparts"
      note={answer.data?.person?.counterparts.totalCount}
      tools={<ViewTools name={`counterparts-of-${slug}`} {...answer.asked} rows={rows} />}
    >
      <AnswerView answer={answer} rows={8}>
        {() =>
          edges.length === 0 ? (
            <Empty>
              Nobody shares such an event with <bdi>{name}</bdi>.
            </Empty>
          ) : (
            <ol className="ranked">
              {edges.map(({ node, sharedEvents, latest }) => (
                <li key={node.id}>
                  <NameLink node={node} />
                  <button type="button" onClick={() => filter.set({ with: node.slug, view: null })}>
                    {sharedEvents} {sharedEvents === 1 ? 'event' : 'events'}
                  </button>
                  <span className="muted">{latest !== null && dateInWords(latest)}</span>
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
    </Section>
  )
}
