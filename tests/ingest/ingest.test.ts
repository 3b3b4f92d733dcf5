import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Annotation } from '../../src/domain/annotation.js'
import type { Document } from '../../src/domain/document.js'
import { describeDocument, describeSummary, documentAsJson, summaryAsJson } from '../../src/ingest/describe-report.js'
import { ingest, propose } from '../../src/ingest/ingest.js'
import { readDocuments } from '../../src/ingest/read-documents.js'
import { readSources } from '../../src/ingest/read-sources.js'
import type { DocumentReport } from '../../src/ingest/report.js'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase } from '../support/database.js'
import { article } from './articles.js'
import { dumpTables } from './graph.js'

let database: Database
let folder: string
beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'dateline-ingest-'))
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'c.txt'), ' date 2023-10-20 A Third Day\n\nLavrov left.\n')
  await writeFile(join(folder, 'b', 'a.txt'), ' date 2023-10-19 Two Ministers Meet\n\nThey met in Pyongyang.\n')
  await writeFile(join(folder, 'a.txt'), ' date 2023-02-31 No Such Day\n\nThey met.\n')
  await writeFile(join(folder, 'notes.md'), 'no document')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Finds one meeting in whatever says "met"; stumbles over what says "left". */
function extract(document: Document): Annotation {
  if (document.body.includes('left')) throw new Error('stumbled')
  const who = [['Sergei Lavrov', 'RU'] as const, ['Choe Son Hui', 'KP'] as const]
  const { annotation } = article({
    body: document.body,
    claims: [{ who, date: '2023-10-19', place: ['Pyongyang', 'KP'], quote: 'met' }],
  })
  return annotation
}

async function run(paths: readonly string[], options: { dryRun?: boolean; input?: string } = {}) {
  const reports: DocumentReport[] = []
  const sources = await readSources(paths, Readable.from([Buffer.from(options.input ?? '')]))
  const onReport = (report: DocumentReport) => reports.push(report)
  const summary = options.dryRun
    ? await propose(readDocuments(sources), { extract, onReport })
    : await ingest(database, sources, { extract, onReport })
  const lines = [...reports.flatMap(describeDocument), ...describeSummary(summary)]
  return { reports, summary, lines: lines.map((line) => line.replaceAll(folder, 'FOLDER')) }
}

test('when a run is dry, then it tells what would be recorded', async () => {
  const { lines } = await run([join(folder, 'b')], { dryRun: true })
  expect(lines).toEqual([
    'would save   FOLDER/b/a.txt  2023-10-19 Two Ministers Meet',
    '  MEETING OCCURRED: Sergei Lavrov and Choe Son Hui: MEETING OCCURRED  (REPORTED, 2023-10-19, Pyongyang)',
    '    “met”',
    '1 document: 1 would be saved',
    'new: 2 people, 1 event, 1 claim',
  ])
})

test('when some documents are bad, then they are refused with a reason and the others are saved', async () => {
  const { lines, summary } = await run([folder, join(folder, 'missing.txt')])
  expect(lines).toEqual([
    'refused      FOLDER/a.txt:1: the date 2023-02-31 does not exist; correct the date line',
    'saved        FOLDER/b/a.txt  2023-10-19 Two Ministers Meet  (2 people, 2 new; 1 event, 1 new; 1 claim)',
    'refused      FOLDER/c.txt: stumbled',
    'refused      FOLDER/missing.txt: there is no such file or folder',
    '4 documents: 3 refused, 1 saved',
    'new: 2 people, 1 event, 1 claim',
    'refused FOLDER/a.txt: the date 2023-02-31 does not exist; correct the date line',
    'refused FOLDER/c.txt: stumbled',
    'refused FOLDER/missing.txt: there is no such file or folder',
  ])
  expect(summary.outcomes).toEqual({ refused: 3, saved: 1 })
})

test('when the same documents come again, then all are unchanged and no table changes', async () => {
  const before = await dumpTables(database)
  const { reports } = await run([join(folder, 'b')])
  expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged'])
  expect(await dumpTables(database)).toEqual(before)
})

test('when a document comes by standard input, then it is read from there', async () => {
  const { lines } = await run(['-'], { input: ' date 2023-10-21 A Later Day\n\nThey had met.\n' })
  expect(lines[0]).toBe('saved        -  2023-10-21 A Later Day  (2 people, 0 new; 1 event, 0 new; 1 claim)')
})

test('when reports are wanted as JSON, then each is one line that tells its type', async () => {
  const { reports, summary } = await run([join(folder, 'a.txt'), join(folder, 'b')])
  const [refused, unchanged] = reports.map((report) => JSON.parse(documentAsJson(report)))
  expect(refused).toMatchObject({ type: 'document', outcome: 'refused', line: 1, code: 'DOCUMENT_REFUSED' })
  expect(unchanged).toMatchObject({ type: 'document', outcome: 'unchanged', headline: 'Two Ministers Meet' })
  expect(JSON.parse(summaryAsJson(summary))).toMatchObject({
    type: 'summary',
    documents: 2,
    outcomes: { refused: 1, unchanged: 1 },
  })
})

test('when an editor retracted the article that comes in other words, then the report says that it does not count', async () => {
  const text = (body: string) => ` date 2023-10-25 A Retracted Story\n\n${body}\n`
  await run(['-'], { input: text('They met.') })
  await database.run({
    text: `UPDATE "Article" SET "retracted" = true WHERE "headline" = 'A Retracted Story'`,
    values: [],
  })
  const { lines } = await run(['-'], { input: text('They met at noon.') })
  expect(lines[0]).toBe(
    'new version  -  2023-10-25 A Retracted Story  (2 people, 0 new; 1 event, 0 new; 1 claim; none of it counts, since an editor retracted the article)',
  )
})

test('when a folder holds no document, then that is told', async () => {
  await mkdir(join(folder, 'empty'), { recursive: true })
  expect((await run([join(folder, 'empty')])).lines[0]).toBe(
    'refused      FOLDER/empty: no .txt, .json, .jsonld, .jsonl, .html, .htm, .export.csv file in this folder',
  )
})
