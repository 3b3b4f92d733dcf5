import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { examine } from '../../src/store/doctor/examine.js'
import { describeGraph, dumpTables, forgetArticles } from '../ingest/graph.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'
import { exported, ingestText } from './exported.js'
import { gdeltRow } from './gdelt-rows.js'

let database: Database
let api: Api
beforeAll(async () => {
  database = await emptyDatabase()
  api = await openApi(database)
}, 120_000)
afterEach(() => forgetArticles(database))
afterAll(() => database.close())

const take = (text: string) => ingestText(database, 'day.export.CSV', text)

const everything = `{ events(first: 20) { totalCount nodes { title type status country { code } date { edtf } participants { actor { name } roles }
  place { name kind latitude longitude country { code } } claims(first: 5) { nodes { statement method confidence reviewed modality evidence { quote }
  article { url headline publishedOn body } } } } } }`

describe('a row of GDELT', () => {
  test('becomes a claim of its article, made by a machine, unreviewed and without words, and an event', async () => {
    expect(await take(gdeltRow())).toEqual([
      'coded        day.export.CSV  (1 event, 1 new)',
      '1 document: 1 of coded events',
      'new: 0 people, 1 event, 1 claim',
    ])
    const claim = {
      statement: 'SERGEI LAVROV (RUSGOV) – NORTH KOREA (PRK): consultation (CAMEO 042)',
      ...{ method: 'RULE', confidence: 0.3, reviewed: false, modality: 'REPORTED', evidence: [] },
      article: {
        url: 'https://news.example/lavrov-in-pyongyang',
        headline: 'https://news.example/lavrov-in-pyongyang',
        ...{ publishedOn: '2023-10-19', body: '' },
      },
    }
    expect(await api.ask(everything)).toEqual({
      events: {
        totalCount: 1,
        nodes: [
          {
            ...{ title: 'Russia visited Pyongyang', type: 'VISIT', status: 'OCCURRED', country: { code: 'KP' } },
            date: { edtf: '2023-10-18' },
            participants: [
              { actor: { name: 'Russia' }, roles: ['VISITOR'] },
              { actor: { name: 'North Korea' }, roles: ['HOST'] },
            ],
            place: { name: 'Pyongyang', kind: 'CITY', latitude: 39.0194, longitude: 125.755, country: { code: 'KP' } },
            claims: { nodes: [claim] },
          },
        ],
      },
    })
  })

  const meanings = [
    ['040', 'MEETING', 'OCCURRED', ['PARTICIPANT'], ['PARTICIPANT']],
    ['041', 'CALL', 'OCCURRED', ['PARTICIPANT'], ['PARTICIPANT']],
    ['043', 'VISIT', 'OCCURRED', ['HOST'], ['VISITOR']],
    ['036', 'MEETING', 'PLANNED', ['PARTICIPANT'], ['PARTICIPANT']],
    ['0332', 'AID', 'PLANNED', ['GIVER'], ['RECEIVER']],
    ['0251', 'STATEMENT', 'OCCURRED', ['SPEAKER'], ['ADDRESSEE']],
    ['057', 'AGREEMENT', 'OCCURRED', ['SIGNATORY'], ['SIGNATORY']],
    ['1124', 'ACCUSATION', 'OCCURRED', ['ACCUSER'], ['ACCUSED']],
    ['163', 'SANCTION', 'OCCURRED', ['PARTICIPANT'], ['TARGET']],
    ['138', 'THREAT', 'OCCURRED', ['SPEAKER'], ['TARGET']],
    ['1451', 'PROTEST', 'OCCURRED', ['PARTICIPANT'], ['TARGET']],
    ['195', 'ATTACK', 'OCCURRED', ['PARTICIPANT'], ['TARGET']],
    ['173', 'OTHER', 'OCCURRED', ['PARTICIPANT'], ['TARGET']],
  ] as const
  test('has the type, status and roles of its CAMEO code', async () => {
    const rows = meanings.map(([code], index) => gdeltRow({ GLOBALEVENTID: String(index + 1), EventCode: code }))
    await take(rows.join(''))
    const claims = await database.run({
      text: `SELECT c."rule", c."type"::text, c."status"::text, array_to_string(p."roles", '+'), array_to_string(q."roles", '+')
        FROM "Claim" c JOIN "ClaimParticipant" p ON p."claimId" = c."id" AND p."actorId" = 'RU'
        JOIN "ClaimParticipant" q ON q."claimId" = c."id" AND q."actorId" = 'KP' ORDER BY c."position"`,
      values: [],
    })
    expect(claims).toEqual(
      meanings.map(([code, type, status, first, second], index) => {
        return [`gdelt/${code}/${index + 1}`, type, status, first.join('+'), second.join('+')]
      }),
    )
  })

  test.each([
    ['RS is Russia', { ActionGeo_CountryCode: 'RS' }, 'RU'],
    ['CH is China', { ActionGeo_CountryCode: 'CH' }, 'CN'],
    ['SZ is Switzerland', { ActionGeo_CountryCode: 'SZ' }, 'CH'],
    ['an ocean is no country', { ActionGeo_CountryCode: 'OS' }, null],
    ['nothing is none', { ActionGeo_CountryCode: '', ActionGeo_Type: '0' }, null],
  ])('has the country of its FIPS code: %s', async (_name, changes, country) => {
    await take(gdeltRow(changes))
    expect(await database.run({ text: 'SELECT "countryId" FROM "EventState"', values: [] })).toEqual([[country]])
  })

  test('makes an organization of a body with a code of its own, and nobody of a bare name', async () => {
    const body = {
      Actor1Code: 'IGOUNO',
      Actor1Name: 'UNITED NATIONS',
      Actor1CountryCode: '',
      Actor1KnownGroupCode: 'UNO',
    }
    const crowd = { Actor2Code: 'COP', Actor2Name: 'POLICE', Actor2CountryCode: '' }
    await take(gdeltRow({ ...body, ...crowd, EventCode: '111' }))
    const { events } = await api.ask(
      '{ events(first: 1) { nodes { title participants { actor { __typename name } } } } }',
    )
    expect(events).toEqual({
      nodes: [
        {
          title: 'United Nations made a statement in Pyongyang',
          participants: [{ actor: { __typename: 'Organization', name: 'United Nations' } }],
        },
      ],
    })
  })

  test('counts among the events of its countries', async () => {
    await take(
      gdeltRow() +
        gdeltRow({ GLOBALEVENTID: '2', EventCode: '036' }) +
        gdeltRow({ GLOBALEVENTID: '3', EventCode: '190' }),
    )
    const counts = await database.run({
      text: `SELECT "id", "eventCount"::text FROM "Actor" WHERE "eventCount" > 0 ORDER BY 1`,
      values: [],
    })
    expect(counts).toEqual([
      ['KP', '2'],
      ['RU', '2'],
    ])
  })
})

