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
})
