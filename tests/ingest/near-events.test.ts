import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { prepareSaving } from '../../src/ingest/ingest.js'
import type { Database } from '../../src/store/database.js'
import { loadClaims } from '../../src/store/save/load-claims.js'
import { findNearEvents } from '../../src/store/save/near-events.js'
import { type SaveContext, saveDocument } from '../../src/store/save/save-document.js'
import { tellingsOf } from '../../src/store/save/tellings.js'
import { emptyDatabase } from '../support/database.js'
import { article, type ShortClaim } from './articles.js'
import { forgetArticles } from './graph.js'

const lavrov = ['Sergei Lavrov', 'RU'] as const
const choe = ['Choe Son Hui', 'KP'] as const
const kim = ['Kim Jong Un', 'KP'] as const

let database: Database
let context: SaveContext
beforeAll(async () => {
  database = await emptyDatabase()
  context = await prepareSaving(database)
})
afterAll(() => database.close())

/** A series of numbers below a bound that one number decides (linear congruential generator of Numerical Recipes). */
function series(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % bound
  }
}

const dayOf = (day: number) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)

/** What an article of some day tells: of a meeting by its day, its month, two days, or without a date. */
function tell(next: (bound: number) => number, day: number): ShortClaim {
  const who = next(4) === 0 ? [lavrov, choe, kim] : [lavrov, choe]
  const status = next(5) === 0 ? 'PLANNED' : 'OCCURRED'
  const date = [dayOf(day), dayOf(day).slice(0, 7), `${dayOf(day - 1)}/${dayOf(day)}`, undefined][
    Math.max(0, next(8) - 4)
  ]
  return { who, status, ...(date === undefined ? {} : { date }) }
}

/** Sets of claims, each in the order of keys. */
const sorted = (groups: readonly (readonly string[])[]) => groups.map((ids) => [...ids].sort().join(' ')).sort()

test.each([3, 33, 333])(
  'when documents come in any order (%i), then events are what sorting all that is recorded at once gives',
  async (seed) => {
    await forgetArticles(database)
    const next = series(seed)
    for (let number = 0; number < 40; number++) {
      const day = next(900)
      const short = { headline: `Story ${number}`, day: dayOf(day), body: `They met, number ${number}.` }
      await saveDocument(database, { ...article({ ...short, claims: [tell(next, day)] }), by: 'test' }, context)
    }
    const rows = await database.run({ text: `SELECT "eventId", "id" FROM "Claim"`, values: [] })
    const recorded = new Map<string, string[]>()
    for (const [event, claim] of rows)
      recorded.set(String(event), [...(recorded.get(String(event)) ?? []), String(claim)])
    const claims = await database.prisma.$transaction((tx) => loadClaims(tx, [...recorded.keys()], null))
    const { groups } = context.resolver.groupTellings(tellingsOf(claims), { together: [], apart: [] })
    const expected = sorted(groups.map((group) => group.flatMap(({ claimIds }) => claimIds)))
    expect(expected.length).toBeLessThan(40)
    expect(sorted([...recorded.values()])).toEqual(expected)
  },
)

test('when days are far from those of all others, then no other event is near; chains of days are near to their end', async () => {
  await forgetArticles(database)
  const dates = ['2015-01-05', '2015-02', '2015-02-27/2015-03-02', '2015-03-02', '2016-07-01']
  for (const date of dates) {
    const short = { headline: `Story of ${date}`, day: '2017-01-01', body: `They met in ${date}.` }
    await saveDocument(
      database,
      { ...article({ ...short, claims: [{ who: [lavrov, choe], date }] }), by: 'test' },
      context,
    )
  }
  const actors = await database.run({
    text: `SELECT "id" FROM "Actor" WHERE "name" IN ('Sergei Lavrov', 'Choe Son Hui')`,
    values: [],
  })
  const near = async (from: string, to: string) => {
    const actorIds = actors.map(([id]) => String(id))
    const wanted = [{ key: 'k', type: 'MEETING' as const, actorIds, spans: [{ from, to }] }]
    const found = await database.prisma.$transaction((tx) => findNearEvents(tx, wanted))
    const stories = await database.run({
      text: `SELECT DISTINCT a."headline" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
        WHERE c."eventId" = ANY($1::text[]) ORDER BY 1`,
      values: [[...(found.get('k') ?? [])]],
    })
    return stories.map(([headline]) => String(headline).slice('Story of '.length))
  }
  expect(await near('2015-01-05', '2015-01-05')).toEqual(['2015-01-05'])
  expect(await near('2015-01-06', '2015-01-31')).toEqual([])
  expect(await near('2015-02-03', '2015-02-03')).toEqual(['2015-02', '2015-02-27/2015-03-02', '2015-03-02'])
  expect(await near('2015-01-05', '2015-02-01')).toEqual(dates.slice(0, 4))
  expect(await near('0001-01-01', '9999-12-31')).toEqual(dates)
})
