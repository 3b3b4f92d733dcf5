import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { dayInWords } from '../../parts/date-words.js'
import { Empty } from '../../parts/empty.js'
import { EventFilters } from '../../parts/event-filters.js'
import { EventsSection, listedEvent } from '../../parts/events-section.js'
import { Go } from '../../parts/go.js'
import { Identifiers, identifierFields } from '../../parts/identifiers.js'
import { NameLink } from '../../parts/name-link.js'
import { usePage } from '../../parts/pager.js'
import { Section } from '../../parts/section.js'
import { useEventFilter } from '../../parts/use-event-filter.js'

const organizationView = graphql(
  `
    fragment OrganizationView on Organization {
      id
      slug
      name
      kind
      aliases
      country { __typename slug name }
      identifiers { ...IdentifierFields }
      articlesCredited(first: 20) { totalCount nodes { id slug headline publishedOn } }
      events(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        totalCountExact
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { ...ListedEvent }
      }
    }
  `,
  [listedEvent, identifierFields],
)
const now = graphql(
  `
    query Organization($id: ID!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String) {
      organization(by: { id: $id }) { ...OrganizationView }
    }
  `,
  [organizationView],
)
const then = graphql(
  `
    query OrganizationAsOf(
      $id: ID!, $day: Date!, $where: EventWhere, $first: Int, $after: String, $last: Int, $before: String
    ) {
      asOf(date: $day) { organization(by: { id: $id }) { ...OrganizationView } }
    }
  `,
  [organizationView],
)

type OrganizationShown = ResultOf<typeof organizationView>

/** An organization: what it took part in, and which articles credit it. */
export function OrganizationPage() {
  const { slug = '' } = usePathParts()
  const filter = useEventFilter()
  const answer = useAnswerAt(now, then, { id: slug, where: filter.where, ...usePage(20) })
  const organization = answer.data?.organization ?? undefined
  usePageTitle(organization?.name)
  useOwnAddress(organization && addresses.organization(organization.slug))
  return (
    <AnswerView answer={answer} rows={12}>
      {({ organization }) =>
        organization !== null && (
          <article className="with-aside">
            <OrganizationHead organization={organization} />
            <div className="main-column">
              <EventFilters filter={filter} />
              <EventsSection
                title="Events"
                name={`events-of-${organization.slug}`}
                answer={answer}
                readEvents={({ organization }) => organization?.events}
                leaveOut={organization.slug}
                empty={<Empty>No article tells of such an event with it. Choose other types or a longer time.</Empty>}
              />
            </div>
            <aside>
              <Credits credited={organization.articlesCredited} />
              <Identifiers identifiers={organization.identifiers} />
            </aside>
          </article>
        )
      }
    </AnswerView>
  )
}

function OrganizationHead({
  organization: { name, kind, aliases, country },
}: {
  readonly organization: OrganizationShown
}) {
  return (
    <header className="view-head">
      <p className="kicker">
        Organization · {kind.toLowerCase().replaceAll('_', ' ')}
        {country !== null && (
          <>
            {' '}
            · <NameLink node={country} />
          </>
        )}
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {aliases.length > 0 && <p className="aliases">Also written {aliases.join(', ')}</p>}
    </header>
  )
}

function Credits({ credited }: { readonly credited: OrganizationShown['articlesCredited'] }) {
  if (credited.nodes.length === 0) return null
  return (
    <Section title="Credited by" note={credited.totalCount}>
      <ul className="facts">
        {credited.nodes.map(({ id, slug, headline, publishedOn }) => (
          <li key={id}>
            <Go to={addresses.article(slug)}>
              <bdi>{headline}</bdi>
            </Go>
            <div className="muted">{publishedOn !== null && dayInWords(publishedOn)}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
