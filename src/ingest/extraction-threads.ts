import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import { createLocator } from '../extract/lexicon/coordinates.js'
import type { Locate } from '../store/save/cast-rows.js'
import type { ExtractionReply, LocatedPlace } from './extraction-worker.js'

/** Reads by the rules, elsewhere than in this thread. */
export interface ReaderInThreads {
  /** Finds what a document says. Errors: as `readByRules`. */
  readonly extract: (document: Document) => Promise<Annotation>
  /** Tells where a place of a document lies; the table of all cities stays in the thread that reads. */
  readonly locate: Locate
}

/**
 * Threads for this machine. One reads more than twice as fast as one writer records, so that more than two are never
 * busy; each has a lexicon of its own in memory.
 */
function threadsOfMachine(): number {
  return availableParallelism() >= 4 ? 2 : 1
}

/**
 * Lends a reader that works in threads beside this one, which goes on recording and answering meanwhile. They start
 * with the first document, take half a second to load the lexicon, and end with the work.
 */
export async function withExtractionThreads<Result>(
  work: (reader: ReaderInThreads) => Promise<Result>,
): Promise<Result> {
  const program = import.meta.url.endsWith('.ts') ? './extraction-worker-from-source.mjs' : './extraction-worker.js'
  const pool = new Piscina<Document, ExtractionReply>({
    filename: new URL(program, import.meta.url).href,
    name: 'extract',
    minThreads: 0,
    maxThreads: threadsOfMachine(),
    // one that waits while much is recorded stays: to start anew takes longer
    idleTimeout: 60_000,
    execArgv: [],
    // reading leaves much behind at once: a larger nursery takes more memory and no less time
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  const points = new Map<string, LocatedPlace['point']>()
  const fromLexicon = createLocator()
  const reader: ReaderInThreads = {
    extract: async (document) => {
      const reply = await pool.run(document)
      if (!('annotation' in reply)) throw new DocumentError(document.source, reply.line, reply.reason)
      for (const { name, country, point } of reply.located) points.set(`${name}\n${country}`, point)
      return reply.annotation
    },
    locate: (name, country) => {
      const point = points.get(`${name}\n${country}`)
      return point === undefined ? fromLexicon(name, country) : point
    },
  }
  try {
    return await work(reader)
  } finally {
    await pool.destroy()
  }
}
