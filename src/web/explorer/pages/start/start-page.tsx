import type { ReactNode } from 'react'
import { addresses } from '../../app/addresses.js'
import { usePageTitle } from '../../app/page-title.js'
import { useAnswer } from '../../app/use-answer.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { EventLines, eventLine } from '../../parts/event-lines.js'
import { eventRow } from '../../parts/event-rows.js'
import { Go } from '../../parts/go.js'
import { NameLink } from '../../parts/name-link.js'
import { SearchBox } from '../../parts/search-box.js'
import { Section } from '../../parts/section.js'
import { ViewTools } from '../../parts/view-tools.js'
import { AddDocuments } from './add-documents.js'
import { useNewEvents } from './use-new-events.js'

const startQuery = graphql(
  `
    query Start {
      articles(first: 1) { totalCount }
      claims(first: 1) { totalCount }
      places(first: 1) { totalCount }
      latest: events(first: 8, orderBy: { field: RECORDED_AT, direction: DESC }) {
        totalCount
        nodes { ...EventLine }
      }
      planned: events(first: 8, where: { status: [PLANNED] }) { totalCount nodes { ...EventLine } }
      people(first: 12, orderBy: { field: EVENT_COUNT, direction: DESC }) {
        totalCount
        nodes { __typename id slug name country { name } events(first: 1, where: { status: [OCCURRED, ONGOING] }) { totalCount } }
      }
      countries(first: 12, orderBy: { field: EVENT_COUNT, direction: DESC }) {
        nodes { __typename id slug name }
      }
    }
  `,
  [eventLine],
)

type Overview = ResultOf<typeof startQuery>

/** The first view: the search, what there is, what is new, who is busy, what is to come. */
export function StartPage() {
  usePageTitle(undefined)
  const answer = useAnswer(startQuery, {})
  return (
    <>
      <header className="start-head">
        <h1>Who met whom, where and when</h1>
        <p className="muted">And the words of the article that say so.</p>
        <SearchBox isFirst label="Search people, countries, places, events and articles" />
      </header>
      <AnswerView answer={answer} rows={24}>
        {(overview) => <OverviewView overview={overview} />}
      </AnswerView>
    </>
  )
}

function OverviewView({ overview }: { readonly overview: Overview }) {
  const { latest, planned, people, countries } = overview
  const arrived = useNewEvents()
  const known = new Set(arrived.map(({ id }) => id))
  const events = [...arrived, ...latest.nodes.filter(({ id }) => !known.has(id))]
  const tools = (rows: Overview['latest']['nodes'], name: string): ReactNode => (
    <ViewTools name={name} query={startQuery} variables={{}} rows={rows.map((event) => eventRow(event))} />
  )
  return (
    <>
      <Counts overview={overview} />
      {latest.totalCount === 0 && arrived.length === 0 && (
        <Empty>Nothing is recorded here yet. Give the server some documents, as told below.</Empty>
      )}
      <div className="start-columns">
        <Section title="New" note={arrived.length > 0 && `${arrived.length} just now`} tools={tools(events, 'new')}>
          <div aria-live="polite">
            <EventLines events={events} />
          </div>
        </Section>
        <Section title="To come" note={planned.totalCount} tools={tools(planned.nodes, 'planned')}>
          {planned.nodes.length === 0 && <Empty>No article announces anything that has not been reported since.</Empty>}
          <EventLines events={planned.nodes} />
        </Section>
        <div>
          <MostActive people={people} />
          <Section title="Countries">
            <ul className="names">
              {countries.nodes.map((country) => (
                <li key={country.id}>
                  <NameLink node={country} />
                </li>
              ))}
            </ul>
          </Section>
          <AddDocuments />
        </div>
      </div>
    </>
  )
}

function Counts({ overview: { articles, claims, places, latest, people } }: { readonly overview: Overview }) {
  const counts = { articles, claims, events: latest, people, places }
  return (
    <dl className="counts">
      {Object.entries(counts).map(([words, { totalCount }]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{totalCount.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}

function MostActive({ people }: Pick<Overview, 'people'>) {
  return (
    <Section title="Most active" note={`of ${people.totalCount} people`}>
      <ol className="ranked">
        {people.nodes.map((person) => (
          <li key={person.id}>
            <NameLink node={person} />
            <span>{person.events.totalCount}</span>
            <span className="muted">{person.country?.name}</span>
          </li>
        ))}
      </ol>
      <p className="section-foot">
        <Go to={addresses.paths()}>How are two of them connected?</Go>
      </p>
    </Section>
  )
}
