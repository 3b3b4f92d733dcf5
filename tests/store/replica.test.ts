import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { recordChanges } from '../../src/store/change-feed.js'
import type { Database } from '../../src/store/database.js'
import { openDatabase } from '../../src/store/open-database.js'
import { writeInTurn } from '../../src/store/save/transaction.js'
import { openApi } from '../support/api.js'
import { type PrivateCluster, type PrivateServer, startPrivateCluster } from '../support/private-cluster.js'

const cluster = await startPrivateCluster()
if (cluster === null) console.warn('The tests of replicas are left out: PostgreSQL is not installed here.')

const options = { statementTimeoutMs: 20_000, poolSize: 2 }
const shared = (text: string, values: readonly unknown[] = []) => ({ text, values, isShared: true })
const whereRead = `SELECT CASE WHEN pg_is_in_recovery() THEN 'replica' ELSE 'primary' END`

/** Writes something that can be counted, as every writer does. */
const write = (database: Database, by: string) =>
  writeInTurn(database, (tx) =>
    recordChanges(tx, [{ kind: 'ADDED', nodeType: 'EVENT', nodeId: 'x', before: null, after: {} }], by, null),
  )

async function cellOf(database: Database, text: string, values: readonly unknown[] = []): Promise<string | null> {
  return (await database.run(shared(text, values)))[0]?.[0] ?? null
}

const countBy = (database: Database, by: string) =>
  cellOf(database, 'SELECT count(*) FROM "Change" WHERE "by" = $1', [by])

/** Waits until queries are answered there, and gives where they are answered in the end. */
async function untilReadFrom(database: Database, where: string): Promise<string | null> {
  const end = Date.now() + 60_000
  while ((await cellOf(database, whereRead)) !== where && Date.now() < end) await pause(20)
  return cellOf(database, whereRead)
}

;(cluster === null ? describe.skip : describe)('a database with a streaming replica', () => {
  const primary = cluster as PrivateCluster
  let replica: PrivateServer
  let database: Database
  let elsewhere: Database
  beforeAll(async () => {
    elsewhere = await openDatabase({ url: primary.url }, options)
    replica = await primary.addReplica()
    database = await openDatabase({ url: primary.url }, { ...options, replicaUrl: replica.url })
  })
  afterAll(async () => {
    await Promise.all([database.close(), elsewhere.close()])
    await primary.remove()
  })

  const onReplica = async (text: string) => {
    const direct = await openDatabase({ url: replica.url }, { ...options, migrate: false })
    await direct.run({ text, values: [] })
    await direct.close()
  }

  test('answers queries from the replica, and all else from the primary', async () => {
    expect(await untilReadFrom(database, 'replica')).toBe('replica')
    expect(await database.run({ text: whereRead, values: [] })).toEqual([['primary']])
    const api = await openApi(database)
    expect(await api.ask('{ people(first: 1) { totalCount } }')).toEqual({ people: { totalCount: 0 } })
  })

  test('shows its own write at once although the replica has not replayed it, and returns to it when it has', async () => {
    await onReplica('SELECT pg_wal_replay_pause()')
    expect(await untilReadFrom(database, 'replica')).toBe('replica')
    await write(database, 'own')
    expect(await countBy(database, 'own')).toBe('1')
    await pause(200)
    expect(await cellOf(database, whereRead)).toBe('primary')
    await onReplica('SELECT pg_wal_replay_resume()')
    expect(await untilReadFrom(database, 'replica')).toBe('replica')
    expect(await countBy(database, 'own')).toBe('1')
  })

  test('shows what another process wrote from when it is told of it', async () => {
    await onReplica('SELECT pg_wal_replay_pause()')
    let onTold = () => {}
    const told = new Promise<void>((resolve) => {
      onTold = resolve
    })
    const listener = await database.listen('dateline_changes', () => onTold())
    await write(elsewhere, 'other')
    await told
    await listener.close()
    expect(await untilReadFrom(database, 'primary')).toBe('primary')
    expect(await countBy(database, 'other')).toBe('1')
    await onReplica('SELECT pg_wal_replay_resume()')
    expect(await untilReadFrom(database, 'replica')).toBe('replica')
  })

  test('is answered by the primary while the replica is away, without an error, and by the replica once it is back', async () => {
    await replica.stop()
    for (let round = 0; round < 5; round++) expect(await cellOf(database, whereRead)).toBe('primary')
    await write(database, 'meanwhile')
    await replica.start()
    expect(await untilReadFrom(database, 'replica')).toBe('replica')
    expect(await countBy(database, 'meanwhile')).toBe('1')
  })

  test('never shows less than before while it writes and reads at once', async () => {
    let last = 0
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        const count = Number(await countBy(database, 'often'))
        expect(count).toBeGreaterThanOrEqual(last)
        last = count
      }
    })()
    for (let written = 1; written <= 40; written++) {
      await write(database, 'often')
      expect(await countBy(database, 'often')).toBe(String(written))
    }
    isOver = true
    await reading
  })

  test('is refused where the address names no replica, with a sentence that says so', async () => {
    await expect(openDatabase({ url: primary.url }, { ...options, replicaUrl: primary.url })).rejects.toThrow(
      'DATABASE_REPLICA_URL: this server is not a streaming replica. Give the address of one, or leave the setting out.',
    )
  })
})
