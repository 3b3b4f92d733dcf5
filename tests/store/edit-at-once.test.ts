import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { correctClaim } from '../../src/store/edit/correct-claim.js'
import type { EditResult } from '../../src/store/edit/edit.js'
import { mergeEvents } from '../../src/store/edit/merge-events.js'
import { retractClaim } from '../../src/store/edit/retract-claim.js'
import { splitEvent } from '../../src/store/edit/split-event.js'
import { undoChange } from '../../src/store/edit/undo-change.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortClaim } from '../ingest/articles.js'
import { dumpTables, forgetArticles } from '../ingest/graph.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const author = { by: 'desk', reason: 'So it was.' }
const key = (id: string) => ({ key: id, slug: null })

describe.each(testedKinds)('two edits of the same at once, on the %s database', (kind) => {
  let database: Database
  let context: SaveContext
  beforeAll(async () => {
    database = await emptyDatabase({ kind })
    context = await prepareSaving(database)
  })
  beforeEach(() => tellAnew())
  afterAll(() => database.close())

  const save = (headline: string, claim: ShortClaim) =>
    saveDocument(database, { ...article({ headline, day: '2023-10-31', claims: [claim] }), by: 'test' }, context)
  const texts = async (text: string) => (await database.run({ text, values: [] })).map(([value]) => String(value))

  async function tellAnew() {
    await forgetArticles(database)
    for (const day of ['03', '07']) await save(`Story of ${day}`, { who: [lavrov, choe], date: `2023-10-${day}` })
  }

  /** Numbers of rows: keys and times differ with who was first. */
  async function counts() {
    const tables = await dumpTables(database)
    return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]))
  }

  /** The errors of the one that lost, after both were sent at once. */
  async function atOnce<Value>(edits: readonly (() => Promise<EditResult<Value>>)[]) {
    const results = await Promise.all(edits.map((edit) => edit()))
    expect(results.filter(({ isDone }) => isDone)).toHaveLength(1)
    return results.flatMap((result) => (result.isDone ? [] : result.errors))
  }

  test('when a claim is corrected twice, then one wins, the other is a CONFLICT, and all is as if only one had come', async () => {
    const [id = ''] = await texts(`SELECT "id" FROM "Claim" ORDER BY "edtf"`)
    const correct = (date: string) => () => correctClaim(database, context, author, { id, claim: { date } })
    await correct('2023-10-05')()
    const alone = await counts()
    await tellAnew()

    const errors = await atOnce([correct('2023-10-04'), correct('2023-10-05')])
    expect(errors).toEqual([{ code: 'CONFLICT', field: ['id'], message: expect.stringContaining('corrected already') }])
    expect(await counts()).toEqual(alone)
    expect(await texts(`SELECT "record" FROM "Claim" ORDER BY 1`)).toEqual(['CURRENT', 'CURRENT', 'CORRECTED'])
  })

  test('when a claim is corrected and retracted, then whoever is second is a CONFLICT', async () => {
    const [id = ''] = await texts(`SELECT "id" FROM "Claim" ORDER BY "edtf"`)
    const errors = await atOnce<{ readonly claimId: string }>([
      () => correctClaim(database, context, author, { id, claim: { date: '2023-10-05' } }),
      () => retractClaim(database, context, author, id),
    ])
    expect(errors).toMatchObject([{ code: 'CONFLICT', field: ['id'] }])
  })

  test('when events are merged both ways, then one way wins and no circle comes of it', async () => {
    const [one = '', other = ''] = await texts(`SELECT "id" FROM "Event" ORDER BY "slug"`)
    const errors = await atOnce([
      () => mergeEvents(database, context, author, { keep: key(one), merge: [key(other)] }),
      () => mergeEvents(database, context, author, { keep: key(other), merge: [key(one)] }),
    ])
    expect(errors).toMatchObject([{ code: 'INVALID', field: ['merge', '0'] }])
    expect(await texts(`SELECT count(*) FROM "Event" WHERE "mergedIntoId" IS NULL`)).toEqual(['1'])
  })

  test('when a merge is taken back and its event split at once, then one of both is refused', async () => {
    const [one = '', other = ''] = await texts(`SELECT "id" FROM "Event" ORDER BY "slug"`)
    await mergeEvents(database, context, author, { keep: key(one), merge: [key(other)] })
    const [sequence = '0'] = await texts(`SELECT max("sequence") FROM "Change" WHERE "kind" = 'MERGED'`)
    const [claim = ''] = await texts(`SELECT "id" FROM "Claim" ORDER BY "edtf" DESC`)
    const results = await Promise.all([
      undoChange(database, context, author, BigInt(sequence)),
      splitEvent(database, context, author, { id: key(one), claims: [claim] }),
    ])
    expect(results.filter(({ isDone }) => isDone)).toHaveLength(1)
    expect(await texts(`SELECT count(DISTINCT "eventId") FROM "Claim"`)).toEqual(['2'])
  })

  test('when documents of one event come while it is edited, then each is wholly there and the edit holds', async () => {
    const [one = '', other = ''] = await texts(`SELECT "id" FROM "Event" ORDER BY "slug"`)
    const days = ['03', '07', '03', '07', '20']
    const [merged] = await Promise.all([
      mergeEvents(database, context, author, { keep: key(one), merge: [key(other)] }),
      ...days.map((day, index) => save(`Later ${index}`, { who: [lavrov, choe], date: `2023-10-${day}` })),
    ])
    expect(merged.isDone).toBe(true)
    await save('Last', { who: [lavrov, choe], date: '2023-10-03' })
    expect(await texts(`SELECT count(*) FROM "Claim" GROUP BY "eventId" ORDER BY 1`)).toEqual(['1', '7'])
    expect(await texts(`SELECT min("sequence") || ' ' || (max("sequence") - count(*)) FROM "Change"`)).toEqual(['1 0'])
  })
})
