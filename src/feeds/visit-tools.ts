import { FetchFailure } from '../fetch/fetch-failure.js'
import type { Fetcher } from '../fetch/fetcher.js'
import type { Reading } from '../ingest/read-documents.js'
import type { FeedMemory } from '../store/feed-memory.js'

/** What a visit needs. */
export interface VisitTools {
  readonly fetcher: Fetcher
  readonly memory: FeedMemory
  /**
   * Records what was read and tells what became of each. Resolves when all of it is done, with the sources of those
   * that could not be recorded through no fault of their own: they are to be tried again.
   */
  readonly record: (readings: readonly Reading[]) => Promise<ReadonlySet<string>>
  /** Tells a person what belongs to no document. */
  readonly tell: (note: string) => void
  /** Ends the visit after what is fetched already. */
  readonly signal: AbortSignal
  /** Pages that were fetched in this round: several feeds may lead to one. */
  readonly fetchedPages: Set<string>
}

/** For `catch`: gives a failure to fetch as a value, and throws anything else. */
export function failureOrThrow(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error
  throw error
}
