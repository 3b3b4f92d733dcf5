import { usePageTitle } from '../../app/page-title.js'
import { useAnswer } from '../../app/use-answer.js'
import { useParameters } from '../../app/use-parameters.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Combobox } from '../../parts/combobox.js'
import { Empty } from '../../parts/empty.js'
import { EventLines, eventLine } from '../../parts/event-lines.js'
import { actorName, NameLink } from '../../parts/name-link.js'
import { Quotes, quoteFields } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'
import { ViewTools } from '../../parts/view-tools.js'

const pathsQuery = graphql(
  `
    query Paths($from: ID!, $to: ID!, $maxHops: Int!) {
      paths(from: $from, to: $to, maxHops: $maxHops, limit: 5) {
        length
        hops {
          from { ...ActorName }
          to { ...ActorName }
          event { ...EventLine }
          evidence { ...QuoteFields }
        }
      }
    }
  `,
  [actorName, eventLine, quoteFields],
)

const endsQuery = graphql(`
  query PathEnds($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on Person { id slug name } }
  }
`)

type Path = NonNullable<ResultOf<typeof pathsQuery>['paths']>[number]

const mostHops = 6

/** How two people are connected: chains of events that they share with others, `?from=SLUG&to=SLUG&hops=4`. */
export function PathsPage() {
  const [parameters] = useParameters()
  const from = parameters.get('from')
  const to = parameters.get('to')
  const asked = Number(parameters.get('hops') ?? 4)
  const maxHops = Number.isInteger(asked) && asked >= 1 && asked <= mostHops ? asked : 4
  usePageTitle('How are they connected?')
  return (
    <article>
      <header className="view-head">
        <p className="kicker">Connections</p>
        <h1>How are they connected?</h1>
      </header>
      <PathEnds from={from} to={to} maxHops={maxHops} />
      {from === null || to === null ? (
        <Empty>
          Choose two people. Shown are the shortest chains of events that one shares with another, who shares one with a
          third, and the words of the articles for each step.
        </Empty>
      ) : (
        <PathsFound from={from} to={to} maxHops={maxHops} />
      )}
    </article>
  )
}

function PathEnds({
  from,
  to,
  maxHops,
}: {
  readonly from: string | null
  readonly to: string | null
  readonly maxHops: number
}) {
  const [, setParameters] = useParameters()
  const ids = [from, to].flatMap((id) => id ?? [])
  const { data, isLoading } = useAnswer(endsQuery, { ids }, ids.length > 0)
  const nameOf = (id: string | null) => {
    const node = id === null ? null : data?.nodes[ids.indexOf(id)]
    return node?.__typename === 'Person' ? node.name : ''
  }
  const key = isLoading ? 'loading' : ids.join(' ')
  return (
    <div className="path-ends">
      <Combobox
        key={`from ${key}`}
        label="From"
        isLabelShown
        scope="people"
        initialText={nameOf(from)}
        onChoose={({ slug }) => setParameters({ from: slug }, { isNewView: true })}
      />
      <Combobox
        key={`to ${key}`}
        label="To"
        isLabelShown
        scope="people"
        initialText={nameOf(to)}
        onChoose={({ slug }) => setParameters({ to: slug }, { isNewView: true })}
      />
      <label className="hops">
        <span>At most</span>
        <select value={maxHops} onChange={(event) => setParameters({ hops: event.target.value })}>
          {Array.from({ length: mostHops }, (_, index) => index + 1).map((hops) => (
            <option key={hops} value={hops}>
              {hops} {hops === 1 ? 'step' : 'steps'}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function PathsFound({ from, to, maxHops }: { readonly from: string; readonly to: string; readonly maxHops: number }) {
  const variables = { from, to, maxHops }
  const answer = useAnswer(pathsQuery, variables)
  const rows = (answer.data?.paths ?? []).flatMap(({ hops }, path) =>
    hops.map((hop, step) => ({
      path: path + 1,
      step: step + 1,
      from: hop.from.name,
      to: hop.to.name,
      event: hop.event.title,
      date: hop.event.date?.edtf,
      quotes: hop.evidence.map(({ quote }) => quote).join('\n'),
    })),
  )
  return (
    <Section
      title="Shortest ways"
      tools={<ViewTools name="paths" query={pathsQuery} variables={variables} rows={rows} />}
    >
      <AnswerView answer={answer} rows={10}>
        {({ paths }) =>
          paths === null || paths.length === 0 ? (
            <Empty>No chain of {maxHops} or fewer steps leads from one to the other. Allow more steps.</Empty>
          ) : (
            <ol className="paths">
              {paths.map((path) => (
                <li key={path.hops.map(({ event }) => event.id).join(' ')}>
                  <PathShown path={path} />
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
    </Section>
  )
}

function PathShown({ path: { hops, length } }: { readonly path: Path }) {
  return (
    <>
      <p className="muted">
        {length} {length === 1 ? 'step' : 'steps'}
      </p>
      <ol className="hops-list">
        {hops.map(({ from, to, event, evidence }) => (
          <li key={`${from.id} ${event.id}`}>
            <p className="hop-ends">
              <NameLink node={from} /> <span aria-hidden="true">→</span> <span className="unseen">with</span>{' '}
              <NameLink node={to} />
            </p>
            <EventLines events={[event]}>{() => <Quotes quotes={evidence.slice(0, 3)} />}</EventLines>
          </li>
        ))}
      </ol>
    </>
  )
}
