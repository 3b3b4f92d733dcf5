import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { describeGraph, dumpTables } from '../ingest/graph.js'
import { emptyDatabase, seededDatabase } from '../support/database.js'
import { exported, ingestText } from './exported.js'
import { wholeEvents } from './whole-events.js'

let seeded: Database
let copy: Database
beforeAll(async () => {
  seeded = await seededDatabase()
  copy = await emptyDatabase()
}, 120_000)
afterAll(() => Promise.all([seeded.close(), copy.close()]))

test('when the seeds are exported as JSON Lines and read into an empty database, then it has the same graph, and again changes nothing', async () => {
  const { text } = await exported(seeded, 'jsonl')
  const events = text.split('\n').filter((line) => line.startsWith('{"type" : "event"'))
  expect(events).toEqual(await wholeEvents(seeded))
  const lines = await ingestText(copy, 'seeds.jsonl', text)
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual([])
  const graph = await describeGraph(seeded)
  expect(graph.states?.length).toBeGreaterThan(20)
  expect(await describeGraph(copy)).toEqual(graph)
  const before = await dumpTables(copy)
  await ingestText(copy, 'seeds.jsonl', text)
  expect(await dumpTables(copy)).toEqual(before)
  expect((await exported(copy, 'csv')).text.split('\r\n').length).toBe(
    (await exported(seeded, 'csv')).text.split('\r\n').length,
  )
})
