import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const busy = 'SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b'
const asleep = 'SELECT pg_sleep(60)'

describe.each(testedKinds)('the time limit on the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind, onDisk: true, statementTimeoutMs: 1_000, poolSize: 1 })
  })
  beforeEach(async () => {
    await database.prisma.place.deleteMany()
  })
  afterAll(() => database.close())

  test.each([
    ['busy', busy],
    ['asleep', asleep],
  ])(
    'a statement that is %s past the limit is ended, and the next one works on the same rows',
    async (_state, text) => {
      await database.prisma.place.create({
        data: { id: 'p', slug: 'pyongyang', name: 'Pyongyang', sortName: 'pyongyang', kind: 'CITY' },
      })
      const code = kind === 'embedded' ? 'DATABASE_RESTARTED' : 'STATEMENT_TIMEOUT'
      await expect(database.run({ text, values: [] })).rejects.toMatchObject({ code })
      expect(await database.run({ text: 'SELECT "name" FROM "Place"', values: [] })).toEqual([['Pyongyang']])
      expect(await database.prisma.place.count()).toBe(1)
    },
  )

  test('a write whose statement is past the limit fails with a code that says so', async () => {
    const written = writeInTurn(database, (tx) => tx.$executeRawUnsafe(busy))
    const code = kind === 'embedded' ? 'DATABASE_RESTARTED' : 'STATEMENT_TIMEOUT'
    await expect(written).rejects.toMatchObject({ code })
  })

  test('the process goes on with other work while a statement hangs', async () => {
    let beats = 0
    const beat = setInterval(() => {
      beats += 1
    }, 20)
    await database.run({ text: busy, values: [] }).catch(() => null)
    clearInterval(beat)
    expect(beats).toBeGreaterThan(15)
  })

  test('statements that wait behind a hung one run after it has been ended', async () => {
    const hung = database.run({ name: 'hung', text: busy, values: [] })
    const waiting = [1, 2, 3].map((n) => database.run({ name: 'echo', text: 'SELECT $1::int', values: [n] }))
    await expect(hung).rejects.toMatchObject({ name: 'DatelineError' })
    expect(await Promise.all(waiting)).toEqual([[['1']], [['2']], [['3']]])
  })

  test('a transaction whose statement hangs is undone, and the next one works', async () => {
    const place = { slug: 'x', name: 'X', sortName: 'x', kind: 'CITY' as const }
    const hung = database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: { id: 'undone', ...place } })
      await transaction.$queryRawUnsafe(busy)
    })
    await expect(hung).rejects.toThrow()
    await database.prisma.$transaction((transaction) => transaction.place.create({ data: { id: 'done', ...place } }))
    expect(await database.run({ text: 'SELECT "id" FROM "Place"', values: [] })).toEqual([['done']])
  })
})

test('a database in memory that was ended says so, and does not come back empty', async () => {
  const database = await emptyDatabase({ kind: 'embedded', statementTimeoutMs: 500 })
  await expect(database.run({ text: busy, values: [] })).rejects.toMatchObject({ code: 'DATABASE_RESTARTED' })
  await expect(database.run({ text: 'SELECT 1', values: [] })).rejects.toMatchObject({ code: 'DATABASE_LOST' })
  await database.close()
})
