import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import { startHttpServer } from '../../src/http/server.js'
import { emptyDatabase } from '../support/database.js'

test('a connection on which nothing was ever asked does not keep the server from ending', async () => {
  const database = await emptyDatabase()
  const log = pino({ level: 'silent' })
  const server = await startHttpServer({ database, log, host: '127.0.0.1', port: 0, webDirectory: '/nowhere' })
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(silent, 'connect')
  const ended = once(silent, 'close')
  // the server learns of the connection when its own event loop turns
  expect((await fetch(`${server.url}/livez`)).status).toBe(200)
  await server.close()
  await ended
  await database.close()
}, 180_000)
