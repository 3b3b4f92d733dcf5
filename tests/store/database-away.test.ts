import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DatelineError } from '../../src/domain/errors.js'
import type { Database } from '../../src/store/database.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const describeWithServer = testedKinds.includes('server') ? describe : describe.skip

describeWithServer('while the database is away', () => {
  let database: Database
  beforeAll(async () => {
    database = await emptyDatabase({ kind: 'server' })
  })
  afterAll(() => database.close())

  /** Ends every other connection once one of them sleeps, as a server does that is restarted. */
  async function cutConnections(): Promise<void> {
    const others = `pid <> pg_backend_pid() AND datname = current_database()`
    for (let tries = 0; tries < 600; tries++) {
      const text = `SELECT count(*) FROM pg_stat_activity WHERE ${others} AND query LIKE '%pg_sleep(60)%' AND state = 'active'`
      const [row] = await askAgain(() => database.run({ text, values: [] }))
      if (row?.[0] !== '0') break
      await wait(20)
    }
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`
    await askAgain(() => database.run({ text: cut, values: [] }))
  }

  /** What a client does with a code that says to ask again: other connections of the pool may have ended too. */
  async function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      try {
        return await ask()
      } catch (error) {
        if (tries === 10 || !(error instanceof DatelineError) || error.code !== 'DATABASE_UNAVAILABLE') throw error
        await wait(50)
      }
    }
  }

  const away = { code: 'DATABASE_UNAVAILABLE', fields: expect.objectContaining({ retryable: true }) }

  test('a question under way fails with a code that says to ask again, and what is asked again is answered', async () => {
    const asked = expect(database.run({ text: 'SELECT pg_sleep(60)', values: [] })).rejects.toMatchObject(away)
    await cutConnections()
    await asked
    expect(await askAgain(() => database.run({ text: 'SELECT 1', values: [] }))).toEqual([['1']])
  })

  test('a write under way fails with the same code, and what is asked again is done', async () => {
    const written = expect(
      writeInTurn(database, (tx) => tx.$queryRaw`SELECT pg_sleep(60)::text AS "slept"`),
    ).rejects.toMatchObject(away)
    await cutConnections()
    await written
    const next = () => writeInTurn(database, (tx) => tx.$queryRaw`SELECT 1 AS "one"`)
    expect(await askAgain(next)).toEqual([{ one: 1 }])
  })
})
