import type { DataDirectory } from './data-directory.js'
import type { PrismaClient } from './generated/client.js'
import type { MigrationReport } from './migrations/migrate.js'
import type { Listener } from './server/listen.js'
import type { Snapshot } from './snapshot.js'

/** One parameterised SQL statement. With a name it is prepared once per connection and reused. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
  /**
   * True: it only reads. Whoever asks for the same while it waits for a connection may have the same rows, a replica may
   * answer it, and its rows may be kept until something is written.
   */
  readonly isShared?: boolean
}

/**
 * A PostgreSQL database: a server's, or the embedded one. Everything outside src/store sees only this.
 *
 * Errors of both: STATEMENT_TIMEOUT and DATABASE_RESTARTED when a statement ran past the limit (the first from a
 * server; the second, with `fields.retryable`, from the embedded one, whose restart ends whatever was under way),
 * DATABASE_CLOSED. All others are the driver's or Prisma's own.
 */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** The embedded database's directory, which this process holds; null for a server, and in memory. */
  readonly dataDirectory: DataDirectory | null
  /** For writing: every write goes through Prisma's transactions. Built on first use. */
  readonly prisma: PrismaClient
  /**
   * Runs one statement for reading and gives its rows as arrays of the database's own texts; null is null. Where the
   * signal is aborted it fails at once with the signal's reason. A server then ends the statement; the embedded database
   * only does not begin one that waits, since what is under way there ends by itself or with the whole thread. A shared
   * statement is never joined once it has begun, so that its rows hold all that was committed before it was asked for.
   */
  run(statement: Statement, signal?: AbortSignal): Promise<readonly (readonly (string | null)[])[]>
  /**
   * To be called right before a commit is sent, and what it gives when that is over, whatever came of it: meanwhile
   * queries are answered by the database itself, afterwards from nothing that was read before.
   */
  aboutToCommit(): () => void
  /**
   * Gives what `read` makes of the database as of one moment, without a time limit. However many rows there are, few
   * are in memory. Reading holds a connection; the embedded database has one, so that all others wait.
   */
  readSnapshot<Item>(read: (snapshot: Snapshot) => AsyncIterable<Item>): AsyncGenerator<Item>
  /** Ends a statement's name: each connection forgets it before it runs its next statement. */
  retire(name: string): void
  /** Calls back whenever somebody notifies the channel, and when notifications may have been missed. */
  listen(channel: string, onWake: () => void): Promise<Listener>
  /** Applies the migrations that are missing. Already done when the database was opened, unless asked otherwise. */
  migrate(): Promise<MigrationReport>
  close(): Promise<void>
}

/**
 * Where a database lives: a directory for the embedded one, a URL for a server's, or memory for tests. A template is
 * the files of an embedded database, as a tar, that a new one starts from instead of being empty.
 */
export type DatabaseLocation =
  | { readonly directory: string; readonly template?: Uint8Array }
  | { readonly url: string }
  | { readonly memory: true; readonly template?: Uint8Array }
