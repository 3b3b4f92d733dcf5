import type { Database } from '../database.js'
import { checkQuotes } from './check-quotes.js'
import {
  type SaveContext,
  type SaveOutcome,
  type SaveRequest,
  saveDocument,
  saveInTransaction,
} from './save-document.js'
import { writeInTurn } from './transaction.js'

/** What became of a document: what saving it did, or why nothing of it is recorded. */
export type Saved = { readonly outcome: SaveOutcome } | { readonly failure: unknown }

/**
 * Saves documents one after the other, as `saveDocument` saves each, in one transaction: to begin and to end one takes
 * as long as a third of what a document takes. If any of them fails, each is saved in a transaction of its own, so that
 * one that fails is out as a whole and the others are in. Gives what became of each, in their order; never throws.
 */
export async function saveDocuments(
  database: Database,
  requests: readonly SaveRequest[],
  context: SaveContext,
): Promise<readonly Saved[]> {
  const failures = requests.map((request) => failureOf(request, context))
  const sound = requests.filter((_, index) => failures[index] === null)
  const saved = (await saveTogether(database, sound, context)) ?? (await saveEach(database, sound, context))
  const inTurn = saved.values()
  return failures.map((failure) => failure ?? inTurn.next().value ?? { failure: new RangeError('nothing was saved') })
}

function failureOf({ document, annotation }: SaveRequest, { countryNames }: SaveContext): Saved | null {
  try {
    checkQuotes(document, annotation, countryNames)
    return null
  } catch (failure) {
    return { failure }
  }
}

/** Null if one of them failed, whichever: then nothing is recorded. */
async function saveTogether(
  database: Database,
  requests: readonly SaveRequest[],
  context: SaveContext,
): Promise<readonly Saved[] | null> {
  if (requests.length < 2) return null
  try {
    return await writeInTurn(database, async (tx) => {
      const saved: Saved[] = []
      for (const request of requests) saved.push({ outcome: await saveInTransaction(tx, request, context) })
      return saved
    })
  } catch {
    return null
  }
}

async function saveEach(
  database: Database,
  requests: readonly SaveRequest[],
  context: SaveContext,
): Promise<readonly Saved[]> {
  const saved: Saved[] = []
  for (const request of requests)
    saved.push(
      await saveDocument(database, request, context).then(
        (outcome) => ({ outcome }),
        (failure: unknown) => ({ failure }),
      ),
    )
  return saved
}
