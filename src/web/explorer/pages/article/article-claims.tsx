import { useEffect, useRef } from 'react'
import { addresses } from '../../app/addresses.js'
import type { AllPages } from '../../app/use-all-pages.js'
import { ClaimSource, ClaimStatement } from '../../parts/claim-words.js'
import { Empty } from '../../parts/empty.js'
import { Go } from '../../parts/go.js'
import { Section } from '../../parts/section.js'
import type { ClaimShown } from './article-queries.js'

/** The claims of a text beside it, in its order; each leads to its words, and is marked when these are pointed at. */
export function ArticleClaims({
  claims: { items, isComplete },
  chosen,
  pointed,
  onPoint,
  onChoose,
}: {
  readonly claims: AllPages<ClaimShown>
  readonly chosen: string | null
  readonly pointed: string | null
  readonly onPoint: (claimId: string | null) => void
  readonly onChoose: (claimId: string) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Within the list alone: the text keeps its place on the page.
    const item = list.current?.querySelector<HTMLElement>('[data-chosen="true"]')
    if (chosen === null || list.current === null || item == null) return
    list.current.scrollTop = item.offsetTop - list.current.offsetTop - list.current.clientHeight / 3
  }, [chosen])
  return (
    <Section title="Claims" note={isComplete ? items.length : '…'} className="article-claims">
      {isComplete && items.length === 0 && (
        <Empty>Nothing that this article says was read as a claim about who did what.</Empty>
      )}
      <ol ref={list} className="claim-list">
        {items.map((claim, index) => (
          <li
            key={claim.id}
            data-chosen={claim.id === chosen ? 'true' : undefined}
            data-pointed={claim.id === pointed ? 'true' : undefined}
            onMouseEnter={() => onPoint(claim.id)}
            onMouseLeave={() => onPoint(null)}
          >
            <ClaimBeside claim={claim} number={index + 1} isChosen={claim.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ClaimBeside({
  claim,
  number,
  isChosen,
  onChoose,
}: {
  readonly claim: ClaimShown
  readonly number: number
  readonly isChosen: boolean
  readonly onChoose: (claimId: string) => void
}) {
  return (
    <>
      <button type="button" className="claim-choice" aria-pressed={isChosen} onClick={() => onChoose(claim.id)}>
        <span className="claim-index">{number}</span>
        <span dir="auto">
          <ClaimStatement claim={claim} />
        </span>
      </button>
      <ClaimSource claim={claim}>
        {claim.event !== null && <Go to={addresses.event(claim.event.slug)}>its event</Go>}
      </ClaimSource>
    </>
  )
}
