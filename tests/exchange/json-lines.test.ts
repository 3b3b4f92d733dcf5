import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { forgetArticles } from '../ingest/graph.js'
import { emptyDatabase } from '../support/database.js'
import { exported, ingestText } from './exported.js'
import { gdeltRow } from './gdelt-rows.js'

const text = ` date 2021-05-04 Ministers of Norway and Kenya Meet in Oslo

Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.
`

let database: Database
let lines: readonly string[]
beforeAll(async () => {
  database = await emptyDatabase()
  await ingestText(database, 'a.txt', text)
  await ingestText(database, 'b.txt', text.replace('2021-05-04', '2021-05-11'))
  lines = (await exported(database, 'jsonl')).text.trimEnd().split('\n')
}, 120_000)
afterEach(() => forgetArticles(database))
afterAll(() => database.close())

/** Number of the first article's line, from 1. */
const article = () => lines.findIndex((line) => line.startsWith('{"type":"article"')) + 1
const replaced = (change: (line: string) => string) =>
  lines.map((line, index) => (index + 1 === article() ? change(line) : line)).join('\n')

test.each<[string, () => string, RegExp]>([
  [
    'is no JSON',
    () => replaced((line) => line.slice(0, 100)),
    /^refused {6}a\.jsonl:\d+: the line is no JSON; if it is the last/u,
  ],
  [
    'is of another version',
    () => replaced((line) => line.replace('"version":1', '"version":9')),
    /of version 9, and this program reads 1/u,
  ],
  [
    'has a word that is none',
    () => replaced((line) => line.replace('"REPORTED"', '"RUMOURED"')),
    /\/claims\/\d\/modality: .*; export it anew/u,
  ],
  [
    'is of a type that is none',
    () => replaced((line) => line.replace('"article"', '"rumour"')),
    /no actor, place, article or event/u,
  ],
  [
    'names somebody whom no line before tells of',
    () => replaced((line) => line.replace(/"actor" : "\w+"/u, '"actor" : "nobody"')),
    /no line before it tells of the actor nobody; keep all lines of the export in their order/u,
  ],
  [
    'quotes what is not there',
    () =>
      replaced((line) => line.replace(/"start" : \d+, "end" : \d+, "exact"/u, '"start" : 900, "end" : 901, "exact"')),
    /is not in the text/u,
  ],
])(
  'when the line of an article %s, then it is refused with its number, and the others go on',
  async (_name, broken, reason) => {
    await forgetArticles(database)
    const report = await ingestText(database, 'a.jsonl', broken())
    expect(report.find((line) => line.startsWith('refused'))).toMatch(reason)
    expect(report.find((line) => line.startsWith('refused'))).toContain(`a.jsonl:${article()}`)
    expect(report.filter((line) => line.startsWith('saved'))).toHaveLength(1)
  },
)

test('when an event came coded, then it comes back as one, without words', async () => {
  await forgetArticles(database)
  await ingestText(database, 'day.export.CSV', gdeltRow())
  const claims = () =>
    database.run({ text: `SELECT "statement", "rule", "confidence"::text, "type"::text FROM "Claim"`, values: [] })
  const [before, { text: kept }] = [await claims(), await exported(database, 'jsonl')]
  await forgetArticles(database)
  expect((await ingestText(database, 'a.jsonl', kept))[0]).toMatch(/^saved {8}a\.jsonl:\d+ {2}2023-10-19 https:/u)
  expect(await claims()).toEqual(before)
})
