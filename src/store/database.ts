import type { PrismaClient } from './generated/client.js'

/** One parameterised SQL statement. With a name it is prepared once per connection and reused. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
}

/** A PostgreSQL database: a server's, or the embedded one. Everything outside src/store sees only this. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** For writing: every write goes through Prisma's transactions. Built on first use. */
  readonly prisma: PrismaClient
  /** Runs one statement for reading and gives its rows as arrays of raw values. */
  run(statement: Statement): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

/** Where a database lives: a directory for the embedded one, a URL for a server's, or memory for tests. */
export type DatabaseLocation =
  | { readonly directory: string }
  | { readonly url: string }
  | { readonly memory: true }
