import { resolve } from 'node:path'
import pino from 'pino'
import { type HttpServer, startHttpServer } from '../../src/http/server.js'
import { seededDatabase } from './database.js'

const root = resolve(import.meta.dirname, '../..')

/** The real HTTP server, on a free port, over a database of the test's own with the seeds. Closing it removes both. */
export async function startSeededServer(): Promise<HttpServer> {
  const database = await seededDatabase()
  const server = await startHttpServer({
    database,
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    webDirectory: resolve(root, 'dist/web'),
  })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}
