import { useState } from 'react'
import { addresses } from '../../app/addresses.js'
import { useAnswer } from '../../app/use-answer.js'
import { AnswerView } from '../../parts/answer-view.js'
import { ClaimSource, ClaimStatement } from '../../parts/claim-words.js'
import { Empty } from '../../parts/empty.js'
import { Go } from '../../parts/go.js'
import { Quotes } from '../../parts/quotes.js'
import { Section } from '../../parts/section.js'
import { type ClaimFields, changesBetween } from '../editing/claim-changes.js'
import { ClaimForm } from '../editing/claim-form.js'
import type { Editing } from '../editing/use-editing.js'
import { claimQueue, type WaitingClaim } from './review-queries.js'
import { ShortcutList } from './shortcut-list.js'
import { UndoBar } from './undo-bar.js'
import { useQueue } from './use-queue.js'
import { type Review, useReview } from './use-review.js'
import { useShortcuts } from './use-shortcuts.js'

/** Claims that nobody has looked at, the latest first. */
export function ClaimQueue({ editing }: { readonly editing: Editing }) {
  const answer = useAnswer(claimQueue, {})
  const review = useReview(editing, answer.askAgain)
  const claims = answer.data?.claims.nodes ?? []
  const [correcting, setCorrecting] = useState<string | null>(null)
  const queue = useQueue(claims)
  const { current } = queue
  const shortcuts = [
    ...queue.shortcuts,
    { key: 'a', words: 'accept', run: () => current && void review.judge(current, 'ACCEPT') },
    { key: 'r', words: 'reject', run: () => current && void review.judge(current, 'REJECT') },
    { key: 'c', words: 'correct', run: () => current && setCorrecting(current.id) },
    { key: 'u', words: 'undo the last', run: () => void review.undo() },
  ]
  useShortcuts(editing.hasKey ? shortcuts : queue.shortcuts)
  return (
    <Section title="Claims nobody has looked at" note={answer.data?.claims.totalCount ?? '…'}>
      <ShortcutList shortcuts={editing.hasKey ? shortcuts : queue.shortcuts} />
      <UndoBar review={review} />
      <AnswerView answer={answer} rows={12}>
        {() =>
          claims.length === 0 ? (
            <Empty>Somebody has looked at every claim. New ones come with new articles.</Empty>
          ) : (
            <ol className="queue" ref={queue.ref}>
              {claims.map((claim, position) => (
                <li
                  key={claim.id}
                  data-current={claim === current ? 'true' : undefined}
                  aria-current={claim === current}
                >
                  <ClaimToJudge
                    claim={claim}
                    editing={editing}
                    review={review}
                    isOpen={claim.id === correcting}
                    onOpen={(isOpen) => {
                      queue.choose(position)
                      setCorrecting(isOpen ? claim.id : null)
                    }}
                  />
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
    </Section>
  )
}

function ClaimToJudge({
  claim,
  editing: { hasKey, isBusy },
  review,
  isOpen,
  onOpen,
}: {
  readonly claim: WaitingClaim
  readonly editing: Editing
  readonly review: Review
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) {
  const { place, event, evidence } = claim
  return (
    <>
      <p className="claim-statement" dir="auto">
        <ClaimStatement claim={claim} />
      </p>
      <ClaimSource claim={claim}>
        {place !== null && <bdi>{place.name}</bdi>}
        {event !== null && <Go to={addresses.event(event.slug)}>its event</Go>}
      </ClaimSource>
      <Quotes quotes={evidence} />
      {isOpen && (
        <ClaimForm
          initial={fieldsOf(claim)}
          onSave={(fields) => {
            onOpen(false)
            void review.correct(claim, changesBetween(fieldsOf(claim), fields))
          }}
          onCancel={() => onOpen(false)}
        />
      )}
      {hasKey && !isOpen && (
        <p className="actions">
          <button type="button" disabled={isBusy} onClick={() => void review.judge(claim, 'ACCEPT')}>
            Accept
          </button>
          <button type="button" disabled={isBusy} onClick={() => void review.judge(claim, 'REJECT')}>
            Reject
          </button>
          <button type="button" onClick={() => onOpen(true)}>
            Correct
          </button>
        </p>
      )}
    </>
  )
}

function fieldsOf({ statement, event, status, modality, date, place }: WaitingClaim): ClaimFields {
  const type = status === null ? null : (event?.type ?? null)
  return { statement, type, status, modality, date: date?.edtf ?? '', place: place?.name ?? '' }
}
