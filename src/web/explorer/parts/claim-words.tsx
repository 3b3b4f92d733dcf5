import type { ReactNode } from 'react'
import { graphql, type ResultOf } from '../graphql.js'
import { dateFields, dateInWords } from './date-words.js'
import { actorName, NameLink } from './name-link.js'
import { StatusLabel } from './status-label.js'
import { modalityWords } from './words.js'

/** What a claim is shown by, wherever it is. */
export const claimWords = graphql(
  `
    fragment ClaimWords on Claim {
      statement
      negated
      status
      modality
      attributedTo { ...ActorName }
      date { ...DateFields }
    }
  `,
  [actorName, dateFields],
)

type Words = ResultOf<typeof claimWords>

/** What a claim asserts, in its own direction. */
export function ClaimStatement({
  claim: { statement, negated },
}: {
  readonly claim: Pick<Words, 'statement' | 'negated'>
}) {
  return (
    <>
      {negated && <span className="negated">not: </span>}
      {statement}
    </>
  )
}

/** How certain a claim is, who says it, and when it puts the matter; what else is known of it follows. */
export function ClaimSource({
  claim: { status, modality, attributedTo, date },
  children,
}: {
  readonly claim: Omit<Words, 'statement' | 'negated'>
  readonly children?: ReactNode
}) {
  return (
    <p className="claim-source">
      {status !== null && <StatusLabel status={status} />}
      <span>
        {modalityWords[modality]}
        {attributedTo !== null && (
          <>
            {' '}
            by <NameLink node={attributedTo} />
          </>
        )}
      </span>
      {date !== null && <span>{dateInWords(date)}</span>}
      {children}
    </p>
  )
}
