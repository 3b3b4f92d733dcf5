import pg from 'pg'
import type { EmbeddedServer } from './embedded-server.js'
import { WireStream } from './wire-stream.js'

/**
 * A pool over the embedded database. It has one session, so the pool has one connection, which serialises transactions:
 * a statement outside an open one waits until it ends. `onConnect` is awaited for each new
 * connection, before it is lent.
 */
export function openEmbeddedPool(
  server: EmbeddedServer,
  onConnect?: (client: pg.ClientBase) => Promise<void>,
): pg.Pool {
  return new pg.Pool({
    ...(onConnect === undefined ? {} : { onConnect }),
    stream: () => new WireStream(server),
    max: 1,
    // The connection carries the prepared statements: keep it.
    idleTimeoutMillis: 0,
    // Nothing of the environment (PGUSER, PGSSLMODE, ...) is meant for this one.
    user: 'postgres',
    database: 'postgres',
    password: '',
    host: 'localhost',
    port: 5432,
    ssl: false,
  })
}
