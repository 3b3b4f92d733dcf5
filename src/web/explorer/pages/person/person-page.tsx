import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { dateFields, dayInWords } from '../../parts/date-words.js'
import { EventFilters } from '../../parts/event-filters.js'
import { Go } from '../../parts/go.js'
import { Identifiers, identifierFields } from '../../parts/identifiers.js'
import { NameLink } from '../../parts/name-link.js'
import { Quotes, quoteFields } from '../../parts/quotes.js'
import { Tabs, useView } from '../../parts/tabs.js'
import { useEventFilter } from '../../parts/use-event-filter.js'
import { PersonCounterparts } from './person-counterparts.js'
import { PersonEvents } from './person-events.js'
import { PersonNetwork } from './person-network.js'
import { PersonPlaces } from './person-places.js'
import { PersonTimeline } from './person-timeline.js'

const personHead = graphql(
  `
    fragment PersonHead on Person {
      id
      slug
      name
      aliases
      country { __typename slug name }
      posts {
        post { id label country { __typename slug name } organization { __typename slug name } }
        from { ...DateFields }
        to { ...DateFields }
        evidence { ...QuoteFields }
      }
      identifiers { ...IdentifierFields }
    }
  `,
  [dateFields, quoteFields, identifierFields],
)

const now = graphql(`query Person($id: ID!) { person(by: { id: $id }) { ...PersonHead } }`, [personHead])
const then = graphql(
  `query PersonAsOf($id: ID!, $day: Date!) { asOf(date: $day) { person(by: { id: $id }) { ...PersonHead } } }`,
  [personHead],
)

const views = { list: 'List', timeline: 'Timeline', network: 'Network', map: 'Map' } as const

/** Someone: names, offices, and whom they met, when and where. */
export function PersonPage() {
  const { slug = '' } = usePathParts()
  const answer = useAnswerAt(now, then, { id: slug })
  const person = answer.data?.person ?? undefined
  usePageTitle(person?.name)
  useOwnAddress(person && addresses.person(person.slug))
  return (
    <AnswerView answer={answer} rows={10}>
      {({ person }) => person !== null && <PersonView person={person} />}
    </AnswerView>
  )
}

function PersonView({ person }: { readonly person: ResultOf<typeof personHead> }) {
  const view = useView(views)
  const filter = useEventFilter(['MEETING'])
  const of = { slug: person.slug, name: person.name }
  return (
    <article className="with-aside">
      <header className="view-head">
        <p className="kicker">
          Person
          {person.country !== null && (
            <>
              {' '}
              · <NameLink node={person.country} />
            </>
          )}
        </p>
        <h1>
          <bdi>{person.name}</bdi>
        </h1>
        {person.aliases.length > 0 && (
          <p className="aliases">
            Also written{' '}
            {person.aliases.map((alias, index) => (
              <span key={alias}>
                {index > 0 && ', '}
                <bdi>{alias}</bdi>
              </span>
            ))}
          </p>
        )}
        <p className="head-links">
          <Go to={addresses.paths(person.slug)}>How are they connected with…?</Go>
        </p>
      </header>
      <div className="main-column">
        <Tabs views={views} chosen={view} />
        <EventFilters filter={filter} />
        {view === 'list' && <PersonEvents {...of} filter={filter} />}
        {view === 'timeline' && <PersonTimeline {...of} filter={filter} />}
        {view === 'network' && <PersonNetwork {...of} filter={filter} />}
        {view === 'map' && <PersonPlaces {...of} filter={filter} />}
      </div>
      <aside>
        <PersonPosts posts={person.posts} />
        <PersonCounterparts {...of} filter={filter} />
        <Identifiers identifiers={person.identifiers} />
      </aside>
    </article>
  )
}

function PersonPosts({ posts }: { readonly posts: ResultOf<typeof personHead>['posts'] }) {
  if (posts.length === 0) return null
  return (
    <section className="section">
      <h2>Offices</h2>
      <ul className="facts">
        {posts.map(({ post, from, to, evidence }) => (
          <li key={post.id}>
            <bdi className="fact">{post.label}</bdi>
            {post.country !== null && (
              <>
                {' '}
                · <NameLink node={post.country} />
              </>
            )}
            {post.organization !== null && (
              <>
                {' '}
                · <NameLink node={post.organization} />
              </>
            )}
            <div className="fact-dates">{holdingWords(from, to)}</div>
            {evidence.length > 0 && (
              <details>
                <summary>Who says so</summary>
                <Quotes quotes={evidence} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Holding = ResultOf<typeof personHead>['posts'][number]

/** Articles tell on which days someone was called so; when an office began and ended they seldom say. */
function holdingWords(from: Holding['from'], to: Holding['to']): string {
  const first = from?.latest ?? null
  const last = to?.earliest ?? null
  if (first === null && last === null) return ''
  if (first === null) return `called so until ${dayInWords(last ?? '')}`
  if (last === null) return `called so since ${dayInWords(first)}`
  return first === last
    ? `called so on ${dayInWords(first)}`
    : `called so from ${dayInWords(first)} to ${dayInWords(last)}`
}
