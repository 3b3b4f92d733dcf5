import type { Database } from '../database.js'

/** A table as the database's catalogue describes it. */
export interface TableLayout {
  readonly name: string
  /** Name and type of each column, such as `["day", "date"]`. */
  readonly columns: readonly (readonly [name: string, type: string])[]
}

/** A foreign key, with the words that make it again. */
export interface ForeignKey {
  readonly name: string
  readonly table: string
  readonly target: string
  readonly definition: string
}

/** Everything that a backup holds, and what ties it. */
export interface DatabaseLayout {
  /** Each after those that its foreign keys lead to. */
  readonly tables: readonly TableLayout[]
  readonly foreignKeys: readonly ForeignKey[]
  /** Names of the migrations that made it, in order. */
  readonly migrations: readonly string[]
}

const ownTables = `"relkind" = 'r' AND "relnamespace" = 'public'::regnamespace AND "relname" <> '_prisma_migrations'`

const columnsText = `SELECT "relname", "attname", format_type("atttypid", "atttypmod") FROM pg_class
  JOIN pg_attribute ON "attrelid" = pg_class."oid"
  WHERE ${ownTables} AND "attnum" > 0 AND NOT "attisdropped" AND "attgenerated" = '' ORDER BY "relname", "attname"`

const foreignKeysText = `SELECT "conname", pg_class."relname", target."relname", pg_get_constraintdef(pg_constraint."oid")
  FROM pg_constraint JOIN pg_class ON "conrelid" = pg_class."oid" JOIN pg_class target ON "confrelid" = target."oid"
  WHERE "contype" = 'f' AND "connamespace" = 'public'::regnamespace ORDER BY "conname"`

const migrationsText = `SELECT "migration_name" FROM "_prisma_migrations"
  WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`

/** Reads the layout of a migrated database. */
export async function readLayout({ run }: Pick<Database, 'run'>): Promise<DatabaseLayout> {
  const [columns, keys, migrations] = await Promise.all(
    [columnsText, foreignKeysText, migrationsText].map((text) => run({ text, values: [] })),
  )
  const tables = new Map<string, (readonly [string, string])[]>()
  for (const [table, name, type] of columns ?? []) {
    const known = tables.get(String(table)) ?? []
    tables.set(String(table), [...known, [String(name), String(type)]])
  }
  const foreignKeys = (keys ?? []).map(([name, table, target, definition]) => {
    return { name: String(name), table: String(table), target: String(target), definition: String(definition) }
  })
  const inOrder = sortByTargets([...tables.keys()], foreignKeys)
  return {
    tables: inOrder.map((name) => ({ name, columns: tables.get(name) ?? [] })),
    foreignKeys,
    migrations: (migrations ?? []).map(([name]) => String(name)),
  }
}

/** Targets first; a circle is broken at its first table, since foreign keys are checked when all is there. */
function sortByTargets(names: readonly string[], foreignKeys: readonly ForeignKey[]): readonly string[] {
  const sorted = new Set<string>()
  const entered = new Set<string>()
  const enter = (name: string): void => {
    if (entered.has(name)) return
    entered.add(name)
    for (const { table, target } of foreignKeys) if (table === name) enter(target)
    sorted.add(name)
  }
  names.forEach(enter)
  return [...sorted]
}
