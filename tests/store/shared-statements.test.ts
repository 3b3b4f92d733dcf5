import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database, Statement } from '../../src/store/database.js'
import { openApi } from '../support/api.js'
import { countStatements, emptyDatabase, seededDatabase, testedKinds } from '../support/database.js'

/** Runs the callback while every connection is lent out; they come back once it has asked for what it wants. */
async function whileAllIsBusy<T>(database: Database, ask: () => readonly Promise<T>[]): Promise<readonly T[]> {
  const asked = await database.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1`
    const answers = ask()
    for (const answer of answers) answer.catch(() => undefined)
    // whatever is asked through the API has reached the database's door
    await pause(200)
    return { answers }
  })
  return Promise.all(asked.answers)
}

const echo = (value: unknown, isShared = true): Statement => ({
  text: 'SELECT $1::text AS "echoed"',
  values: [value],
  isShared,
})

describe.each(testedKinds)('statements of the %s database that wait for a connection', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind, poolSize: 1 })
    await database.run(echo('first'))
  })
  afterAll(() => database.close())

  const echoesSent = (statements: readonly string[]) => statements.filter((text) => text.includes('echoed')).length

  test('are sent once where text and values are the same, and all have the rows', async () => {
    const { result, statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => ['a', 'b', 'a', 'a', 'b'].map((value) => database.run(echo(value)))),
    )
    expect(result).toEqual([[['a']], [['b']], [['a']], [['a']], [['b']]])
    expect(echoesSent(statements)).toBe(2)
  })

  test('are sent each by itself where they are not shared', async () => {
    const { statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => [1, 2, 3].map(() => database.run(echo('a', false)))),
    )
    expect(echoesSent(statements)).toBe(3)
  })

  test('are told apart by the kind of a value, null and lists included', async () => {
    const values = ['1', 1, null, 'null', ['1'], '["1"]']
    const { statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => values.map((value) => database.run(echo(value)))),
    )
    expect(echoesSent(statements)).toBe(values.length)
  })

  test('fail for all who wait, and only for them', async () => {
    const broken = (value: number) => ({ text: 'SELECT 1 / $1::int AS "echoed"', values: [value], isShared: true })
    const { result, statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () =>
        [0, 0, 1].map((value) => database.run(broken(value)).catch((error: unknown) => error)),
      ),
    )
    expect(result).toMatchObject([{ code: '22012' }, { code: '22012' }, [['1']]])
    expect(echoesSent(statements)).toBe(2)
    await expect(database.run(broken(0))).rejects.toMatchObject({ code: '22012' })
  })

  test('are still answered to those who stay when another gives up', async () => {
    const gone = new Error('gone')
    const controller = new AbortController()
    const { result, statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => {
        const first = database.run(echo('a'), controller.signal).catch((error: unknown) => error)
        const second = database.run(echo('a'), new AbortController().signal)
        controller.abort(gone)
        return [first, second]
      }),
    )
    expect(result).toEqual([gone, [['a']]])
    expect(echoesSent(statements)).toBe(1)
  })

  test('are not sent once all who asked have given up, and can be asked for again', async () => {
    const gone = new Error('gone')
    const { result, statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => {
        const controllers = [new AbortController(), new AbortController()]
        const left = controllers.map(({ signal }) => database.run(echo('a'), signal).catch((error: unknown) => error))
        for (const controller of controllers) controller.abort(gone)
        return [...left, database.run(echo('b'))]
      }),
    )
    expect(result).toEqual([gone, gone, [['b']]])
    expect(echoesSent(statements)).toBe(1)
    expect(await database.run(echo('a'))).toEqual([['a']])
  })
})

describe.each(testedKinds)('queries of the API over the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await seededDatabase({ kind, poolSize: 1 })
  })
  afterAll(() => database.close())

  const people = 'query ($first: Int!) { people(first: $first) { nodes { name } } }'

  test('that wait are answered by one statement for each that differs', async () => {
    const api = await openApi(database)
    const expected = await api.send(people, { first: 3 })
    const { result, statements } = await countStatements(database, () =>
      whileAllIsBusy(database, () => [3, 4, 3, 3].map((first) => api.send(people, { first }))),
    )
    const [three, four, ...others] = result
    expect([three, ...others]).toEqual([expected, expected, expected])
    expect(four).not.toEqual(expected)
    expect(statements.filter((text) => text.includes('json_build_object'))).toHaveLength(2)
  })

  test('show a write that was done before they were asked, however many ask the same', async () => {
    const reader = await openApi(database)
    const country = await database.prisma.country.findFirstOrThrow({ select: { id: true } })
    const { slug } = await database.prisma.actor.findUniqueOrThrow({ where: { id: country.id } })
    const asked = 'query ($slug: ID!) { country(by: {id: $slug}) { name } }'
    for (let round = 1; round <= 10; round++) {
      const name = `Renamed ${round}`
      const crowd = Array.from({ length: 10 }, () => reader.send(asked, { slug }))
      await database.prisma.actor.update({ where: { id: country.id }, data: { name } })
      const after = Array.from({ length: 10 }, () => reader.send(asked, { slug }))
      await Promise.all(crowd)
      for (const { data } of await Promise.all(after)) expect(data).toEqual({ country: { name } })
    }
  })
})

const onServer = testedKinds.includes('server') ? test : test.skip
onServer('a statement that has begun before a commit is not joined by who asks after it', async () => {
  const database = await emptyDatabase({ kind: 'server', poolSize: 2 })
  await database.run({ text: 'CREATE TABLE "told" ("n" int)', values: [] })
  // what it sees is settled before it waits for the lock
  const text = 'SELECT (SELECT count(*) FROM "told"), pg_advisory_xact_lock_shared(7) IS NULL'
  const count = { text, values: [], isShared: true }
  let before: Promise<unknown> | undefined
  let after: readonly Promise<unknown>[] = []
  const { statements } = await countStatements(database, async () => {
    await database.prisma.$transaction(async (writing) => {
      await writing.$executeRaw`SELECT pg_advisory_xact_lock(7)`
      await writing.$executeRaw`INSERT INTO "told" VALUES (1)`
      await database.prisma.$transaction(async (filling) => {
        await filling.$queryRaw`SELECT 1`
        before = database.run(count)
      })
      while ((await waitingForLock(writing)) === 0) await pause(20)
      // both connections are taken again: these wait until the write is committed
      after = [database.run(count), database.run(count)]
      await pause(50)
    })
    await Promise.all([before, ...after])
  })
  expect(await before).toEqual([['0', 'f']])
  expect(await Promise.all(after)).toEqual([[['1', 'f']], [['1', 'f']]])
  expect(statements.filter((sent) => sent === text)).toHaveLength(2)
  await database.close()
})

async function waitingForLock(tx: Pick<Database['prisma'], '$queryRaw'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ waiting: bigint }[]>`
    SELECT count(*) AS "waiting" FROM pg_locks
    WHERE NOT "granted" AND "locktype" = 'advisory'
      AND "database" = (SELECT oid FROM pg_database WHERE datname = current_database())`
  return Number(row?.waiting)
}
