import type { FastifyInstance } from 'fastify'
import type { Database } from '../store/database.js'

/** The database must answer within this time, in milliseconds. */
const longestWaitMs = 2_000

/**
 * Serves `/livez`, 200 while the process answers at all, and `/readyz`, 200 while it can answer questions: the database
 * does, and the server is not about to end. Else 503 with the reason; a balancer then sends requests elsewhere.
 */
export function registerReadiness(app: FastifyInstance, database: Pick<Database, 'run'>): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const reason = isClosing ? 'the server is about to end' : await reasonAgainst(database)
    reply.header('cache-control', 'no-store')
    return reason === null ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', reason })
  })
}

async function reasonAgainst(database: Pick<Database, 'run'>): Promise<string | null> {
  try {
    await database.run({ text: 'SELECT 1', values: [] }, AbortSignal.timeout(longestWaitMs))
    return null
  } catch {
    return 'the database does not answer'
  }
}
