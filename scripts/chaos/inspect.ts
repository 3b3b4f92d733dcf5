import { isDeepStrictEqual } from 'node:util'
import { localWorker } from '../../src/commands/worker.js'
import type { Database } from '../../src/store/database.js'
import type { Arena } from './arena.js'
import { tell, type Undisturbed } from './undisturbed.js'

/** What is found in an arena after a fault. */
export interface Inspection {
  /** Documents that are recorded. */
  readonly recorded: number
  /** A sentence for each thing that is lost, doubled, torn or broken; empty where all is well. */
  readonly losses: readonly string[]
}

/**
 * Looks at an arena whose processes took documents in in their order, and were disturbed: it must tell exactly what an
 * undisturbed database tells after the same number of documents, so that each is wholly in or wholly out, nothing is
 * there twice and no row is left behind; and `dateline doctor` must find it sound, its change feed without a gap.
 */
export function inspect(arena: Arena, undisturbed: Undisturbed): Promise<Inspection> {
  return arena.open((database) => inspectDatabase(database, undisturbed))
}

async function inspectDatabase(database: Database, { tellings }: Undisturbed): Promise<Inspection> {
  const [row] = await database.run({ text: 'SELECT count(*) FROM "Article"', values: [] })
  const recorded = Number(row?.[0])
  // the doctor records the countries first where a process was killed before it did
  const findings = await localWorker(database, '').examine({ fixes: false, onFinding: () => undefined })
  const broken = findings
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ check, note }) => `doctor: ${check}: ${note}`)
  const told = await tell(database)
  const expected = tellings[recorded] ?? {}
  const differing = Object.keys({ ...expected, ...told })
    .filter((view) => !isDeepStrictEqual(told[view], expected[view]))
    .map((view) => `${view} after ${recorded} documents: ${firstDifference(expected[view] ?? [], told[view] ?? [])}`)
  return { recorded, losses: [...broken, ...differing] }
}

function firstDifference(expected: readonly string[], found: readonly string[]): string {
  const missing = expected.filter((line) => !found.includes(line))
  const foreign = found.filter((line) => !expected.includes(line))
  return `expected ${missing[0] ?? `${expected.length} lines`}, found ${foreign[0] ?? `${found.length} lines`}`
}
