import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { openApi } from '../support/api.js'
import { countStatements, seededDatabase, testedKinds } from '../support/database.js'

const queriesAmong = (statements: readonly string[]) => statements.filter((text) => text.includes('json_build_object'))

const asked = 'query ($code: CountryCode!) { country(by: {code: $code}) { name } }'

describe.each(testedKinds)('over the %s database, with room for answers', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await seededDatabase({ kind, keptBytes: 1_000_000 })
  })
  afterAll(() => database.close())

  const rename = (name: string) =>
    writeInTurn(database, (tx) => tx.actor.updateMany({ where: { country: { code: 'NO' } }, data: { name } }))

  test('a query that was answered is answered again without a statement, and another variable by one', async () => {
    const api = await openApi(database)
    const { result, statements } = await countStatements(database, async () => [
      await api.send(asked, { code: 'NO' }),
      await api.send(asked, { code: 'NO' }),
      await api.send(asked, { code: 'SE' }),
    ])
    expect(result.map(({ data }) => data)).toEqual([
      { country: { name: 'Norway' } },
      { country: { name: 'Norway' } },
      { country: { name: 'Sweden' } },
    ])
    expect(queriesAmong(statements)).toHaveLength(2)
  })

  test('no answer is older than one given before, however writing and reading meet', async () => {
    const api = await openApi(database)
    const nameNow = async () => String(Object(Object((await api.send(asked, { code: 'NO' })).data).country).name)
    let isOver = false
    let latest = 0
    const reading = Array.from({ length: 3 }, async () => {
      while (!isOver) {
        const before = latest
        const seen = Number((await nameNow()).replace(/\D/gu, '') || 0)
        expect(seen).toBeGreaterThanOrEqual(before)
        latest = Math.max(latest, seen)
        // what is kept is answered without the event loop, which the writer needs
        await turn()
      }
    })
    for (let round = 1; round <= 30; round++) {
      await rename(`Renamed ${round}`)
      expect(await nameNow()).toBe(`Renamed ${round}`)
    }
    isOver = true
    await Promise.all(reading)
    await rename('Norway')
  })

  test('a write that fails leaves nothing behind', async () => {
    const api = await openApi(database)
    const before = await api.send(asked, { code: 'NO' })
    const failing = writeInTurn(database, async (tx) => {
      await tx.actor.updateMany({ where: { country: { code: 'NO' } }, data: { name: 'Nowhere' } })
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect(await api.send(asked, { code: 'NO' })).toEqual(before)
  })
})

test('without room for answers each query takes a statement', async () => {
  const database = await seededDatabase()
  const api = await openApi(database)
  const { statements } = await countStatements(database, async () => {
    await api.send(asked, { code: 'NO' })
    await api.send(asked, { code: 'NO' })
  })
  expect(queriesAmong(statements)).toHaveLength(2)
  await database.close()
})
