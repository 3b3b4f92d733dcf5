import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { ingest } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { type Api, openApi } from '../support/api.js'
import { emptyDatabase } from '../support/database.js'

const surnames = ['Alder', 'Birch', 'Cedar', 'Elmer', 'Fawley', 'Gorse', 'Hazell', 'Ivey', 'Juniper', 'Larch']

/** A document that tells of one meeting, on the day before it was published. */
function meetingOn(day: number, surname: string): string {
  const date = (number: number) => `2019-06-${String(number).padStart(2, '0')}`
  return ` date ${date(day + 1)} Ministers Hold Talks in Oslo, Round ${day}\n\nNorwegian Foreign Minister Ingrid Solberg met Kenyan Foreign Minister Daniel ${surname} in Oslo on June ${day}.\n`
}

let database: Database
let api: Api

beforeAll(async () => {
  database = await emptyDatabase()
  api = await openApi(database)
}, 120_000)

afterAll(() => database.close())

async function record(days: readonly number[]): Promise<void> {
  const sources = days.map((day) => ({
    name: `${day}.txt`,
    read: async () => Buffer.from(meetingOn(day, surnames[day % surnames.length] ?? 'Maple')),
  }))
  const { outcomes } = await ingest(database, sources, { extract: extractByRules })
  expect(outcomes).toEqual({ saved: days.length })
}

test('rows that come in while a list is read neither repeat a row nor hide one', async () => {
  await record([3, 5, 7, 11, 13, 17, 19, 23])
  const query = `query($after: String) {
    person(by: {name: "Ingrid Solberg"}) {
      meetings(first: 3, after: $after) { nodes { id date { edtf } } pageInfo { hasNextPage endCursor } }
    }
  }`
  type Page = { nodes: { id: string; date: { edtf: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  const read = async (after: string | null): Promise<Page> =>
    ((await api.ask(query, { after })) as { person: { meetings: Page } }).person.meetings
  const first = await read(null)
  expect(first.nodes.map(({ date }) => date.edtf)).toEqual(['2019-06-23', '2019-06-19', '2019-06-17'])
  // one before the page that was read, one within it, one after it
  await record([25, 18, 12])
  const second = await read(first.pageInfo.endCursor)
  const third = await read(second.pageInfo.endCursor)
  expect([...second.nodes, ...third.nodes].map(({ date }) => date.edtf)).toEqual([
    '2019-06-13',
    '2019-06-12',
    '2019-06-11',
    '2019-06-07',
    '2019-06-05',
    '2019-06-03',
  ])
  expect(third.pageInfo.hasNextPage).toBe(false)
})
