import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import type { EditResult } from '../../src/store/edit/edit.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle } from '../ingest/articles.js'
import { describeGraph, dumpTables, forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'

export const lavrov = ['Sergei Lavrov', 'RU'] as const
export const choe = ['Choe Son Hui', 'KP'] as const
export const kim = ['Kim Jong Un', 'KP'] as const

/** An article called by a letter that tells of one meeting of Lavrov and Choe. */
export const told = (headline: string, date: string, further: Partial<ShortArticle> = {}): ShortArticle => ({
  headline,
  day: '2023-10-31',
  body: `They met, says ${headline}.`,
  claims: [{ who: [lavrov, choe], date }],
  ...further,
})

/** The outcome of an edit that is done. */
export async function done<Value>(edit: Promise<EditResult<Value>>): Promise<Value> {
  const result = await edit
  if (!result.isDone) throw new Error(JSON.stringify(result.errors))
  return result.value
}

/** A database of the test file's own, empty before each test, with what editors and readers do there. */
export function useDesk() {
  const author = { by: 'desk', reason: 'So it was.' }
  let database: Database
  let context: SaveContext
  beforeAll(async () => {
    database = await emptyDatabase()
    context = await prepareSaving(database)
  })
  beforeEach(() => forgetArticles(database))
  afterAll(() => database.close())

  const rows = (text: string) => database.run({ text, values: [] })

  /** What each edit wants first. */
  const at = () => [database, context, author] as const

  /** The articles of each event, by their letters: `['A B', 'C']`. */
  async function events(): Promise<readonly string[]> {
    const found = await rows(`SELECT string_agg(a."headline", ' ' ORDER BY a."headline") FROM "Claim" c
      JOIN "Article" a ON a."id" = c."articleId" WHERE c."record" = 'CURRENT' AND c."eventId" IS NOT NULL
      GROUP BY c."eventId" ORDER BY 1`)
    return found.map(([articles]) => String(articles))
  }

  async function claimOf(headline: string): Promise<string> {
    const [[id] = []] = await rows(`SELECT c."id" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE a."headline" = '${headline}' AND c."record" = 'CURRENT' ORDER BY c."position" LIMIT 1`)
    return String(id)
  }

  async function eventOf(headline: string): Promise<string> {
    const [[id] = []] = await rows(`SELECT "eventId" FROM "Claim" WHERE "id" = '${await claimOf(headline)}'`)
    return String(id)
  }

  async function undoLast(kind: string, type: string): Promise<void> {
    const [[sequence] = []] = await rows(
      `SELECT max("sequence") FROM "Change" WHERE "kind" = '${kind}' AND "nodeType" = '${type}' AND "by" = 'desk'`,
    )
    await done(undoChange(...at(), BigInt(String(sequence))))
  }

  return {
    ...{ at, rows, events, claimOf, eventOf, undoLast },
    save: (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context),
    forget: () => forgetArticles(database),
    graph: () => describeGraph(database),
    dump: () => dumpTables(database),
  }
}
