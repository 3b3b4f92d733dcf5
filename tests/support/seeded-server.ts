import { resolve } from 'node:path'
import pino from 'pino'
import { extractByRules } from '../../src/extract/extract-by-rules.js'
import { type HttpServer, type HttpServerOptions, startHttpServer } from '../../src/http/server.js'
import { readingStory } from '../../src/ingest/reading-story.js'
import type { Database } from '../../src/store/database.js'
import { seededDatabase } from './database.js'

/** A server of a test's own, with the database behind it. */
export interface SeededServer extends HttpServer {
  readonly database: Database
}

/**
 * The real HTTP server, on a free port, over a database of the test's own with the seeds. Closing it removes both.
 *
 * @param options in place of what a server usually has
 */
export async function startSeededServer(options: Partial<HttpServerOptions> = {}): Promise<SeededServer> {
  const database = await seededDatabase()
  const server = await startHttpServer({
    database,
    story: readingStory(database, extractByRules),
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    webDirectory: resolve(import.meta.dirname, '../../dist/web'),
    ...options,
  })
  return {
    url: server.url,
    database,
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}
