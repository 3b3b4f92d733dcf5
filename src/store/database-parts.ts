import type pg from 'pg'
import type { DataDirectory } from './data-directory.js'
import type { Database } from './database.js'
import { observeStatements, type TraceStatement, traceStatements } from './observe-statements.js'
import type { Listener } from './server/listen.js'
import type { CancelStatement } from './statement-runner.js'

/** How a database is to be opened. */
export interface OpenOptions {
  /** Time limit of one statement, in milliseconds. Migrations have none. */
  readonly statementTimeoutMs: number
  /** Connections to a server, and as many to its replica; 4 if not given. The embedded database has one. */
  readonly poolSize?: number
  /** URL of a streaming replica of a server's database, which answers queries; left out, or null: there is none. */
  readonly replicaUrl?: string | null
  /** Bytes of answers that are kept until the next change; 0 if not given, which keeps none. */
  readonly keptBytes?: number
  /** Called with the text of every statement that is sent, Prisma's included. */
  readonly onStatement?: (text: string) => void
  /** Traces every statement that is sent, Prisma's included. */
  readonly traceStatement?: TraceStatement
  /** False: opens the database as it is, whatever migrations are missing. */
  readonly migrate?: boolean
  /** Folder of migrations; the package's own if not given. */
  readonly migrationsPath?: string
}

/** What differs between the two kinds of database. */
export interface DatabaseParts {
  readonly kind: Database['kind']
  readonly pool: pg.Pool
  /** Null where a statement under way cannot be ended by itself. */
  readonly cancel: CancelStatement | null
  /** Null where there is none. */
  readonly replica: { readonly pool: pg.Pool; readonly cancel: CancelStatement } | null
  readonly dataDirectory: DataDirectory | null
  /** Lends a pool of one connection without a time limit. */
  withMigrationPool<T>(use: (pool: pg.Pool) => Promise<T>): Promise<T>
  listen(channel: string, onWake: () => void): Promise<Listener>
  readonly readSnapshot: Database['readSnapshot']
  close(): Promise<void>
}

/** What every pool needs: an error of a connection that nobody is using drops it from the pool, and is no more than that. */
export function preparePool(
  pool: pg.Pool,
  { onStatement, traceStatement }: Pick<OpenOptions, 'onStatement' | 'traceStatement'>,
): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  if (onStatement !== undefined) observeStatements(pool, onStatement)
  if (traceStatement !== undefined) traceStatements(pool, traceStatement)
}
