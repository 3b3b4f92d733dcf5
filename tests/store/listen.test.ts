import { afterAll, describe, expect, test } from '@jest/globals'
import { recordChanges } from '../../src/store/change-feed.js'
import type { Database } from '../../src/store/database.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { emptyDatabase, testedKinds } from '../support/database.js'

const opened: Database[] = []
afterAll(() => Promise.all(opened.map((database) => database.close())))

describe.each(testedKinds)('on the %s database', (kind) => {
  test('when a change is committed, then whoever listens is woken, and after closing no more', async () => {
    const database = await emptyDatabase({ kind })
    opened.push(database)
    let wakes = 0
    let onWake = () => {}
    const listener = await database.listen('dateline_changes', () => {
      wakes += 1
      onWake()
    })
    const record = () =>
      writeInTurn(database, (tx) =>
        recordChanges(tx, [{ kind: 'ADDED', nodeType: 'EVENT', nodeId: 'x', before: null, after: {} }], 'test', null),
      )
    const woken = new Promise<void>((resolve) => {
      onWake = resolve
    })
    await record()
    await woken
    expect(wakes).toBe(1)
    await listener.close()
    await record()
    await database.run({ text: 'SELECT 1', values: [] })
    expect(wakes).toBe(1)
  })
})
