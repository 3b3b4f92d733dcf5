import { usePageTitle } from '../../app/page-title.js'
import { useAnswer } from '../../app/use-answer.js'
import { useParameters } from '../../app/use-parameters.js'
import { graphql, type ResultOf } from '../../graphql.js'
import { AnswerView } from '../../parts/answer-view.js'
import { Empty } from '../../parts/empty.js'
import { foundFields, readFound } from '../../parts/found.js'
import { Go } from '../../parts/go.js'
import { Pager } from '../../parts/pager.js'
import { Section } from '../../parts/section.js'
import { cutAtMarks } from '../../parts/text-marks.js'
import { ViewTools } from '../../parts/view-tools.js'
import { kindWords } from '../../parts/words.js'

const searchQuery = graphql(
  `
    query Search($text: String!, $after: String, $types: [SearchType!]) {
      search(text: $text, first: 20, after: $after, types: $types) {
        totalCount
        totalCountExact
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges {
          cursor
          highlight
          matchedOn
          matches { start end }
          node { ...FoundFields }
        }
      }
    }
  `,
  [foundFields],
)

type Edge = ResultOf<typeof searchQuery>['search']['edges'][number]
type SearchType = 'PERSON' | 'COUNTRY' | 'PLACE' | 'ORGANIZATION' | 'EVENT' | 'ARTICLE'

const searchTypes: readonly SearchType[] = ['PERSON', 'COUNTRY', 'PLACE', 'ORGANIZATION', 'EVENT', 'ARTICLE']

/** Everything that fits a text, `?text=`, of one kind or of all, `?kind=EVENT`. */
export function SearchPage() {
  const [parameters, setParameters] = useParameters()
  const text = parameters.get('text') ?? ''
  const kind = searchTypes.find((type) => type === parameters.get('kind'))
  const variables = { text, after: parameters.get('after'), types: kind === undefined ? null : [kind] }
  const answer = useAnswer(searchQuery, variables, text !== '')
  usePageTitle(`Search: ${text}`)
  const found = answer.data?.search
  const rows = found?.edges.map(({ node, matchedOn }) => ({ ...readFound(node), matched_on: matchedOn })) ?? []
  return (
    <article>
      <header className="view-head">
        <p className="kicker">Search</p>
        <h1 dir="auto">{text}</h1>
      </header>
      <nav className="tabs" aria-label="Kinds">
        {[undefined, ...searchTypes].map((type) => (
          <button
            key={type ?? 'all'}
            type="button"
            aria-current={type === kind ? 'true' : undefined}
            onClick={() => setParameters({ kind: type ?? null, after: null })}
          >
            {type === undefined ? 'everything' : type.toLowerCase()}
          </button>
        ))}
      </nav>
      <Section
        title="Found"
        note={found && `${found.totalCount}${found.totalCountExact ? '' : ' or more'}`}
        tools={<ViewTools name="search" query={searchQuery} variables={variables} rows={rows} />}
      >
        <AnswerView answer={answer} rows={10}>
          {({ search }) =>
            search.edges.length === 0 ? (
              <Empty>
                Nothing fits. Names may be misspelt a little; of texts, whole words are looked for. Try fewer words.
              </Empty>
            ) : (
              <>
                <ul className="found">
                  {search.edges.map((edge) => (
                    <FoundLine key={edge.cursor} edge={edge} />
                  ))}
                </ul>
                <Pager page={search.pageInfo} label="Pages of what was found" />
              </>
            )
          }
        </AnswerView>
      </Section>
    </article>
  )
}

function FoundLine({ edge: { node, highlight, matches, matchedOn } }: { readonly edge: Edge }) {
  const { kind, name, hint, address } = readFound(node)
  return (
    <li>
      <span className="suggestion-kind">{kindWords[kind]}</span>
      <Go to={address}>
        <bdi>{name}</bdi>
      </Go>{' '}
      <span className="muted">{hint}</span>
      {matchedOn !== 'name' && (
        <p className="excerpt" dir="auto">
          {cutAtMarks(highlight, matches).map((piece) =>
            piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
          )}
        </p>
      )}
    </li>
  )
}
