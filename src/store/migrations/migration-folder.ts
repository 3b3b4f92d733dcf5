import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatelineError } from '../../domain/errors.js'

/** One migration as it lies in the folder. */
export interface Migration {
  /** Name of its folder, which orders it: `20260101000000_news_schema`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file as lower-case hex, as Prisma records it. */
  readonly checksum: string
}

/** Prisma's migrations folder. */
export interface MigrationFolder {
  readonly path: string
  /** In the order in which they apply. */
  readonly migrations: readonly Migration[]
  /** Text of migration_lock.toml, which names the kind of database; null if it is missing. */
  readonly lock: string | null
}

/** The package's own folder of migrations: the same seen from the sources and from what is compiled of them. */
export function migrationsPath(): string {
  return join(packageRoot(), 'prisma', 'migrations')
}

/** The folder of package.json, found upwards from this file. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new DatelineError('PACKAGE_BROKEN', 'No package.json lies above the program')
    folder = parent
  }
  return folder
}

/** Reads a migrations folder. */
export async function readMigrationFolder(path: string): Promise<MigrationFolder> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    throw new DatelineError('PACKAGE_BROKEN', `The migrations in ${path} cannot be read`, { cause })
  })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrations = await Promise.all(
    names.sort().map(async (name): Promise<Migration> => {
      const sql = await readFile(join(path, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  const lock = await readFile(join(path, 'migration_lock.toml'), 'utf8').catch(() => null)
  return { path, migrations, lock }
}
