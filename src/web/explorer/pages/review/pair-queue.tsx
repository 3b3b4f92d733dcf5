import { addresses, addressOf } from '../../app/addresses.js'
import { useAnswer } from '../../app/use-answer.js'
import { AnswerView } from '../../parts/answer-view.js'
import { dateInWords } from '../../parts/date-words.js'
import { Empty } from '../../parts/empty.js'
import { Go } from '../../parts/go.js'
import { Section } from '../../parts/section.js'
import { EventLabels } from '../../parts/status-label.js'
import type { Editing } from '../editing/use-editing.js'
import { type Pair, type PairSideShown, pairQueue } from './review-queries.js'
import { ShortcutList } from './shortcut-list.js'
import { UndoBar } from './undo-bar.js'
import { useQueue } from './use-queue.js'
import { type Review, useReview } from './use-review.js'
import { useShortcuts } from './use-shortcuts.js'

/** Pairs that may be the same, the likeliest first. */
export function PairQueue({ editing }: { readonly editing: Editing }) {
  const answer = useAnswer(pairQueue, {})
  const review = useReview(editing, answer.askAgain)
  const pairs = answer.data?.matchCandidates.nodes ?? []
  const queue = useQueue(pairs)
  const { current } = queue
  const shortcuts = [
    ...queue.shortcuts,
    { key: 'm', words: 'merge: they are the same', run: () => current && void review.decide(current, 'SAME') },
    { key: 'd', words: 'they are different', run: () => current && void review.decide(current, 'DIFFERENT') },
    { key: 'u', words: 'undo the last', run: () => void review.undo() },
  ]
  useShortcuts(editing.hasKey ? shortcuts : queue.shortcuts)
  return (
    <Section title="Pairs that may be the same" note={answer.data?.matchCandidates.totalCount ?? '…'}>
      <ShortcutList shortcuts={editing.hasKey ? shortcuts : queue.shortcuts} />
      <UndoBar review={review} />
      <AnswerView answer={answer} rows={12}>
        {() =>
          pairs.length === 0 ? (
            <Empty>No two people, organizations or events are in doubt.</Empty>
          ) : (
            <ol className="queue" ref={queue.ref}>
              {pairs.map((pair) => (
                <li key={pair.id} data-current={pair === current ? 'true' : undefined} aria-current={pair === current}>
                  <PairToJudge pair={pair} editing={editing} review={review} />
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
    </Section>
  )
}

function PairToJudge({
  pair,
  editing: { hasKey, isBusy },
  review,
}: {
  readonly pair: Pair
  readonly editing: Editing
  readonly review: Review
}) {
  return (
    <>
      <p className="claim-source">
        <span>{Math.round(100 * pair.score)} of 100</span>
        {pair.reasons.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      <div className="pair">
        <Side node={pair.left} />
        <Side node={pair.right} />
      </div>
      {hasKey && (
        <p className="actions">
          <button type="button" disabled={isBusy} onClick={() => void review.decide(pair, 'SAME')}>
            Merge
          </button>
          <button type="button" disabled={isBusy} onClick={() => void review.decide(pair, 'DIFFERENT')}>
            Different
          </button>
        </p>
      )}
    </>
  )
}

function Side({ node }: { readonly node: PairSideShown }) {
  switch (node.__typename) {
    case 'Person':
    case 'Organization':
      return (
        <div>
          <Go to={addressOf(node)}>
            <bdi>{node.name}</bdi>
          </Go>
          <p className="muted">{[node.country?.name, ...node.aliases].filter((each) => each != null).join(' · ')}</p>
          <p className="muted">{node.events.totalCount} events</p>
          <SideLines lines={node.events.nodes.map(({ title }) => title)} />
        </div>
      )
    case 'Event':
      return (
        <div>
          <Go to={addresses.event(node.slug)}>
            <bdi>{node.title}</bdi>
          </Go>{' '}
          <EventLabels type={node.type} status={node.status} />
          <p className="muted">
            {[node.date === null ? 'no date known' : dateInWords(node.date), node.place?.name]
              .filter((each) => each != null)
              .join(' · ')}
          </p>
          <SideLines lines={node.claims.nodes.map(({ statement }) => statement)} />
        </div>
      )
    default:
      return <div>{node.id}</div>
  }
}

function SideLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}
