import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { EmbeddedServer } from '../../src/store/embedded/embedded-server.js'
import { openEmbeddedPool } from '../../src/store/embedded/open-embedded-pool.js'
import { embeddedTemplate } from '../support/database-template.js'

let server: EmbeddedServer
let pool: pg.Pool
beforeAll(async () => {
  server = new EmbeddedServer({ directory: null, template: await embeddedTemplate('empty') })
  pool = openEmbeddedPool(server)
})
afterAll(async () => {
  await pool.end()
  await server.close()
})

test('a notification of the embedded database reaches the client that listens, at the commit', async () => {
  const heard: (string | undefined)[] = []
  pool.on('connect', (client) => client.on('notification', ({ payload }) => heard.push(payload)))
  await pool.query('LISTEN changes')
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(`SELECT pg_notify('changes', 'sequence 7 é')`)
  expect(heard).toEqual([])
  await client.query('COMMIT')
  client.release()
  expect(heard).toEqual(['sequence 7 é'])
})

test('a new connection finds nothing of the session before it', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(`SET search_path = 'elsewhere'`)
  await client.query({ name: 'left', text: 'SELECT 1' })
  client.release(true)
  const { rows } = await pool.query(
    `SELECT current_setting('search_path') AS path, (SELECT count(*) FROM pg_prepared_statements)::int AS prepared`,
  )
  expect(rows).toEqual([{ path: 'public', prepared: 0 }])
  expect((await pool.query({ name: 'left', text: 'SELECT 2 AS two' })).rows).toEqual([{ two: 2 }])
})

test('the version of PostgreSQL is the one that data directories are named after', async () => {
  const { embeddedPostgresMajor } = await import('../../src/store/embedded/database-files.js')
  const { rows } = await pool.query('SHOW server_version')
  expect(rows[0].server_version).toMatch(new RegExp(`^${embeddedPostgresMajor}\\.`))
})
