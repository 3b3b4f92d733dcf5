import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { seed } from '../../src/ingest/seed.js'
import { locateDatabaseFiles } from '../../src/store/embedded/database-files.js'
import { EmbeddedServer } from '../../src/store/embedded/embedded-server.js'
import { openEmbeddedPool } from '../../src/store/embedded/open-embedded-pool.js'
import { migrate } from '../../src/store/migrations/migrate.js'
import { migrationsPath, packageRoot, readMigrationFolder } from '../../src/store/migrations/migration-folder.js'
import { openDatabase } from '../../src/store/open-database.js'
import { openServerPool } from '../../src/store/server/open-server-pool.js'

/** What a template holds beyond the tables: nothing, or the project's own documents. */
export type TemplateContent = 'empty' | 'seeded'

/**
 * Files of a migrated embedded database, made once for each state of what it is made from and kept between runs; older
 * ones of its kind are removed.
 */
export async function embeddedTemplate(content: TemplateContent): Promise<Uint8Array> {
  const cache = join(packageRoot(), 'node_modules', '.cache', 'dateline')
  const name = `${content}-${await fingerprint(content)}.tar`
  const file = join(cache, name)
  await mkdir(cache, { recursive: true })
  const make = async () => {
    const files = await (content === 'empty' ? makeEmpty() : makeSeeded())
    for (const old of await readdir(cache)) {
      if (old.startsWith(`${content}-`) && old.endsWith('.tar') && old !== name) await rm(join(cache, old))
    }
    return files
  }
  return (await readIfThere(file)) ?? onlyOnce(`${file}.lock`, file, make)
}

async function makeEmpty(): Promise<Uint8Array> {
  const server = new EmbeddedServer({ directory: null, template: null })
  const pool = openEmbeddedPool(server)
  await migrate(pool, await readMigrationFolder(migrationsPath()))
  await pool.end()
  const files = await server.dump()
  await server.close()
  return files
}

async function makeSeeded(): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'dateline-seeded-'))
  try {
    await fill({ directory, template: await embeddedTemplate('empty') })
    const { path } = await locateDatabaseFiles(directory)
    const server = new EmbeddedServer({ directory: path, template: null })
    const files = await server.dump()
    await server.close()
    return files
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Records the project's own documents in a database. */
async function fill(location: Parameters<typeof openDatabase>[0]): Promise<void> {
  const database = await openDatabase(location, { statementTimeoutMs: 30_000 })
  await seed(database, join(packageRoot(), 'seeds'))
  await database.close()
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
export async function serverTemplate(url: string, content: TemplateContent): Promise<string> {
  const name = `dateline_${content}_${await fingerprint(content)}`
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
    if (content === 'seeded') await fill({ url: address.href })
    else await migrateServer(address.href)
    await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE true`)
    await dropOlder(admin, content, name)
    return name
  } finally {
    await admin.end()
  }
}

async function migrateServer(url: string): Promise<void> {
  const pool = openServerPool({ url, size: 1, statementTimeoutMs: null })
  await migrate(pool, await readMigrationFolder(migrationsPath()))
  await pool.end()
}

/** Templates of earlier states are of no use to anybody; one that is being copied from stays. */
async function dropOlder(admin: pg.Client, content: TemplateContent, name: string): Promise<void> {
  const older = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datistemplate AND datname LIKE $1 AND datname <> $2',
    [`dateline\\_${content}\\_%`, name],
  )
  for (const { datname } of older.rows) {
    await admin.query(`ALTER DATABASE "${datname}" IS_TEMPLATE false`)
    await admin.query(`DROP DATABASE "${datname}"`).catch(() => undefined)
  }
}

/** Of all that a template is made from: migrations and the embedded database's version; for seeds, also our code and them. */
async function fingerprint(content: TemplateContent): Promise<string> {
  const root = packageRoot()
  const hash = createHash('sha256')
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'))
  const { migrations } = await readMigrationFolder(migrationsPath())
  for (const { name, checksum } of migrations) hash.update(`${name}:${checksum};`)
  if (content === 'seeded') {
    for (const folder of ['src', 'seeds']) await hashFolder(hash, join(root, folder))
  }
  return hash.digest('hex').slice(0, 16)
}

async function hashFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file))
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null)
}
