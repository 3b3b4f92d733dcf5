import { visitAll } from '../../src/feeds/visit-all.js'
import { createFetcher, type FetchOptions } from '../../src/fetch/fetcher.js'
import { describeDocument } from '../../src/ingest/describe-report.js'
import { ingestReadings } from '../../src/ingest/ingest.js'
import { readByRules } from '../../src/ingest/read-by-rules.js'
import type { Reading } from '../../src/ingest/read-documents.js'
import type { Database } from '../../src/store/database.js'
import { createFeedMemory } from '../../src/store/feed-memory.js'

/** What a visit told: a line for each document, and notes; and which addresses are gone. */
export interface Told {
  readonly lines: readonly string[]
  readonly gone: readonly string[]
}

/**
 * Visits addresses as the command does, with a fetcher of its own as after a restart: what it knows from before is in
 * the database. 127.0.0.1 counts as public, and no other address does.
 */
export async function visit(
  database: Database,
  addresses: readonly string[],
  options: Partial<FetchOptions> = {},
): Promise<Told> {
  const lines: string[] = []
  const signal = options.signal ?? new AbortController().signal
  const fetcher = createFetcher({
    userAgent: 'Dateline/0.0.0',
    timeoutMs: 50_000,
    maxBytes: 200_000,
    pauseMs: 0,
    mayUse: (address) => address === '127.0.0.1',
    ...options,
    signal,
  })
  const record = async (readings: readonly Reading[]) => {
    const lost = new Set<string>()
    await ingestReadings(
      database,
      (async function* () {
        yield* readings
      })(),
      {
        extract: readByRules,
        onReport: (report) => {
          lines.push(...describeDocument(report))
          if (report.outcome === 'refused' && report.code !== 'DOCUMENT_REFUSED') lost.add(report.source)
        },
      },
    )
    return lost
  }
  try {
    const tools = {
      fetcher,
      memory: createFeedMemory(database),
      record,
      signal,
      tell: (note: string) => lines.push(note),
    }
    return { lines, gone: [...(await visitAll(addresses, tools))] }
  } finally {
    await fetcher.close()
  }
}

/** All articles, the oldest first: address, day, headline. */
export function articlesOf(database: Database): Promise<readonly (readonly (string | null)[])[]> {
  const text = 'SELECT "url", "publishedOn"::text, "headline" FROM "Article" ORDER BY "publishedOn", "url"'
  return database.run({ text, values: [] })
}
