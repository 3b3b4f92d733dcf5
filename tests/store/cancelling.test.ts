import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const gone = new Error('gone')

describe.each(testedKinds)('a statement of the %s database whose signal is aborted', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind, poolSize: 2 })
  })
  afterAll(() => database.close())

  const sleep = (seconds: number) => ({ text: 'SELECT pg_sleep($1::float8)', values: [seconds] })

  test('fails at once with the signal’s reason, and the connection serves the next one', async () => {
    const controller = new AbortController()
    const running = database.run(sleep(kind === 'server' ? 600 : 2), controller.signal)
    await pause(100)
    controller.abort(gone)
    await expect(running).rejects.toBe(gone)
    expect(await database.run({ text: 'SELECT 1', values: [] })).toEqual([['1']])
  })

  test('is not sent where it was aborted before, or while it waited for a connection', async () => {
    await database.run({ text: 'CREATE TABLE IF NOT EXISTS "sent" ("n" int)', values: [] })
    const insert = { text: 'INSERT INTO "sent" VALUES (1)', values: [] }
    await expect(database.run(insert, AbortSignal.abort(gone))).rejects.toBe(gone)
    const busy = [database.run(sleep(1)), database.run(sleep(1))]
    const controller = new AbortController()
    const waiting = database.run(insert, controller.signal)
    controller.abort(gone)
    await expect(waiting).rejects.toBe(gone)
    await Promise.all(busy)
    expect(await database.run({ text: 'SELECT count(*) FROM "sent"', values: [] })).toEqual([['0']])
  })

  test('many at once leave all connections usable', async () => {
    const controllers = Array.from({ length: 20 }, () => new AbortController())
    const running = controllers.map(({ signal }) => database.run(sleep(0.05), signal).catch(() => 'ended'))
    for (const controller of controllers) {
      await pause(10)
      controller.abort(gone)
    }
    await Promise.all(running)
    const after = Array.from({ length: 10 }, (_, n) => database.run({ text: 'SELECT $1::int', values: [n] }))
    expect(await Promise.all(after)).toEqual(Array.from({ length: 10 }, (_, n) => [[String(n)]]))
  })
})

const onServer = testedKinds.includes('server') ? test : test.skip
onServer('on a server the statement itself ends, not only the wait for it', async () => {
  const database = await emptyDatabase({ kind: 'server', poolSize: 2 })
  const controller = new AbortController()
  const asked = 'SELECT pg_sleep(600) AS "cancelled one"'
  const running = database.run({ text: asked, values: [] }, controller.signal)
  const busy = async () => {
    const text = `SELECT count(*) FROM pg_stat_activity WHERE "query" = $1 AND "state" = 'active'`
    return Number((await database.run({ text, values: [asked] }))[0]?.[0])
  }
  while ((await busy()) === 0) await pause(20)
  controller.abort(gone)
  await expect(running).rejects.toBe(gone)
  while ((await busy()) > 0) await pause(20)
  await database.close()
})
