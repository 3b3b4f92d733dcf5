import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { IngestSummary } from '../../src/ingest/report.js'
import { readSeeds, type Seed, seed } from '../../src/ingest/seed.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { countStatements, emptyDatabase } from '../support/database.js'
import { describeGraph, dumpTables, forgetArticles } from './graph.js'
import { scoreClusters } from './score-clusters.js'

const folder = 'seeds'
let database: Database
let first: IngestSummary
let seeds: readonly Seed[]

beforeAll(async () => {
  database = await emptyDatabase()
  seeds = await readSeeds(folder)
  const start = performance.now()
  first = await seed(database, folder)
  process.stdout.write(`seeded ${first.documents} documents in ${Math.round(performance.now() - start)} ms\n`)
})
afterAll(() => database.close())

test('when an empty database is seeded, then all documents are saved, and a second run finds nothing to do', async () => {
  expect(first).toMatchObject({ documents: 20, outcomes: { saved: 20 }, refused: [] })
  const before = await dumpTables(database)
  const { result, statements } = await countStatements(database, () => seed(database, folder))
  expect(result).toMatchObject({ documents: 0, outcomes: {} })
  expect(statements.length).toBeLessThanOrEqual(3)
  expect(await dumpTables(database)).toEqual(before)
})

test('when each seed is saved again, then no row of any table changes', async () => {
  const before = await dumpTables(database)
  const context = await prepareSaving(database)
  for (const { document, annotation } of seeds) {
    const saved = await saveDocument(database, { document, annotation, by: 'test' }, context)
    expect(saved.state).toBe('unchanged')
  }
  expect(await dumpTables(database)).toEqual(before)
})

test('when a curated document is read by a machine, then nothing changes', async () => {
  const before = await dumpTables(database)
  const context = await prepareSaving(database)
  for (const { document, annotation } of seeds) {
    const machine = { ...annotation, method: 'RULE' as const, extractor: 'rules@1', claims: [] }
    const saved = await saveDocument(database, { document, annotation: machine, by: 'test' }, context)
    expect(saved.state).toBe('unchanged')
  }
  expect(await dumpTables(database)).toEqual(before)
})

test('when the change feed is read, then its numbers have no gap and each node was added once', async () => {
  const rows = await database.run({
    text: `SELECT min("sequence"), max("sequence"), count(*),
      count(*) FILTER (WHERE "kind" = 'ADDED'), count(DISTINCT "nodeId") FILTER (WHERE "kind" = 'ADDED') FROM "Change"`,
    values: [],
  })
  const [lowest, highest, count, added, nodes] = (rows[0] ?? []).map(Number)
  expect([lowest, highest]).toEqual([1, count])
  expect(added).toBe(nodes)
})

describe('the same event in several articles', () => {
  test('when the events of the seeds are grouped, then B³ F1 against the curated groups is at least .9', async () => {
    const { expected, found } = await clusterings()
    const all = scoreClusters(expected, found)
    const sizes = (clusters: ReadonlyMap<string, string>, item: string) =>
      [...clusters.values()].filter((cluster) => cluster === clusters.get(item)).length
    const shared = new Map([...expected].filter(([item]) => sizes(expected, item) > 1 || sizes(found, item) > 1))
    const hard = scoreClusters(shared, found)
    process.stdout.write(
      `same events: B³ F1 ${all.f1.toFixed(3)} of ${expected.size} tellings; ${hard.f1.toFixed(3)} of the ${shared.size} that share an event (precision ${hard.precision.toFixed(3)}, recall ${hard.recall.toFixed(3)})\n`,
    )
    expect(all.f1).toBeGreaterThanOrEqual(0.9)
    expect(hard.f1).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the order of articles', () => {
  let other: Database
  beforeAll(async () => {
    other = await emptyDatabase()
  })
  afterAll(() => other.close())

  test.each([7, 77, 777])(
    'when the seeds come shuffled (%i), then the graph is the same but for its keys',
    async (number) => {
      const context = await prepareSaving(other)
      await forgetArticles(other)
      for (const { document, annotation } of shuffled(seeds, number)) {
        await saveDocument(other, { document, annotation, by: 'seed' }, context)
      }
      const expected = await describeGraph(database)
      expect(Math.min(...Object.values(expected).map((rows) => rows.length))).toBeGreaterThan(0)
      expect(await describeGraph(other)).toEqual(expected)
    },
  )

  test('when one claim is missing, then the comparison of graphs shows it', async () => {
    await other.run({ text: `DELETE FROM "Claim" WHERE "id" = (SELECT max("id") FROM "Claim")`, values: [] })
    expect(await describeGraph(other)).not.toEqual(await describeGraph(database))
  })
})

/** Names of the clusters of the seeds' events (`016/3`): the curated groups, and the events found. */
async function clusterings() {
  const { groups } = JSON.parse(readFileSync(`${folder}/annotations/same-events.json`, 'utf8')) as {
    groups: readonly { event: string; members: readonly (readonly [string, number])[] }[]
  }
  const curated = new Map<string, string>(
    groups.flatMap(({ event, members }) => members.map(([file, index]) => [`${file}/${index}`, event] as const)),
  )
  const rows = await database.run({
    text: `SELECT a."contentHash", c."position", c."eventId" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE c."eventId" IS NOT NULL`,
    values: [],
  })
  const eventAt = new Map(rows.map(([hash, position, event]) => [`${String(hash)} ${Number(position)}`, String(event)]))
  const found = new Map<string, string>()
  for (const { document, annotation } of seeds) {
    annotation.claims.forEach((claim, position) => {
      const item = `${document.source.slice(0, 3)}/${claim.event}`
      const event = eventAt.get(`${document.contentHash} ${position}`)
      if (claim.event !== null && event !== undefined && !found.has(item)) found.set(item, event)
    })
  }
  const expected = new Map([...found.keys()].map((item) => [item, curated.get(item) ?? item]))
  return { expected, found }
}

/** A permutation that a number decides (linear congruential generator of Numerical Recipes, Fisher–Yates). */
function shuffled<Item>(items: readonly Item[], number: number): readonly Item[] {
  const result = [...items]
  let state = number
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const chosen = state % (last + 1)
    const [one, other] = [result[last], result[chosen]]
    if (one !== undefined && other !== undefined) result.splice(last, 1, other)
    if (one !== undefined && other !== undefined) result.splice(chosen, 1, one)
  }
  return result
}
