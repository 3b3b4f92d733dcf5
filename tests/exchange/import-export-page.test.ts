import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ExportFormat } from '../../src/exchange/export-form.js'
import type { Database } from '../../src/store/database.js'
import { visit } from '../feeds/visits.js'
import { startWebServer } from '../feeds/web-server.js'
import { forgetArticles } from '../ingest/graph.js'
import { runCommand } from '../support/command-line.js'
import { emptyDatabase } from '../support/database.js'
import { exported, ingestText } from './exported.js'

const path = join(import.meta.dirname, '..', '..', 'docs', 'import-export.md')

let database: Database
let page: string
beforeAll(async () => {
  database = await emptyDatabase()
  page = await readFile(path, 'utf8')
}, 120_000)
afterAll(() => database.close())

/** The file of that name on the page: what stands between its fences. */
function fileOf(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name.replaceAll('.', '\\.')}\n(?<file>[^]*?)^\`\`\`$`, 'mu').exec(page)
  if (found?.groups?.file === undefined) throw new Error(`The page has no file ${name}`)
  return found.groups.file
}

const forms = ['oslo.txt', 'oslo.ninjs.json', 'oslo.jsonld', 'oslo.html']

test('the four documents of the page are one article', async () => {
  const outcomes: string[] = []
  for (const name of forms) outcomes.push(String((await ingestText(database, name, fileOf(name)))[0]?.split(' ')[0]))
  expect(outcomes).toEqual(['saved', 'unchanged', 'unchanged', 'unchanged'])
  expect(await database.run({ text: 'SELECT "url" FROM "Article"', values: [] })).toEqual([
    ['https://news.example/oslo'],
  ])
})

const outputs: readonly (readonly [string, ExportFormat])[] = [
  ['events.jsonl', 'jsonl'],
  ['events.csv', 'csv'],
  ['events.export.CSV', 'gdelt'],
  ['meetings.graphml', 'graphml'],
  ['events.jsonld', 'jsonld'],
]

/** With UPDATE_ANSWERS=1 the page's files are written anew: then read the difference before committing it. */
test.each(outputs)('%s on the page is what an export gives', async (name, format) => {
  await forgetArticles(database)
  for (const form of forms) await ingestText(database, form, fileOf(form))
  const { text } = await exported(database, format)
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const shown = `${(format === 'jsonl' ? lines.slice(-1) : lines).join('\n')}\n`
  if (process.env.UPDATE_ANSWERS === '1') {
    page = page.replace(fileOf(name) === '' ? `${name}\n` : `${name}\n${fileOf(name)}`, () => `${name}\n${shown}`)
    await writeFile(path, page)
  }
  expect(fileOf(name)).toBe(shown)
})

test('the feed of the page, whose item has its text there, gives the same article as the text file', async () => {
  await forgetArticles(database)
  const server = await startWebServer({ '/news.xml': { type: 'application/rss+xml', body: fileOf('news.xml') } })
  const { lines } = await visit(database, [`${server.url}/news.xml`])
  await server.close()
  expect(lines).toEqual([
    expect.stringMatching(/^saved .*#oslo {2}2021-05-04 Ministers of Norway and Kenya Meet in Oslo/u),
  ])
  expect((await ingestText(database, 'oslo.txt', fileOf('oslo.txt')))[0]).toMatch(/^unchanged/u)
})

test('the row of GDELT on the page is read as an event of its own', async () => {
  await forgetArticles(database)
  const lines = await ingestText(database, 'day.export.CSV', fileOf('20210504.export.CSV'))
  expect(lines[0]).toBe('coded        day.export.CSV  (1 event, 1 new)')
  expect(await database.run({ text: 'SELECT "rule" FROM "Claim"', values: [] })).toEqual([['gdelt/040/985000001']])
})

test('the README names every command that there is, in the order of the help', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const { output } = await runCommand(['help'])
  const commands = [...output.matchAll(/^ {2}([a-z]+) /gmu)].flatMap(([, name]) => (name === 'help' ? [] : [name]))
  expect(/all commands: (.*)/u.exec(readme)?.[1]?.split(', ')).toEqual(commands)
})
