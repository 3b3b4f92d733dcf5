import type { Annotation } from '../domain/annotation.js'
import type { IsoDay } from '../domain/document.js'

/** Numbers of one document: what it tells of. */
export interface DocumentCounts {
  readonly people: number
  readonly events: number
  readonly claims: number
  /** People and events that no earlier document told of. */
  readonly newPeople: number
  readonly newEvents: number
}

interface AboutDocument {
  /** Where it came from: a path, or `-`. */
  readonly source: string
  readonly headline: string
  readonly publishedOn: IsoDay | null
}

/** What became of one document. */
export type DocumentReport =
  | (AboutDocument & { readonly outcome: 'saved'; readonly articleId: string; readonly counts: DocumentCounts })
  /** Saved, and its words are those of an older article under another key. */
  | (AboutDocument & {
      readonly outcome: 'duplicate'
      readonly articleId: string
      readonly duplicateOfId: string
      readonly counts: DocumentCounts
    })
  /** The same document with other words, or the same words, read by another extractor. */
  | (AboutDocument & {
      readonly outcome: 'newVersion' | 'readAnew'
      readonly articleId: string
      /** An editor took the article back: nothing of it counts until that is undone. */
      readonly isRetracted: boolean
      readonly counts: DocumentCounts
    })
  | (AboutDocument & { readonly outcome: 'unchanged'; readonly articleId: string })
  /** A file of events that were coded elsewhere, such as GDELT's. */
  | { readonly outcome: 'coded'; readonly source: string; readonly counts: DocumentCounts }
  /** A dry run: what would be recorded. */
  | (AboutDocument & { readonly outcome: 'found'; readonly annotation: Annotation; readonly body: string })
  /** Nothing of it was recorded. `line` counts from 1; null where no line is to blame. */
  | {
      readonly outcome: 'refused'
      readonly source: string
      readonly line: number | null
      readonly code: string
      readonly reason: string
    }

/** What a whole run did. */
export interface IngestSummary {
  readonly documents: number
  /** Documents by what became of them; outcomes that did not occur are left out. */
  readonly outcomes: Readonly<Partial<Record<DocumentReport['outcome'], number>>>
  readonly people: number
  readonly events: number
  readonly claims: number
  /** Documents and lines that were refused, with why: the first thousand. `outcomes.refused` counts them all. */
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

/** Adds up the reports of a run; people and events are counted where they first appear. */
export function summarize(reports: readonly DocumentReport[]): IngestSummary {
  const tally = createTally()
  for (const report of reports) tally.add(report)
  return tally.summary()
}

/** Adds up reports as they come, so that a run of any length keeps none of them but the refusals. */
export interface Tally {
  add(report: DocumentReport): void
  summary(): IngestSummary
}

/** Refusals that a run keeps: a file of millions of lines may be of another form altogether. */
const mostKept = 1000

/** A tally of nothing yet. */
export function createTally(): Tally {
  const outcomes: Partial<Record<DocumentReport['outcome'], number>> = {}
  const refused: { readonly source: string; readonly reason: string }[] = []
  let [documents, people, events, claims] = [0, 0, 0, 0]
  return {
    add(report) {
      outcomes[report.outcome] = (outcomes[report.outcome] ?? 0) + 1
      if (report.outcome === 'refused' && refused.length < mostKept)
        refused.push({ source: report.source, reason: report.reason })
      const counts = countsOf(report)
      documents += 1
      people += counts.newPeople
      events += counts.newEvents
      claims += counts.claims
    },
    summary: () => ({ documents, outcomes, people, events, claims, refused }),
  }
}

const nothing: DocumentCounts = { people: 0, events: 0, claims: 0, newPeople: 0, newEvents: 0 }

function countsOf(report: DocumentReport): DocumentCounts {
  if (report.outcome === 'found') return countFound(report.annotation)
  return 'counts' in report ? report.counts : nothing
}

/** What a dry run found in one document, as if the database were empty. */
export function countFound(annotation: Annotation): DocumentCounts {
  const people = annotation.people.length
  const events = new Set(annotation.claims.flatMap((claim) => claim.event ?? [])).size
  return { people, events, claims: annotation.claims.length, newPeople: people, newEvents: events }
}
