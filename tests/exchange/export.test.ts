import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportEvents } from '../../src/commands/export-events.js'
import { gdeltColumns } from '../../src/exchange/gdelt-columns.js'
import { createLocator } from '../../src/extract/lexicon/coordinates.js'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { saveDocument } from '../../src/store/save/save-document.js'
import { article, type ShortArticle } from '../ingest/articles.js'
import { countStatements, emptyDatabase } from '../support/database.js'
import { everything, exported } from './exported.js'
import { wholeEvents } from './whole-events.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe "Son" Hui', 'KP'] as const
const wang = ['Wang & Sons <Yi>', 'CN'] as const

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
  const context = { ...(await prepareSaving(database)), locate: createLocator() }
  const save = (short: ShortArticle) => saveDocument(database, { ...article(short), by: 'test' }, context)
  await save({
    headline: '=HYPERLINK("Ministers, Meet")',
    body: 'They "met"; again,\nand again.',
    claims: [{ who: [lavrov, choe], date: '2023-10-19', place: ['Pyongyang', 'KP'], office: 'Foreign Minister' }],
  })
  await save({
    headline: '\\N:\tthe "second"\u0007\u2028\\',
    day: '2023-11-02',
    claims: [{ who: [lavrov, choe, wang], date: '2023-11-01' }],
  })
  await save({
    headline: 'Plans',
    day: '2023-11-03',
    claims: [{ who: [choe], type: 'VISIT', status: 'PLANNED', country: 'RU' }],
  })
  await save({ headline: 'Vague', day: '2023-11-04', claims: [{ who: [wang, lavrov], date: '2023-10', type: 'CALL' }] })
}, 120_000)
afterAll(() => database.close())

async function linesOf(format: 'csv' | 'gdelt' | 'jsonl', filter = {}): Promise<readonly string[]> {
  return (await exported(database, format, filter)).text.trimEnd().split(format === 'csv' ? '\r\n' : '\n')
}

