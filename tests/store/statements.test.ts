import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { countStatements, emptyDatabase, testedKinds } from '../support/database.js'

describe.each(testedKinds)('statements on the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind })
  })
  afterAll(() => database.close())

  test('a statement gives its rows as arrays of the texts that the database writes, null as null', async () => {
    const text = `SELECT $1::int, true, null, DATE '2023-10-19', '{"a": 1}'::json, ARRAY['x', 'y'], 1.50::numeric`
    expect(await database.run({ text, values: [7] })).toEqual([
      ['7', 't', null, '2023-10-19', '{"a": 1}', '{x,y}', '1.50'],
    ])
  })

  test('a moment is written in UTC, whatever the zone of the machine', async () => {
    const text = `SELECT TIMESTAMPTZ '2023-10-19 12:00:00+09', current_setting('TimeZone')`
    expect(await database.run({ text, values: [] })).toEqual([['2023-10-19 03:00:00+00', 'UTC']])
  })

  test('text of every plane of Unicode goes there and back unchanged', async () => {
    const words = 'naïve Ålesund 북한 Россия 😀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u2028 a\u0301 "quoted" back\\slash'
    expect(await database.run({ text: 'SELECT $1::text', values: [words] })).toEqual([[words]])
  })

  test('an answer of ten megabytes arrives whole, as does a value of that size', async () => {
    const words = '12é😀'.repeat(1_250_000)
    const [row] = await database.run({ text: 'SELECT $1::text, length($1::text)', values: [words] })
    expect(row?.[1]).toBe('5000000')
    expect(row?.[0] === words).toBe(true)
  })

  test('many rows arrive in order', async () => {
    const rows = await database.run({ text: 'SELECT n FROM generate_series(1, 20000) AS n', values: [] })
    expect(rows.map(([n]) => Number(n))).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1))
  })

  test('statements asked for at once all get their own answers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => database.run({ name: 'echo', text: 'SELECT $1::text', values: [n] })),
    )
    expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => [[String(n)]]))
  })

  test('a statement that fails leaves its connection fit for the next', async () => {
    await expect(database.run({ text: 'SELECT 1 / $1::int', values: [0] })).rejects.toMatchObject({ code: '22012' })
    await expect(database.run({ text: 'SELECT nonsense', values: [] })).rejects.toMatchObject({ code: '42703' })
    expect(await database.run({ text: 'SELECT 2', values: [] })).toEqual([['2']])
  })

  test('a statement runs with one plan for all values', async () => {
    const rows = await database.run({ text: `SELECT current_setting('plan_cache_mode')`, values: [] })
    expect(rows).toEqual([['force_generic_plan']])
  })

  test('statements are counted, one for each that runs', async () => {
    const { result, statements } = await countStatements(database, async () => {
      await database.run({ text: 'SELECT 1', values: [] })
      return database.run({ text: 'SELECT 2', values: [] })
    })
    expect(result).toEqual([['2']])
    expect(statements).toEqual(['SELECT 1', 'SELECT 2'])
  })

  test('the statements of Prisma are counted too', async () => {
    const { statements } = await countStatements(database, () => database.prisma.actor.count())
    expect(statements).toHaveLength(1)
    expect(statements[0]).toContain('"Actor"')
  })
})

describe.each(testedKinds)('named statements on the %s database', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind, poolSize: 1 })
  })
  afterAll(() => database.close())

  const preparedNames = async (): Promise<readonly (string | null | undefined)[]> => {
    const text = 'SELECT name FROM pg_prepared_statements ORDER BY name'
    return (await database.run({ text, values: [] })).map(([name]) => name)
  }

  test('a name is prepared once and kept', async () => {
    for (const value of [1, 2, 3]) {
      expect(await database.run({ name: 'kept', text: 'SELECT $1::int + 1', values: [value] })).toEqual([
        [String(value + 1)],
      ])
    }
    expect(await preparedNames()).toEqual(['kept'])
  })

  test('a name that is retired is forgotten before the next statement, and may then mean another one', async () => {
    await database.run({ name: 'retired "soon"', text: 'SELECT 1', values: [] })
    database.retire('retired "soon"')
    database.retire('never prepared')
    expect(await preparedNames()).toEqual(['kept'])
    expect(await database.run({ name: 'retired "soon"', text: 'SELECT 2', values: [] })).toEqual([['2']])
  })
})
