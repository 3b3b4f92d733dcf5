import { useEffect, useState } from 'react'
import type { ClaimFields } from '../editing/claim-changes.js'

/** What the editor makes of a claim that was proposed. */
export interface Decision {
  readonly isRejected: boolean
  /** The claim as it should be; null: as it was proposed. */
  readonly corrected: ClaimFields | null
}

/** Everything that was typed. */
export interface Draft {
  readonly text: string
  /** Day that it was published, where the text does not tell; empty: it does. */
  readonly publishedOn: string
  readonly url: string
  /** By `keyOfProposal`; what is not there is kept as it was proposed. */
  readonly decisions: Readonly<Record<string, Decision>>
}

export const emptyDraft: Draft = { text: '', publishedOn: '', url: '', decisions: {} }
const storedUnder = 'dateline:draft'

/** Keeps a draft with the window, so that neither a server that is gone nor a page that is left loses it. */
export function useDraft(): readonly [Draft, (changes: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(readDraft)
  useEffect(() => {
    try {
      window.sessionStorage.setItem(storedUnder, JSON.stringify(draft))
    } catch {
      // A text that is too long to be kept is still on the page.
    }
  }, [draft])
  return [draft, (changes) => setDraft((before) => ({ ...before, ...changes }))]
}

function readDraft(): Draft {
  try {
    const stored: Partial<Draft> = JSON.parse(window.sessionStorage.getItem(storedUnder) ?? '{}')
    return { ...emptyDraft, ...stored }
  } catch {
    return emptyDraft
  }
}