describe('an export', () => {
  test('as CSV has a row of names and a row an event, quoted, without formulas', async () => {
    const lines = await linesOf('csv')
    const row = lines.find((line) => line.includes('2023-10-19,2023-10-19')) ?? ''
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe(
      'id,type,status,title,date,earliest,latest,precision,place,latitude,longitude,country,participants,roles,on_behalf_of,articles,origins,reviewed,urls,headline,published_on,quote',
    )
    expect(row.slice(row.indexOf(',') + 1)).toBe(
      'MEETING,OCCURRED,"Sergei Lavrov met Choe ""Son"" Hui in Pyongyang",2023-10-19,2023-10-19,2023-10-19,DAY,Pyongyang,39.03385,125.75432,KP,' +
        '"Sergei Lavrov; Choe ""Son"" Hui",PARTICIPANT; PARTICIPANT,RU; KP,1,1,false,,"\'=HYPERLINK(""Ministers, Meet"")",2023-10-19,"They ""met""; again,\nand again."',
    )
  })

  test('as GDELT has what GDELT has words for, 61 columns a row, and tells how much it left out', async () => {
    const { text, rows, leftOut } = await exported(database, 'gdelt')
    const cells = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(cells.map((row) => row.length)).toEqual([gdeltColumns.length, gdeltColumns.length])
    expect([gdeltColumns.length, rows, leftOut]).toEqual([61, 4, 2])
    const first = cells.find((row) => row[1] === '20231019') ?? []
    expect([5, 6, 7, 15, 16, 17, 26, 27, 28, 29, 51, 52, 53, 59].map((column) => first[column])).toEqual([
      ...['RUS', 'SERGEI LAVROV', 'RUS', 'PRK', 'CHOE "SON" HUI', 'PRK', '040', '040', '04', '1'],
      ...['4', 'Pyongyang', 'KN', '20231019000000'],
    ])
    expect(first[0]).toMatch(/^\d+$/u)
  })

  test('as GraphML has people and between two who met an edge with the number of their meetings', async () => {
    const { text } = await exported(database, 'graphml')
    const idOf = async (name: string) =>
      String((await database.run({ text: 'SELECT "id" FROM "Actor" WHERE "name" = $1', values: [name] }))[0]?.[0])
    const [one, other, third] = [await idOf(lavrov[0]), await idOf(choe[0]), await idOf(wang[0])]
    const edge = (left: string, right: string, weight: number, first: string) => {
      const [source, target] = [left, right].sort()
      return `<edge source="${source}" target="${target}"><data key="weight">${weight}</data><data key="first">${first}</data><data key="last">2023-11-01</data></edge>`
    }
    const node = (id: string, name: string, country: string) =>
      `<node id="${id}"><data key="name">${name}</data><data key="country">${country}</data></node>`
    expect(text.split('\n').slice(8, -3).sort()).toEqual(
      [
        node(one, 'Sergei Lavrov', 'RU'),
        node(other, 'Choe &quot;Son&quot; Hui', 'KP'),
        node(third, 'Wang &amp; Sons &lt;Yi&gt;', 'CN'),
        edge(one, other, 2, '2023-10-19'),
        edge(one, third, 1, '2023-11-01'),
        edge(other, third, 1, '2023-11-01'),
      ].sort(),
    )
    expect(text.split('\n').slice(0, 8)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      '<key id="name" for="node" attr.name="name" attr.type="string"/>',
      '<key id="country" for="node" attr.name="country" attr.type="string"/>',
      '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
      '<key id="first" for="edge" attr.name="first" attr.type="string"/>',
      '<key id="last" for="edge" attr.name="last" attr.type="string"/>',
      '<graph id="who-met-whom" edgedefault="undirected">',
    ])
    expect(text.endsWith('</graph>\n</graphml>\n')).toBe(true)
  })

  test('as JSON-LD is one graph of events with attendees, place and articles', async () => {
    const { text } = await exported(database, 'jsonld')
    const { '@graph': graph, '@context': context } = JSON.parse(text) as Record<string, Record<string, unknown>[]>
    expect([context, graph?.length]).toEqual(['https://schema.org', 4])
    expect(graph?.find(({ startDate }) => startDate === '2023-10-19')).toMatchObject({
      '@type': 'Event',
      name: 'Sergei Lavrov met Choe "Son" Hui in Pyongyang',
      additionalType: 'MEETING',
      endDate: '2023-10-19',
      location: { '@type': 'Place', name: 'Pyongyang', address: { addressCountry: 'KP' } },
      attendee: [
        {
          '@type': 'Person',
          name: 'Sergei Lavrov',
          jobTitle: 'Foreign Minister',
          affiliation: { '@id': 'urn:dateline:actor:RU' },
        },
        { '@type': 'Person', name: 'Choe "Son" Hui' },
      ],
      subjectOf: [{ '@type': 'NewsArticle', datePublished: '2023-10-19', hasPart: [{ '@type': 'Quotation' }] }],
    })
    expect(graph?.find(({ additionalType }) => additionalType === 'VISIT')).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Country', identifier: 'RU' },
    })
  })

  test('as JSON Lines has the articles, then the events, each line an object', async () => {
    const lines = (await linesOf('jsonl')).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect([...new Set(lines.map(({ type }) => type))]).toEqual(['actor', 'place', 'article', 'event'])
    expect(lines.filter(({ type }) => type === 'article' || type === 'event')).toHaveLength(8)
  })

  test.each([
    ['a type', { type: 'VISIT' as const }, ['PLANNED']],
    ['a country', { country: 'KP' }, ['2023-10-19']],
    ['a first day', { from: '2023-11-01' }, ['2023-11-01']],
    ['a last day', { to: '2023-10-19' }, ['2023-10-19', '2023-10']],
    ['a range within a month that is all that is known', { from: '2023-10-25', to: '2023-10-26' }, ['2023-10']],
    ['what there is none of', { type: 'ATTACK' as const }, []],
  ])('with %s has only such events', async (_name, filter, expected) => {
    const rows = (await linesOf('csv', filter)).slice(1).map((line) => line.split(','))
    const told = rows.map((row) =>
      row[2] === 'PLANNED' ? 'PLANNED' : row.find((cell) => /^2023-\d\d(?:-\d\d)?$/u.test(cell)),
    )
    expect(told.sort()).toEqual([...expected].sort())
  })

  test('with a filter has the articles that tell of such an event, whole', async () => {
    const lines = (await linesOf('jsonl', { type: 'CALL' })).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ type, name, headline, eventType }) => [type, name ?? headline ?? eventType]).sort()).toEqual([
      ['actor', 'Sergei Lavrov'],
      ['actor', 'Wang & Sons <Yi>'],
      ['article', 'Vague'],
      ['event', 'CALL'],
    ])
  })

  test('reads as of one moment, by a fixed number of statements, whatever the number of rows', async () => {
    const { statements } = await countStatements(database, () => exported(database, 'csv'))
    const first = statements.map((text) => text.trim().split(/\s/u)[0])
    const byCursors = ['BEGIN', 'SET', ...['DECLARE', 'FETCH', 'DECLARE', 'FETCH', 'DECLARE', 'FETCH'], 'COMMIT']
    const byCopy = [
      ...['BEGIN', 'SET', 'SELECT', ...['BEGIN', 'SET', 'SET'], ...['BEGIN', 'SET', 'SET']],
      ...['COPY', 'COPY', 'COPY', 'COMMIT', 'COMMIT', 'COMMIT'],
    ]
    expect(first).toEqual(database.kind === 'server' ? byCopy : byCursors)
  })

  test('has each event as the database itself would put it together, to the byte', async () => {
    const lines = (await linesOf('jsonl')).filter((line) => line.startsWith('{"type" : "event"'))
    expect(lines).toHaveLength(4)
    expect(lines).toEqual(await wholeEvents(database))
  })

  test('whose reader stops early leaves the database as it was', async () => {
    const stopped = exportEvents(database, { format: 'jsonl', filter: everything }, () =>
      Promise.reject(new Error('enough')),
    )
    await expect(stopped).rejects.toThrow('enough')
    expect((await linesOf('csv')).length).toBe(5)
  })
})
