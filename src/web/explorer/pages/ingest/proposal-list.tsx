import { useState } from 'react'
import { Empty } from '../../parts/empty.js'
import { EventLabels } from '../../parts/status-label.js'
import { modalityWords } from '../../parts/words.js'
import { ClaimForm } from '../editing/claim-form.js'
import type { Decision } from './draft.js'
import type { Proposal } from './ingest-queries.js'
import { fieldsOf, keyOfProposal } from './proposals.js'

const asProposed: Decision = { isRejected: false, corrected: null }

/** The claims that were found; each can be rejected or put right before anything is recorded. */
export function ProposalList({
  proposals,
  decisions,
  pointed,
  onPoint,
  onDecide,
}: {
  readonly proposals: readonly Proposal[]
  readonly decisions: Readonly<Record<string, Decision>>
  readonly pointed: string | null
  readonly onPoint: (key: string | null) => void
  readonly onDecide: (key: string, decision: Decision) => void
}) {
  if (proposals.length === 0) {
    return <Empty>Nothing in this text was read as a claim about who did what. It can be recorded all the same.</Empty>
  }
  return (
    <ol className="proposals">
      {proposals.map((proposal, index) => {
        const key = keyOfProposal(proposal)
        return (
          <ProposalItem
            key={key}
            proposal={proposal}
            number={index + 1}
            decision={decisions[key] ?? asProposed}
            isPointed={key === pointed}
            onPoint={(isIn) => onPoint(isIn ? key : null)}
            onDecide={(decision) => onDecide(key, decision)}
          />
        )
      })}
    </ol>
  )
}

function ProposalItem({
  proposal,
  number,
  decision,
  isPointed,
  onPoint,
  onDecide,
}: {
  readonly proposal: Proposal
  readonly number: number
  readonly decision: Decision
  readonly isPointed: boolean
  readonly onPoint: (isIn: boolean) => void
  readonly onDecide: (decision: Decision) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const fields = decision.corrected ?? fieldsOf(proposal)
  const { isRejected } = decision
  return (
    <li
      data-verdict={isRejected ? 'reject' : undefined}
      data-pointed={isPointed ? 'true' : undefined}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
    >
      <p className="claim-statement" dir="auto">
        <span className="muted">{number}</span> {fields.statement}
      </p>
      <p className="claim-source">
        {fields.type !== null && fields.status !== null && <EventLabels type={fields.type} status={fields.status} />}
        <span>{modalityWords[fields.modality]}</span>
        {fields.date !== '' && <span>{fields.date}</span>}
        {fields.place !== '' && <bdi>{fields.place}</bdi>}
        {proposal.participants.length > 0 && <bdi>{proposal.participants.join(', ')}</bdi>}
        {isRejected && <strong>rejected</strong>}
        {decision.corrected !== null && <strong>corrected</strong>}
      </p>
      {isOpen ? (
        <ClaimForm
          initial={fields}
          onSave={(corrected) => {
            onDecide({ isRejected: false, corrected })
            setOpen(false)
          }}
          onCancel={() => {
            onDecide(asProposed)
            setOpen(false)
          }}
        />
      ) : (
        <p className="actions">
          <button
            type="button"
            aria-pressed={isRejected}
            onClick={() => onDecide({ ...decision, isRejected: !isRejected })}
          >
            Reject<span className="unseen"> claim {number}</span>
          </button>
          <button type="button" onClick={() => setOpen(true)}>
            Correct<span className="unseen"> claim {number}</span>
          </button>
        </p>
      )}
    </li>
  )
}
