import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { EmbeddedServer } from '../../src/store/embedded/embedded-server.js'
import { openEmbeddedPool } from '../../src/store/embedded/open-embedded-pool.js'
import { migrate } from '../../src/store/migrations/migrate.js'
import {
  type MigrationFolder,
  migrationsPath,
  packageRoot,
  readMigrationFolder,
} from '../../src/store/migrations/migration-folder.js'
import { openServerPool } from '../../src/store/server/open-server-pool.js'

/** Files of a migrated embedded database, made once for each state of the migrations and kept between runs. */
export async function embeddedTemplate(): Promise<Uint8Array> {
  const folder = await readMigrationFolder(migrationsPath())
  const cache = join(packageRoot(), 'node_modules', '.cache', 'dateline')
  const file = join(cache, `template-${await fingerprint(folder)}.tar`)
  await mkdir(cache, { recursive: true })
  return (await readIfThere(file)) ?? onlyOnce(`${file}.lock`, file, () => makeEmbeddedTemplate(folder))
}

async function makeEmbeddedTemplate(folder: MigrationFolder): Promise<Uint8Array> {
  const server = new EmbeddedServer({ directory: null, template: null })
  const pool = openEmbeddedPool(server)
  await migrate(pool, folder)
  await pool.end()
  const files = await server.dump()
  await server.close()
  return files
}

/** Several test runners start at once: one makes the file, the others wait for it. */
async function onlyOnce(lock: string, file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const isFirst = await mkdir(lock).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    try {
      const files = await make()
      await writeFile(`${file}.new`, files)
      await rename(`${file}.new`, file)
      return files
    } finally {
      await rm(lock, { recursive: true, force: true })
    }
  }
  const abandonedMs = 180_000
  for (;;) {
    await wait(200)
    const files = await readIfThere(file)
    if (files !== null) return files
    const since = await stat(lock).catch(() => null)
    if (since === null || Date.now() - since.mtimeMs > abandonedMs) {
      await rm(lock, { recursive: true, force: true })
      return onlyOnce(lock, file, make)
    }
  }
}

/** Name of a migrated database on the server that others are copied from. */
export async function serverTemplate(url: string): Promise<string> {
  const folder = await readMigrationFolder(migrationsPath())
  const name = `dateline_template_${await fingerprint(folder)}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    // Held to the end of the session.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (found.rowCount !== 0) return name
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await admin.query(`CREATE DATABASE "${name}"`)
    const address = new URL(url)
    address.pathname = `/${name}`
    const pool = openServerPool({ url: address.href, size: 1, statementTimeoutMs: null })
    await migrate(pool, folder)
    await pool.end()
    await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`)
    return name
  } finally {
    await admin.end()
  }
}

/** Of the migrations, and of the version of the embedded database. */
async function fingerprint(folder: MigrationFolder): Promise<string> {
  const manifest = await readFile(join(packageRoot(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const hash = createHash('sha256').update(manifest)
  for (const { name, checksum } of folder.migrations) hash.update(`${name}:${checksum};`)
  return hash.digest('hex').slice(0, 16)
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null)
}