/** What the doctor finds that is not as it should be; with `fixes` it mends that. */
async function findings(fixes: boolean): Promise<readonly string[]> {
  const all = await examine(database, await prepareSaving(database), { fixes, onFinding: () => undefined })
  return all.flatMap(({ verdict, note }) => (verdict === 'sound' ? [] : [note]))
}

describe('a file of GDELT', () => {
  test('when it is read again, alone or within a later file, then nothing changes', async () => {
    const first = gdeltRow() + gdeltRow({ GLOBALEVENTID: '2', EventCode: '190' })
    await take(first)
    const before = await dumpTables(database)
    expect((await take(first))[0]).toBe('coded        day.export.CSV  (2 events, 0 new)')
    expect(await dumpTables(database)).toEqual(before)
    expect((await take(gdeltRow({ GLOBALEVENTID: '3' }) + first + first))[0]).toBe(
      'coded        day.export.CSV  (5 events, 1 new)',
    )
  })

  test('when it is recorded, then what is derived of its claims is what the doctor derives of them, renamed bodies too', async () => {
    const body = { Actor1Code: 'IGO', Actor1Name: 'UNITED NATIONS', Actor1CountryCode: '', Actor1KnownGroupCode: 'UNO' }
    await take(gdeltRow(body))
    await database.run({
      text: `UPDATE "Actor" SET "name" = 'The "U.N." \\ {UN}' WHERE "kind" = 'ORGANIZATION'`,
      values: [],
    })
    await findings(true)
    await take(
      gdeltRow({ GLOBALEVENTID: '2', ...body, ActionGeo_FullName: 'Say "P\\yongyang", {NULL}' }) +
        gdeltRow({ GLOBALEVENTID: '3', SQLDATE: '20240101', Actor2Name: 'NULL', Actor2CountryCode: '' }),
    )
    const titles = await database.run({ text: 'SELECT "title" FROM "EventState" ORDER BY "title"', values: [] })
    expect(titles.flat()).toEqual([
      'Russia visited Pyongyang',
      'The "U.N." \\ {UN} visited Pyongyang',
      'The "U.N." \\ {UN} visited Say "P\\yongyang"',
    ])
    expect(await findings(false)).toEqual([])
  })

  test('when it has more events than are recorded at once, then the graph is that of the same rows in small files', async () => {
    const rows = Array.from({ length: 1200 }, (_, number) =>
      gdeltRow({
        GLOBALEVENTID: String(2_000_000 + number),
        EventCode: number % 3 === 0 ? '190' : '042',
        ActionGeo_FullName: `Town ${number % 7}, North Korea`,
        SOURCEURL: `https://news.example/${number % 401}`,
      }),
    )
    expect((await take(rows.join('')))[0]).toBe('coded        day.export.CSV  (1200 events, 1200 new)')
    const whole = await describeGraph(database)
    const positions = { text: 'SELECT "id", "position"::text FROM "Claim" ORDER BY 1', values: [] }
    const claims = await database.run(positions)
    await forgetArticles(database)
    for (let start = 0; start < rows.length; start += 300) await take(rows.slice(start, start + 300).join(''))
    expect(await describeGraph(database)).toEqual(whole)
    expect(await database.run(positions)).toEqual(claims)
    expect(whole.states).toHaveLength(1200)
  })

  const names = gdeltRow().replace('1140000001', 'GLOBALEVENTID')
  test.each([
    ['60 columns', gdeltRow().replace('\t\t', '\t'), /60 columns, not 61; take the file from its source again/u],
    ['a code that is none', gdeltRow({ EventCode: '999' }), /EventCode "999" is no CAMEO event code/u],
    ['a latitude of 200', gdeltRow({ ActionGeo_Lat: '200' }), /ActionGeo_Lat "200" is not between -90 and 90/u],
    [
      'a longitude in words',
      gdeltRow({ ActionGeo_Long: 'east' }),
      /ActionGeo_Long "east" is not between -180 and 180/u,
    ],
    ['a country that is none', gdeltRow({ ActionGeo_CountryCode: 'XX' }), /"XX" is no FIPS country code/u],
    ['a day that is none', gdeltRow({ SQLDATE: '20230231' }), /SQLDATE "20230231" is no day/u],
    ['no address', gdeltRow({ SOURCEURL: 'BBC Monitoring' }), /"BBC Monitoring" is no address/u],
    ['names', names, /a line of names, which the form does not have/u],
  ])('when a line has %s, then it is refused with file and line, and the others go on', async (_name, line, reason) => {
    const lines = await take(gdeltRow() + line + gdeltRow({ GLOBALEVENTID: '3' }))
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^refused {6}day\.export\.CSV:2: /u),
      'coded        day.export.CSV  (2 events, 2 new)',
      '2 documents: 1 refused, 1 of coded events',
    ])
    expect(lines[0]).toMatch(reason)
  })

  test('when it begins with names, then only these are refused', async () => {
    expect((await take(names + gdeltRow()))[1]).toBe('coded        day.export.CSV  (1 event, 1 new)')
  })

  test('when its last line was cut off, then that is told', async () => {
    const lines = await take(gdeltRow() + gdeltRow({ GLOBALEVENTID: '2' }).slice(0, 120))
    expect(lines[0]).toMatch(/^refused {6}day\.export\.CSV:2: 34 columns, not 61; the last line was cut off/u)
    expect(lines[1]).toBe('coded        day.export.CSV  (1 event, 1 new)')
  })

  test('when its last line is whole but for the line end, then it is read', async () => {
    expect((await take(gdeltRow().trimEnd()))[0]).toBe('coded        day.export.CSV  (1 event, 1 new)')
  })

  test('when the article itself comes, then its own words take the place of what was coded, and stay', async () => {
    await take(gdeltRow())
    const article = JSON.stringify({
      '@type': 'NewsArticle',
      url: 'https://news.example/lavrov-in-pyongyang',
      headline: 'Lavrov Meets Choe in Pyongyang',
      articleBody:
        'Russian Foreign Minister Sergei Lavrov met North Korean Foreign Minister Choe Son Hui in Pyongyang on Thursday.',
      datePublished: '2023-10-19',
    })
    expect((await ingestText(database, 'a.json', article))[0]).toMatch(/^new version {2}a\.json/u)
    const own = await api.ask('{ events(first: 5) { nodes { title } } }')
    expect(own).toEqual({ events: { nodes: [{ title: 'Sergei Lavrov met Choe Son Hui in Pyongyang' }] } })
    const before = await dumpTables(database)
    expect((await take(gdeltRow() + gdeltRow({ GLOBALEVENTID: '9' })))[0]).toMatch(/\(2 events, 0 new\)/u)
    expect(await dumpTables(database)).toEqual(before)
  })

  test('when it is exported as GDELT, then number, code, actors, day, place and address are as they came', async () => {
    const intent = { EventCode: '036', EventBaseCode: '036', EventRootCode: '03' }
    const rows = gdeltRow() + gdeltRow({ GLOBALEVENTID: '2', ...intent, ActionGeo_CountryCode: 'RS' })
    await take(rows)
    const { text, leftOut } = await exported(database, 'gdelt')
    const kept = (line: string) => {
      const cells = line.split('\t')
      return [0, 1, 2, 3, 7, 17, 26, 27, 28, 29, 53, 56, 57, 60].map((column) => cells[column])
    }
    const linesOf = (file: string) => file.trimEnd().split('\n').map(kept).sort()
    expect(linesOf(text)).toEqual(linesOf(rows))
    expect(leftOut).toBe(0)
  })
})
