import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswerAt } from '../../app/use-answer-at.js'
import { useOwnAddress } from '../../app/use-own-address.js'
import { usePathParts } from '../../app/use-path-parts.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { EventFilters } from '../../parts/event-filters.js'
import { Identifiers, identifierFields } from '../../parts/identifiers.js'
import { NameLink } from '../../parts/name-link.js'
import { Section } from '../../parts/section.js'
import { Tabs, useView } from '../../parts/tabs.js'
import { useEventFilter } from '../../parts/use-event-filter.js'
import { CountryEvents, CountryHosted } from './country-events.js'
import { CountryRelations } from './country-relations.js'

const countryHead = graphql(
  `
    fragment CountryHead on Country {
      id
      slug
      code
      name
      capital
      region
      people(first: 30) { totalCount nodes { __typename id slug name } }
      posts(first: 30) { totalCount nodes { id label holders { person { __typename id slug name } } } }
      identifiers { ...IdentifierFields }
    }
  `,
  [identifierFields],
)
const now = graphql(`query Country($id: ID!) { country(by: { id: $id }) { ...CountryHead } }`, [countryHead])
const then = graphql(
  `query CountryAsOf($id: ID!, $day: Date!) { asOf(date: $day) { country(by: { id: $id }) { ...CountryHead } } }`,
  [countryHead],
)

const views = { list: 'Takes part', hosted: 'On its soil' } as const

/** A country: what it and its people took part in, what happened there, and with whom it has to do. */
export function CountryPage() {
  const { slug = '' } = usePathParts()
  const answer = useAnswerAt(now, then, { id: slug })
  const country = answer.data?.country ?? undefined
  usePageTitle(country?.name)
  useOwnAddress(country && addresses.country(country.slug))
  return (
    <AnswerView answer={answer} rows={12}>
      {({ country }) => country !== null && <CountryView country={country} />}
    </AnswerView>
  )
}

function CountryView({ country }: { readonly country: ResultOf<typeof countryHead> }) {
  const view = useView(views)
  const filter = useEventFilter()
  const of = { slug: country.slug, name: country.name, filter }
  return (
    <article className="with-aside">
      <header className="view-head">
        <p className="kicker">Country</p>
        <h1>
          <bdi>{country.name}</bdi>
        </h1>
        <p className="muted">
          {[country.region, country.capital === null ? null : `capital ${country.capital}`].filter(Boolean).join(' · ')}
        </p>
      </header>
      <div className="main-column">
        <Tabs views={views} chosen={view} />
        <EventFilters filter={filter} />
        {view === 'list' ? <CountryEvents {...of} /> : <CountryHosted {...of} />}
      </div>
      <aside>
        <CountryRelations slug={country.slug} />
        <CountryPeople people={country.people} />
        <CountryPosts posts={country.posts} />
        <Identifiers identifiers={country.identifiers} />
      </aside>
    </article>
  )
}

function CountryPeople({ people }: Pick<ResultOf<typeof countryHead>, 'people'>) {
  if (people.nodes.length === 0) return null
  return (
    <Section title="Acts for it" note={people.totalCount}>
      <ul className="names">
        {people.nodes.map((person) => (
          <li key={person.id}>
            <NameLink node={person} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CountryPosts({ posts }: Pick<ResultOf<typeof countryHead>, 'posts'>) {
  if (posts.nodes.length === 0) return null
  return (
    <Section title="Offices" note={posts.totalCount}>
      <ul className="facts">
        {posts.nodes.map(({ id, label, holders }) => (
          <li key={id}>
            <bdi className="fact">{label}</bdi>
            <div>
              {holders.map(({ person }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: someone may hold an office twice
                <span key={`${person.id} ${index}`}>
                  {index > 0 && ', '}
                  <NameLink node={person} />
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
