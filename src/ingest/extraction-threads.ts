import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Annotation } from '../domain/annotation.js'
import type { Document } from '../domain/document.js'
import { DocumentError } from '../domain/errors.js'
import type { ExtractionReply } from './extraction-worker.js'

/** Finds what documents say by the rules. Errors: as `readByRules`. */
export type ExtractByRules = (document: Document) => Promise<Annotation>

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
  work: (extract: ExtractByRules) => Promise<Result>,
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
  })
  try {
    return await work(async (document) => {
      const reply = await pool.run(document)
      if ('annotation' in reply) return reply.annotation
      throw new DocumentError(document.source, reply.line, reply.reason)
    })
  } finally {
    await pool.destroy()
  }
}
