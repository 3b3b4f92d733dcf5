import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useParameters } from '../../app/use-parameters.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { monthInWords } from '../../parts/date-words.js'
import { Empty } from '../../parts/empty.js'
import { EventFilters } from '../../parts/event-filters.js'
import { EventsSection, listedEvent } from '../../parts/events-section.js'
import { Go } from '../../parts/go.js'
import { NameLink } from '../../parts/name-link.js'
import { usePage } from '../../parts/pager.js'
import { useEventFilter } from '../../parts/use-event-filter.js'
import { RelationMonths } from './relation-months.js'

const relationEvents = graphql(
  `
    fragment RelationEvents on CountryRelation {
      countries { __typename id slug name }
      events(where: $where, first: 20, after: $after) {
        totalCount
        totalCountExact
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { ...ListedEvent }
      }
    }
  `,
  [listedEvent],
)
const now = graphql(
  `
    query Relation($one: ID!, $other: ID!, $where: EventWhere, $after: String) {
      country(by: { id: $one }) { relations(with: { id: $other }) { ...RelationEvents } }
    }
  `,
  [relationEvents],
)
const then = graphql(
  `
    query RelationAsOf($one: ID!, $other: ID!, $day: Date!, $where: EventWhere, $after: String) {
      asOf(date: $day) { country(by: { id: $one }) { relations(with: { id: $other }) { ...RelationEvents } } }
    }
  `,
  [relationEvents],
)

/** What two countries have to do with each other: by month, and as a list. `?month=2023-10` lists one month. */
export function RelationPage() {
  const { one = '', other = '' } = usePathParts()
  const filter = useEventFilter()
  const [parameters, setParameters] = useParameters()
  const month = /^\d{4}-\d{2}$/.exec(parameters.get('month') ?? '')?.[0] ?? null
  const where = month === null ? filter.where : { ...filter.where, date: daysOf(month) }
  const answer = useAnswerAt(now, then, { one, other, where, after: usePage(20).after })
  const countries = answer.data?.country?.relations.countries
  const title = countries?.map(({ name }) => name).join(' and ')
  usePageTitle(title)
  return (
    <AnswerView answer={answer} rows={14}>
      {({ country }) =>
        country !== null && (
          <article>
            <RelationHead countries={country.relations.countries} />
            <EventFilters filter={filter} />
            <RelationMonths
              one={one}
              other={other}
              label={`Events between ${title} by month`}
              where={filter.where}
              chosenMonth={month}
              onChoose={(chosen) => setParameters({ month: chosen, after: null, before: null })}
            />
            <EventsSection
              title={month === null ? 'Events' : `Events in ${monthInWords(month)}`}
              isForwardOnly
              name={`relations-${one}-${other}`}
              answer={answer}
              readEvents={({ country }) => country?.relations.events}
              empty={
                <Empty>No article tells of such an event between the two. Choose other types or a longer time.</Empty>
              }
            />
          </article>
        )
      }
    </AnswerView>
  )
}

function RelationHead({ countries }: { readonly countries: ResultOf<typeof relationEvents>['countries'] }) {
  const [one, other] = countries
  if (one === undefined || other === undefined) return null
  return (
    <header className="view-head">
      <p className="kicker">Relations</p>
      <h1>
        <NameLink node={one} /> and <NameLink node={other} />
      </h1>
      <p className="head-links">
        <Go to={addresses.relation(other.slug, one.slug)}>The other way round</Go>
      </p>
    </header>
  )
}

/** First and last day of a month: `2023-10` → 2023-10-01 to 2023-10-31. */
function daysOf(month: string): { readonly from: string; readonly to: string } {
  const last = new Date(`${month}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1)
  last.setUTCDate(0)
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}
