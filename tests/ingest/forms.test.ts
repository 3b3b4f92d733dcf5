import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { describeDocument, describeSummary } from '../../src/ingest/describe-report.js'
import { ingest } from '../../src/ingest/ingest.js'
import { readSources } from '../../src/ingest/read-sources.js'
import type { Database } from '../../src/store/database.js'
import { openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'
import { describeGraph, dumpTables, forgetArticles } from './graph.js'

const headline = 'Ministers of Norway and Kenya Meet in Oslo'
const body = 'Norwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel Mwangi in Oslo on Monday.'
const url = 'https://news.example/oslo'
const text = ` date 2021-05-04 ${headline}\n\n${body}\n\n(with information from NTB)\n`
const ninjs = JSON.stringify({
  uri: url,
  standard: { name: 'ninjs', version: '3.0' },
  contentCreated: '2021-05-04T09:00:00+02:00',
  headlines: [{ value: headline }],
  bodies: [{ value: body }],
  infoSources: [{ name: 'NTB' }],
})
const newsArticle = {
  '@type': 'NewsArticle',
  ...{ url, headline },
  datePublished: '2021-05-04',
  creditText: 'NTB',
}
const jsonLd = JSON.stringify({ ...newsArticle, articleBody: body })
const page = `<!doctype html><script type="application/ld+json">${JSON.stringify(newsArticle)}</script>
<article><h1>${headline}</h1><p>${body}</p><p>(with information from NTB)</p></article>`

let database: Database
let folder: string

beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'dateline-forms-'))
}, 120_000)
afterEach(() => forgetArticles(database))
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Writes files and ingests them, or their folder; gives the report's lines. */
async function run(files: Readonly<Record<string, string>>, paths = Object.keys(files)): Promise<readonly string[]> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const lines: string[] = []
  const sources = await readSources(
    paths.map((path) => join(folder, path)),
    Readable.from([]),
  )
  const onReport = (report: Parameters<typeof describeDocument>[0]) => lines.push(...describeDocument(report))
  const summary = await ingest(database, sources, { extract: extractByRules, onReport })
  return [...lines, ...describeSummary(summary)].map((line) => line.replaceAll(`${folder}/`, ''))
}

const count = async (table: string) => (await database.run({ text: `SELECT count(*) FROM "${table}"`, values: [] }))[0]

describe('one article in several forms', () => {
  const forms = { 'a.txt': text, 'a.ninjs.json': ninjs, 'a.jsonld': jsonLd, 'a.html': page }

  test.each(Object.keys(forms))(
    'when %s comes first, then the others change nothing but its address',
    async (first) => {
      const others = Object.keys(forms).filter((name) => name !== first)
      const lines = await run(forms, [first, ...others])
      expect(lines.map((line) => line.split(/\s{2,}/u)[0])).toEqual([
        'saved',
        ...['unchanged', 'unchanged', 'unchanged'],
        '4 documents: 1 saved, 3 unchanged',
        'new: 2 people, 1 event, 3 claims',
      ])
      expect(
        await database.run({ text: 'SELECT "url", "documentKey", "headline" FROM "Article"', values: [] }),
      ).toEqual([[url, url, headline]])
      const before = await dumpTables(database)
      await run(forms)
      expect(await dumpTables(database)).toEqual(before)
    },
  )

  test('when each is read alone, then each gives the same graph', async () => {
    const graphs = []
    for (const [name, content] of Object.entries(forms)) {
      await run({ [name]: content })
      graphs.push(await describeGraph(database))
      await forgetArticles(database)
    }
    for (const graph of graphs.slice(1)) expect(graph).toEqual(graphs[0])
  })

  test.each(['ninjs', 'schemaOrg'])('when the API gives it as %s, then that is the same article', async (view) => {
    await run({ 'a.jsonld': jsonLd })
    const api = await openApi(database)
    const { data } = await api.send(`{ article(by: {url: "${url}"}) { ${view} } }`)
    const given = (data?.article as Record<string, unknown> | undefined)?.[view]
    expect((await run({ 'given.json': JSON.stringify(given) }))[0]).toMatch(/^unchanged {4}given\.json/u)
  })

  test('when the words of the page change, then it is a new version of the article that came as text', async () => {
    const later = page.replace('on Monday', 'on Sunday')
    const lines = await run({ 'a.txt': text, 'a.html': page, 'b.html': later })
    expect(lines.map((line) => line.split(/\s{2,}/u)[0]).slice(0, 3)).toEqual(['saved', 'unchanged', 'new version'])
    expect([await count('Article'), await count('ArticleVersion')]).toEqual([['1'], ['2']])
  })

  test('when two addresses have the same words, then they are two articles, one a duplicate', async () => {
    const other = jsonLd.replaceAll(url, 'https://other.example/oslo')
    const lines = await run({ 'a.jsonld': jsonLd, 'b.jsonld': other })
    expect(lines.map((line) => line.split(/\s{2,}/u)[0]).slice(0, 2)).toEqual(['saved', 'duplicate'])
  })

  test('when an agency’s item without an address comes in a new version, then its identifier makes it one article', async () => {
    const item = ninjs.replace(url, 'urn:newsml:ntb.example:1')
    const lines = await run({ 'a.json': item, 'b.json': item.replace('on Monday', 'on Sunday') })
    expect(lines.map((line) => line.split(/\s{2,}/u)[0]).slice(0, 2)).toEqual(['saved', 'new version'])
  })
})

describe('a batch', () => {
  test('when a folder holds files of all forms, gold and bad ones, then each document has its line and the rest goes on', async () => {
    const article = (index: number, day: string) => ({
      ...newsArticle,
      url: `https://news.example/${index}`,
      headline: `Talks ${index}`,
      articleBody: body,
      datePublished: day,
    })
    const graph = { '@graph': [article(1, '2021-05-04'), article(2, 'soon'), article(3, '2021-05-06')] }
    const lines = await run(
      {
        'batch/a.txt': text,
        'batch/a.gold.json': '{"people": []}',
        'batch/b.json': JSON.stringify(graph),
        'batch/c.html': '<p>Nothing.</p>',
        'batch/d.jsonld': '{"@graph": []}',
        'batch/e.jpg': 'no document at all',
      },
      ['batch'],
    )
    expect(lines).toEqual([
      expect.stringMatching(/^saved {8}batch\/a\.txt {2}2021-05-04 Ministers of Norway/u),
      expect.stringMatching(/^saved {8}batch\/b\.json#\/@graph\/0 {2}2021-05-04 Talks 1/u),
      expect.stringMatching(/^refused {6}batch\/b\.json#\/@graph\/1: "soon" is no date on the calendar/u),
      expect.stringMatching(/^saved {8}batch\/b\.json#\/@graph\/2 {2}2021-05-06 Talks 3/u),
      expect.stringMatching(/^refused {6}batch\/c\.html: the page has no NewsArticle in JSON-LD/u),
      expect.stringMatching(/^refused {6}batch\/d\.jsonld: no article in it/u),
      '6 documents: 3 saved, 3 refused',
      'new: 2 people, 1 event, 9 claims',
      expect.stringMatching(/^refused batch\/b\.json#\/@graph\/1: /u),
      expect.stringMatching(/^refused batch\/c\.html: /u),
      expect.stringMatching(/^refused batch\/d\.jsonld: /u),
    ])
  })
})
