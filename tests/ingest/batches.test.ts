import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ingestReadings, prepareSaving } from '../../src/ingest/ingest.js'
import { prepareAhead } from '../../src/ingest/prepare-ahead.js'
import type { Reading } from '../../src/ingest/read-documents.js'
import type { DocumentReport } from '../../src/ingest/report.js'
import { readSeeds } from '../../src/ingest/seed.js'
import type { Database } from '../../src/store/database.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { saveDocuments } from '../../src/store/save/save-documents.js'
import { countStatements, emptyDatabase } from '../support/database.js'
import { article, type ShortClaim } from './articles.js'
import { describeGraph, dumpTables, forgetArticles } from './graph.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const meeting: ShortClaim = { who: [lavrov, choe], date: '2023-10-19', place: ['Pyongyang', 'KP'] }

let database: Database
let context: SaveContext
beforeAll(async () => {
  database = await emptyDatabase()
  context = await prepareSaving(database)
})
beforeEach(() => forgetArticles(database))
afterAll(() => database.close())

const story = (number: number) => ({ ...article({ headline: `Story ${number}`, claims: [meeting] }), by: 'test' })

/** A story that the database refuses: a confidence above 1. */
function impossible(number: number) {
  const { document, annotation, by } = story(number)
  const claims = annotation.claims.map((claim) => ({ ...claim, confidence: 7 }))
  return { document, annotation: { ...annotation, claims }, by }
}

async function headlines() {
  const rows = await database.run({ text: `SELECT "headline" FROM "Article" ORDER BY "recordedAt", 1`, values: [] })
  return rows.flat()
}

test('when the seeds are saved by the batch, then the graph is that of saving each by itself', async () => {
  const requests = (await readSeeds('seeds')).map((seed) => ({ ...seed, by: 'test' }))
  for (const request of requests) await saveDocument(database, request, context)
  const alone = await describeGraph(database)
  await forgetArticles(database)
  for (const [from, to] of [
    [0, 8],
    [8, 9],
    [9, 20],
  ] as const)
    await saveDocuments(database, requests.slice(from, to), context)
  expect(await describeGraph(database)).toEqual(alone)
})

test('when several are saved in one transaction, then one begin and one commit serve all', async () => {
  const { statements } = await countStatements(database, () =>
    saveDocuments(database, [1, 2, 3, 4].map(story), context),
  )
  const count = (word: string) => statements.filter((text) => text.trim().startsWith(word)).length
  expect([count('BEGIN'), count('COMMIT')]).toEqual([1, 1])
  expect(statements.length).toBeLessThanOrEqual(4 * 11 + 3)
})

test('when one of a batch fails, then nothing of it is there, the others are, and the feed has no gap', async () => {
  const unquoted = story(3)
  const claims = unquoted.annotation.claims.map((claim) => ({ ...claim, evidence: [{ start: 3, end: 4000 }] }))
  const misquoted = { ...unquoted, annotation: { ...unquoted.annotation, claims } }
  const saved = await saveDocuments(database, [story(1), impossible(2), misquoted, story(4)], context)
  expect(saved.map((one) => ('outcome' in one ? one.outcome.state : 'failed'))).toEqual([
    'new',
    'failed',
    'failed',
    'new',
  ])
  expect(saved[2]).toMatchObject({ failure: { code: 'DOCUMENT_REFUSED' } })
  expect(await headlines()).toEqual(['Story 1', 'Story 4'])
  const [feed] = await database.run({
    text: `SELECT count(*), min("sequence"), max("sequence") FROM "Change"`,
    values: [],
  })
  expect(feed?.[0]).toBe(feed?.[2])
  expect(feed?.[1]).toBe('1')
  const before = await dumpTables(database)
  await saveDocuments(database, [impossible(2), impossible(5)], context)
  expect(await dumpTables(database)).toEqual(before)
})

test('when one of many readings fails in extraction and one in saving, then each is reported in its place', async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
  async function* readings(): AsyncGenerator<Reading> {
    for (const number of numbers) yield { document: story(number).document }
  }
  const reports: DocumentReport[] = []
  const extract = async ({ headline }: { readonly headline: string }) => {
    const number = Number(headline.split(' ')[1])
    if (number === 7) throw new Error('stumbled')
    return (number === 12 ? impossible(number) : story(number)).annotation
  }
  const summary = await ingestReadings(database, readings(), { extract, onReport: (report) => reports.push(report) })
  expect(reports.map(({ source }) => source)).toEqual(numbers.map((number) => `Story ${number}.txt`))
  expect(reports.flatMap(({ outcome }, index) => (outcome === 'refused' ? [index + 1] : []))).toEqual([7, 12])
  expect(summary.refused[0]).toEqual({ source: 'Story 7.txt', reason: 'stumbled' })
  expect(await headlines()).toHaveLength(18)
})

test('when items are ready in another order, then they are given in theirs, and no more are begun than may wait', async () => {
  let begun = 0
  const most: number[] = []
  const finish = new Map<number, () => void>()
  async function* items() {
    for (let item = 0; item < 12; item++) yield item
  }
  const prepare = (item: number) => {
    begun += 1
    return new Promise<{ item: number }>((resolve) => {
      if (item % 3 === 1) resolve({ item })
      else finish.set(item, () => resolve({ item }))
      setImmediate(() => finish.get(item)?.())
    })
  }
  const given: number[] = []
  const limits = { ahead: 5, fits: (batch: readonly unknown[]) => batch.length < 2 }
  for await (const batch of prepareAhead(items(), prepare, limits)) {
    given.push(...batch.map(({ item }) => item))
    most.push(begun - given.length)
    expect(batch.length).toBeLessThanOrEqual(2)
  }
  expect(given).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(Math.max(...most)).toBeLessThanOrEqual(5)
})

test('when the items break off, then those before are given and then the error', async () => {
  async function* items() {
    yield 1
    throw new Error('broken off')
  }
  const given: number[] = []
  const run = async () => {
    for await (const batch of prepareAhead(items(), async (item) => ({ item }), { ahead: 4, fits: () => true }))
      given.push(...batch.map(({ item }) => item))
  }
  await expect(run()).rejects.toThrow('broken off')
  expect(given).toEqual([1])
})
