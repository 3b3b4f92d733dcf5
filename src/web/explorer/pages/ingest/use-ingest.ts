import { useState } from 'react'
import { type Client, useClient } from 'urql'
import { changesBetween } from '../editing/claim-changes.js'
import type { Editing } from '../editing/use-editing.js'
import type { Draft } from './draft.js'
import {
  correctMutation,
  ingestMutation,
  type Proposal,
  type Reading,
  recordedClaims,
  verdictMutation,
} from './ingest-queries.js'
import { fieldsOf, keyOfProposal } from './proposals.js'

/** How far a text has come. */
export interface Ingest {
  /** What the server read out of `readText`; null: nothing yet. */
  readonly reading: Reading | null
  readonly readText: string
  /** The article once it is recorded. */
  readonly recorded: NonNullable<Reading['article']> | null
  readonly read: () => Promise<void>
  /** @param isReviewed marks what is neither rejected nor corrected as looked at */
  readonly record: (isReviewed: boolean) => Promise<void>
  readonly startOver: () => void
}

const reason = 'Looked at before it was recorded'
/** Most claims in one mutation. */
const mostAtOnce = 200

/**
 * Reads a text, and records it with what the editor made of the claims. A dry run does not tell who plays which part, so
 * the server's own reading is recorded, and rejections and corrections follow as edits of their own; if one fails, all
 * can be sent once more, since what is done already changes nothing.
 */
export function useIngest(draft: Draft, { send }: Editing): Ingest {
  const client = useClient()
  const [reading, setReading] = useState<{ readonly answer: Reading; readonly text: string } | null>(null)
  const [recorded, setRecorded] = useState<Ingest['recorded']>(null)
  const input = {
    text: draft.text,
    ...(draft.publishedOn === '' ? {} : { publishedOn: draft.publishedOn }),
    ...(draft.url.trim() === '' ? {} : { url: draft.url.trim() }),
  }
  const ingest = (dryRun: boolean) =>
    send(ingestMutation, { input: { ...input, dryRun } }, (data) => data.ingestArticle)

  async function judge(verdict: 'ACCEPT' | 'REJECT', ids: readonly string[]): Promise<boolean> {
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const input = { ids: ids.slice(from, from + mostAtOnce), verdict, reason }
      if ((await send(verdictMutation, { input }, (data) => data.reviewClaims)) === null) return false
    }
    return true
  }

  async function correct(proposals: readonly Proposal[], ids: ReadonlyMap<string, string>): Promise<boolean> {
    for (const proposal of proposals) {
      const corrected = draft.decisions[keyOfProposal(proposal)]?.corrected ?? null
      const id = ids.get(keyOfProposal(proposal))
      if (corrected === null || id === undefined) continue
      const input = { id, reason, ...changesBetween(fieldsOf(proposal), corrected) }
      if ((await send(correctMutation, { input }, (data) => data.correctClaim)) === null) return false
    }
    return true
  }

  return {
    reading: reading?.answer ?? null,
    readText: reading?.text ?? '',
    recorded,
    read: async () => {
      const answer = await ingest(true)
      if (answer !== null) setReading({ answer, text: draft.text })
    },
    record: async (isReviewed) => {
      const answer = await ingest(false)
      if (answer?.article == null) return
      const ids = await findRecorded(client, answer.article.id)
      const decisionOf = (proposal: Proposal) => draft.decisions[keyOfProposal(proposal)]
      const idsOf = (proposals: readonly Proposal[]) =>
        proposals.flatMap((proposal) => ids.get(keyOfProposal(proposal)) ?? [])
      const rejected = answer.claims.filter((proposal) => decisionOf(proposal)?.isRejected === true)
      const corrected = answer.claims.filter(
        (proposal) => !rejected.includes(proposal) && decisionOf(proposal)?.corrected != null,
      )
      const kept = answer.claims.filter((proposal) => !rejected.includes(proposal) && !corrected.includes(proposal))
      const isDone =
        (await judge('REJECT', idsOf(rejected))) &&
        (await correct(corrected, ids)) &&
        (!isReviewed || (await judge('ACCEPT', idsOf(kept))))
      if (isDone) setRecorded(answer.article)
    },
    startOver: () => {
      setReading(null)
      setRecorded(null)
    },
  }
}

/** Claims of an article by `keyOfProposal`. */
async function findRecorded(client: Client, articleId: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  let after: string | null = null
  do {
    const answer = await client
      .query(recordedClaims, { id: articleId, after }, { requestPolicy: 'network-only' })
      .toPromise()
    const page: NonNullable<NonNullable<typeof answer.data>['article']>['claims'] | undefined =
      answer.data?.article?.claims
    for (const { id, statement, evidence } of page?.nodes ?? []) {
      for (const { start } of evidence) ids.set(keyOfProposal({ start, statement }), id)
    }
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null
  } while (after !== null)
  return ids
}
