import type pg from 'pg'
import type { CancelStatement } from '../statement-runner.js'
import { openServerPool } from './open-server-pool.js'

/** Telling the server takes no time; where it does, the statement's own limit ends it. */
const longestMs = 2_000

/**
 * Ends statements of a server from one connection beside the pool, made when it is first needed: the pool may have none
 * left, which is when it matters. A server takes the signal before the backend reads its next statement, so that none
 * but the one under way is ended.
 */
export function cancelOnServer(url: string): { readonly cancel: CancelStatement; close(): Promise<void> } {
  let pool: pg.Pool | undefined
  return {
    cancel: async (client) => {
      const process: unknown = Reflect.get(client, 'processID')
      if (typeof process !== 'number') return
      if (pool === undefined) {
        pool = openServerPool({ url, size: 1, statementTimeoutMs: longestMs })
        pool.on('error', () => {})
      }
      await pool.query('SELECT pg_cancel_backend($1)', [process])
    },
    close: async () => pool?.end(),
  }
}
