import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database, DatabaseLocation } from '../../src/store/database.js'
import { openDatabase } from '../../src/store/open-database.js'
import { embeddedTemplate, serverTemplate, type TemplateContent } from './database-template.js'

/** What a test may ask of its database. */
export interface EmptyDatabaseOptions {
  /** Which kind; else the server of TEST_DATABASE_URL if it is set, else the embedded one. */
  readonly kind?: Database['kind']
  /** Embedded: in a directory, which outlives a restart, and not in memory. */
  readonly onDisk?: boolean
  /** 30 s if not given. */
  readonly statementTimeoutMs?: number
  readonly poolSize?: number
  /** Bytes of answers that are kept; none if not given. */
  readonly keptBytes?: number
  /** Folder of migrations that `migrate()` is to apply; else the project's own. */
  readonly migrationsPath?: string
}

/** The server that tests run on beside the embedded database; null: none. */
const testServerUrl = process.env.TEST_DATABASE_URL || null

/** The kinds of database that a suite for both runs on here. */
export const testedKinds: readonly Database['kind'][] = testServerUrl === null ? ['embedded'] : ['embedded', 'server']

const observers = new WeakMap<Database, Set<string[]>>()

/** A migrated database of the test's own without any rows. Closing it removes it. */
export function emptyDatabase(options: EmptyDatabaseOptions = {}): Promise<Database> {
  return databaseWith('empty', options)
}

/** A database of the test's own with all countries and the project's own documents. Closing it removes it. */
export function seededDatabase(options: EmptyDatabaseOptions = {}): Promise<Database> {
  return databaseWith('seeded', options)
}

async function databaseWith(content: TemplateContent, options: EmptyDatabaseOptions): Promise<Database> {
  const kind = options.kind ?? (testServerUrl === null ? 'embedded' : 'server')
  const isOnDisk = options.onDisk === true
  const { location, remove } = kind === 'server' ? await onServer(content) : await embedded(content, isOnDisk)
  const watching = new Set<string[]>()
  const database = await openDatabase(location, {
    statementTimeoutMs: options.statementTimeoutMs ?? 30_000,
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    ...(options.keptBytes === undefined ? {} : { keptBytes: options.keptBytes }),
    ...(options.migrationsPath === undefined ? {} : { migrationsPath: options.migrationsPath, migrate: false }),
    onStatement: (text) => {
      for (const statements of watching) statements.push(text)
    },
  })
  observers.set(database, watching)
  const close = database.close
  return Object.defineProperty(database, 'close', {
    value: async () => {
      await close()
      await remove()
    },
  })
}

/**
 * Runs the callback and tells which statements the database ran meanwhile, Prisma's included. Only for a database of
 * `emptyDatabase`.
 */
export async function countStatements<T>(
  database: Database,
  callback: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const watching = observers.get(database)
  if (watching === undefined) throw new Error('Statements are counted for databases of emptyDatabase only')
  const statements: string[] = []
  watching.add(statements)
  try {
    return { result: await callback(), statements }
  } finally {
    watching.delete(statements)
  }
}

interface Place {
  readonly location: DatabaseLocation
  remove(): Promise<void>
}

async function embedded(content: TemplateContent, isOnDisk: boolean): Promise<Place> {
  const template = await embeddedTemplate(content)
  if (!isOnDisk) return { location: { memory: true, template }, remove: async () => {} }
  const directory = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  return { location: { directory, template }, remove: () => rm(directory, { recursive: true, force: true }) }
}

async function onServer(content: TemplateContent): Promise<Place> {
  if (testServerUrl === null) throw new Error('TEST_DATABASE_URL is not set')
  const template = await serverTemplate(testServerUrl, content)
  const name = `dateline_test_${randomBytes(6).toString('hex')}`
  const url = new URL(testServerUrl)
  url.pathname = `/${name}`
  await onAdminConnection(testServerUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  return {
    location: { url: url.href },
    remove: () => onAdminConnection(testServerUrl ?? '', `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

async function onAdminConnection(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
