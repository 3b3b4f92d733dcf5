import { useState } from 'react'
import { useClient } from 'urql'
import type { ChangeKind } from '../../graphql.js'
import type { ClaimChanges } from '../editing/claim-changes.js'
import type { Editing } from '../editing/use-editing.js'
import { correctMutation, verdictMutation } from '../ingest/ingest-queries.js'
import { decideMutation, latestChanges, type Pair, undoMutation, type WaitingClaim } from './review-queries.js'

/** Something that was decided in this window. */
export interface Decided {
  readonly words: string
  /** Ids that the change in the feed may stand under. */
  readonly nodeIds: readonly string[]
  readonly kinds: readonly ChangeKind[]
}

/** What an editor can do with what waits. */
export interface Review {
  /** The latest last. */
  readonly decided: readonly Decided[]
  readonly judge: (claim: WaitingClaim, verdict: 'ACCEPT' | 'REJECT') => Promise<void>
  readonly correct: (claim: WaitingClaim, changes: ClaimChanges) => Promise<void>
  readonly decide: (pair: Pair, verdict: 'SAME' | 'DIFFERENT') => Promise<void>
  /** Takes back what was decided last. */
  readonly undo: () => Promise<void>
}

const reason = 'Review'

/** Sends decisions, and keeps count of them so that they can be taken back. */
export function useReview({ send, isBusy }: Editing, onDone: () => void): Review {
  const client = useClient()
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const note = (done: Decided) => {
    setDecided((before) => [...before, done])
    onDone()
  }
  return {
    decided,
    judge: async (claim, verdict) => {
      if (isBusy) return
      const input = { ids: [claim.id], verdict, reason }
      if ((await send(verdictMutation, { input }, (data) => data.reviewClaims)) === null) return
      const words = `${verdict === 'ACCEPT' ? 'Accepted' : 'Rejected'}: ${claim.statement}`
      note({ words, nodeIds: [claim.id], kinds: ['REVIEWED', 'RETRACTED'] })
    },
    correct: async (claim, changes) => {
      if (isBusy) return
      const input = { id: claim.id, reason, ...changes }
      const payload = await send(correctMutation, { input }, (data) => data.correctClaim)
      if (payload === null) return
      const nodeIds = [claim.id, ...(payload.claim === null ? [] : [payload.claim.id])]
      note({ words: `Corrected: ${claim.statement}`, nodeIds, kinds: ['CORRECTED'] })
    },
    decide: async (pair, verdict) => {
      if (isBusy) return
      const input = { id: pair.id, verdict, reason }
      if ((await send(decideMutation, { input }, (data) => data.decideMatch)) === null) return
      const words = verdict === 'SAME' ? 'Merged' : 'Kept apart'
      note({ words, nodeIds: [pair.left.id, pair.right.id], kinds: ['MERGED', 'REVIEWED'] })
    },
    undo: async () => {
      const last = decided.at(-1)
      if (isBusy || last === undefined) return
      const { data } = await client.query(latestChanges, {}, { requestPolicy: 'network-only' }).toPromise()
      const change = data?.changes.nodes.findLast(
        ({ nodeId, kind, after }) => last.nodeIds.includes(nodeId) && last.kinds.includes(kind) && !isUndoing(after),
      )
      // Where others have done much since, it is no longer among the latest: the server then says that it finds none.
      const input = { id: change?.id ?? 'Change:0', reason }
      if ((await send(undoMutation, { input }, (data) => data.undoChange)) === null) return
      setDecided((before) => before.slice(0, -1))
      onDone()
    },
  }
}

function isUndoing(after: unknown): boolean {
  return typeof after === 'object' && after !== null && 'undoes' in after
}
