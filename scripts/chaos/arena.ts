import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database, DatabaseLocation } from '../../src/store/database.js'
import { openDatabase } from '../../src/store/open-database.js'
import { embeddedTemplate, serverTemplate } from '../../tests/support/database-template.js'

/** A database that processes work on and faults happen to. */
export interface Arena {
  readonly kind: Database['kind']
  /** The flags by which a command finds it. */
  readonly flags: readonly string[]
  /** Makes it anew: migrated, without a row. No process may hold it. */
  empty(): Promise<void>
  /** Opens it in this process while `use` lasts. */
  open<Result>(use: (database: Database) => Promise<Result>): Promise<Result>
  remove(): Promise<void>
}

/** One on a PostgreSQL server: its own connections can be ended. */
export interface ServerArena extends Arena {
  readonly url: string
  /** Ends every connection to the database but its own; gives their number. */
  cut(): Promise<number>
}

/** An arena in a new folder of the embedded database, within `parent`. */
export async function embeddedArena(parent = tmpdir()): Promise<Arena & { readonly directory: string }> {
  const folder = await mkdtemp(join(parent, 'dateline-chaos-'))
  const directory = join(folder, 'data')
  return {
    kind: 'embedded',
    directory,
    flags: ['--data', directory],
    empty: async () => {
      await rm(directory, { recursive: true, force: true })
      await using({ directory, template: await embeddedTemplate('empty') }, async () => undefined)
    },
    open: (use) => using({ directory }, use),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** An arena in a new database of the server. */
export async function serverArena(serverUrl: string): Promise<ServerArena> {
  const name = `dateline_chaos_${randomBytes(6).toString('hex')}`
  const own = new URL(serverUrl)
  own.pathname = `/${name}`
  const drop = () => runOn(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  return {
    kind: 'server',
    url: own.href,
    flags: ['--database-url', own.href],
    empty: async () => {
      const template = await serverTemplate(serverUrl, 'empty')
      await drop()
      await runOn(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    },
    open: (use) => using({ url: own.href }, use),
    cut: () => runOn(serverUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
    remove: async () => {
      await drop()
    },
  }
}

async function using<Result>(location: DatabaseLocation, use: (database: Database) => Promise<Result>) {
  const database = await openDatabase(location, { statementTimeoutMs: 60_000 })
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}

async function runOn(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
