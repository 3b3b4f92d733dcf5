import type { Database } from '../database.js'
import type { Migration } from '../migrations/migration-folder.js'
import { type Finding, someOf } from './finding.js'

const created = /^CREATE (?:UNIQUE )?INDEX "(\w+)"[^;]*;/gmu
const dropped = /^DROP INDEX "(\w+)"/gmu

/** Every index that the migrations make must be there and usable; else queries become slow, or doubles get in. */
export async function checkIndexes(
  database: Database,
  migrations: readonly Migration[],
  fixes: boolean,
): Promise<Finding> {
  const wanted = wantedIndexes(migrations)
  const rows = await database.run({
    text: `SELECT c."relname" FROM pg_index i JOIN pg_class c ON c."oid" = i."indexrelid"
      WHERE c."relnamespace" = 'public'::regnamespace AND i."indisvalid"`,
    values: [],
  })
  const usable = new Set(rows.map(([name]) => String(name)))
  const missing = [...wanted].filter(([name]) => !usable.has(name))
  const check = 'indexes'
  if (missing.length === 0) return { check, verdict: 'sound', note: `All ${wanted.size} indexes are usable.` }
  const names = someOf(missing.map(([name]) => name))
  if (!fixes)
    return { check, verdict: 'broken', note: `${missing.length} indexes are missing: ${names}. Run with --fix.` }
  for (const [name, statement] of missing) {
    await database.prisma.$executeRawUnsafe(`DROP INDEX IF EXISTS "${name}"`)
    await database.prisma.$executeRawUnsafe(statement)
  }
  return { check, verdict: 'mended', note: `${missing.length} indexes were made again: ${names}.` }
}

/** Name and statement of each index that the migrations leave behind. */
function wantedIndexes(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const { sql } of migrations) {
    for (const [, name] of sql.matchAll(dropped)) wanted.delete(String(name))
    for (const [statement, name] of sql.matchAll(created)) wanted.set(String(name), statement)
  }
  return wanted
}
