import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const place = (id: string) => ({ id, slug: id, name: id, sortName: id, kind: 'CITY' as const })

describe.each(testedKinds)('transactions on the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind })
  })
  beforeEach(async () => {
    await database.prisma.place.deleteMany()
  })
  afterAll(() => database.close())

  const ids = async (): Promise<readonly (string | null | undefined)[]> =>
    (await database.run({ text: 'SELECT "id" FROM "Place" ORDER BY "id"', values: [] })).map(([id]) => id)

  test('what a transaction wrote is there when it ends well', async () => {
    const written = await database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: place('a') })
      await transaction.place.create({ data: { ...place('b'), partOfId: 'a' } })
      return transaction.place.count()
    })
    expect(written).toBe(2)
    expect(await ids()).toEqual(['a', 'b'])
  })

  test('nothing is there of a transaction whose callback throws', async () => {
    const failing = database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: place('a') })
      throw new Error('thought better of it')
    })
    await expect(failing).rejects.toThrow('thought better of it')
    expect(await ids()).toEqual([])
  })

  test('nothing is there of a transaction in which a statement fails, and the connection is fit for the next', async () => {
    const failing = database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: place('a') })
      await transaction.place.create({ data: { ...place('b'), partOfId: 'nowhere' } })
    })
    await expect(failing).rejects.toMatchObject({ code: 'P2003' })
    expect(await ids()).toEqual([])
  })

  test('an error that shows only at the commit is reported, and nothing is there', async () => {
    await database.prisma.$executeRawUnsafe(
      'CREATE TABLE IF NOT EXISTS late (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)',
    )
    const failing = database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: place('a') })
      await transaction.$executeRawUnsafe('INSERT INTO late VALUES (1), (1)')
    })
    await expect(failing).rejects.toThrow(/late_n_key|unique/i)
    expect(await ids()).toEqual([])
    await database.prisma.$transaction((transaction) => transaction.place.create({ data: place('b') }))
    expect(await ids()).toEqual(['b'])
  })

  test.each(['ReadCommitted', 'RepeatableRead', 'Serializable'] as const)(
    'a transaction has the isolation %s that it asks for',
    async (isolationLevel) => {
      const rows = await database.prisma.$transaction(
        (transaction) => transaction.$queryRawUnsafe(`SELECT current_setting('transaction_isolation') AS level`),
        { isolationLevel },
      )
      const level = isolationLevel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
      expect(rows).toEqual([{ level }])
    },
  )

  test('a statement outside an open transaction never sees what that has not committed', async () => {
    const outside: Promise<readonly (string | null | undefined)[]>[] = []
    await database.prisma.$transaction(async (transaction) => {
      await transaction.place.create({ data: place('a') })
      outside.push(ids())
      await wait(100)
      await transaction.place.create({ data: place('b') })
    })
    const [seen] = await Promise.all(outside)
    // The embedded database has one session: the statement waits. A server answers at once with what was there before.
    expect(seen).toEqual(kind === 'embedded' ? ['a', 'b'] : [])
  })

  test('transactions asked for at once all take place, each whole', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        database.prisma.$transaction(async (transaction) => {
          await transaction.place.create({ data: place(`first ${n}`) })
          await transaction.place.create({ data: { ...place(`second ${n}`), partOfId: `first ${n}` } })
        }),
      ),
    )
    expect(await ids()).toHaveLength(20)
  })

  test('a key that is taken is told with the code P2002 and what it was', async () => {
    await database.prisma.place.create({ data: place('a') })
    const failing = database.prisma.place.create({ data: { ...place('b'), slug: 'a' } })
    await expect(failing).rejects.toMatchObject({ code: 'P2002', meta: { modelName: 'Place' } })
    const failure: unknown = await database.prisma.place
      .create({ data: { ...place('b'), slug: 'a' } })
      .catch((error: unknown) => error)
    expect(JSON.stringify(failure)).toContain('Place_slug_key')
  })

  test('dates, JSON, large numbers and lists go through Prisma unchanged', async () => {
    const at = new Date('2023-10-19T01:02:03.004Z')
    const data = {
      sequence: 9_007_199_254_740_993n,
      at,
      kind: 'ADDED' as const,
      by: 'test 😀',
      nodeType: 'EVENT' as const,
      nodeId: 'e',
      after: { title: 'é', list: [1, null] },
    }
    await database.prisma.change.create({ data })
    expect(await database.prisma.change.findFirst()).toMatchObject(data)
    const reasons = ['a, b', '"quoted"', '{}']
    const candidate = { id: 'm', nodeType: 'EVENT' as const, leftId: 'a', rightId: 'b', score: 0.5, reasons }
    await database.prisma.matchCandidate.create({ data: candidate })
    expect(await database.prisma.matchCandidate.findFirst()).toMatchObject(candidate)
  })
})
