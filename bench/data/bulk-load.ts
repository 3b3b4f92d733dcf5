import pg from 'pg'

/** Something that a load is quicker without: how it is taken away and how it is made again. */
interface Part {
  readonly drop: string
  /** Statements that may run beside those of other parts. */
  readonly restore: readonly string[]
}

/** What was taken from the tables of a database for a load. */
export interface TakenParts {
  readonly indexes: readonly Part[]
  readonly foreignKeys: readonly Part[]
}

/** Triggers that only check what the generator gives rightly; those that fill search vectors stay. */
const checkingTriggers = [
  ['Person', 'Person_kind'],
  ['Organization', 'Organization_kind'],
] as const

const foreignKeyQuery = `
  SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name", pg_get_constraintdef(oid) AS "definition"
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`

/** Indexes with the constraint that each keeps, if it keeps one; those of the largest tables first. */
const indexQuery = `
  SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS "name",
    pg_get_indexdef(i.indexrelid) AS "definition", c.contype AS "constraint"
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
  LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')`

interface Listed {
  readonly table: string
  readonly name: string
  readonly definition: string
  readonly constraint?: 'p' | 'u' | null
}

/** Drops foreign keys, keys and indexes, and says how they are made again: the database's own words for them. */
export async function takeParts(client: pg.Client): Promise<TakenParts> {
  const foreignKeys = (await client.query<Listed>(foreignKeyQuery)).rows.map(({ table, name, definition }) => ({
    drop: `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
    restore: [
      `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition} NOT VALID`,
      `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`,
    ],
  }))
  const indexes = (await client.query<Listed>(indexQuery)).rows.map(({ table, name, definition, constraint }) => ({
    drop: constraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`,
    restore: [
      definition,
      ...(constraint
        ? [
            `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${constraint === 'p' ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}`,
          ]
        : []),
    ],
  }))
  for (const { drop } of [...foreignKeys, ...indexes]) await client.query(drop)
  for (const [table, trigger] of checkingTriggers) {
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`)
  }
  return { indexes, foreignKeys }
}

/** Makes everything again that was taken, over two connections at a time, and checks every foreign key. */
export async function restoreParts(url: string, taken: TakenParts): Promise<void> {
  await runSideBySide(
    url,
    taken.indexes.map(({ restore }) => restore),
  )
  const additions = taken.foreignKeys.flatMap(({ restore }) => restore.slice(0, 1))
  await runSideBySide(url, [additions], 1)
  await runSideBySide(
    url,
    taken.foreignKeys.map(({ restore }) => restore.slice(1)),
  )
  const triggers = checkingTriggers.map(([table, trigger]) => `ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`)
  await runSideBySide(url, [triggers], 1)
}

/** Lists of statements, each list in its order, the lists side by side over some connections. */
export async function runSideBySide(
  url: string,
  lists: readonly (readonly string[])[],
  connections = 2,
): Promise<void> {
  const waiting = [...lists]
  const work = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'dateline bench' })
    await client.connect()
    await client.query("SET maintenance_work_mem = '512MB'")
    await client.query("SET work_mem = '256MB'")
    await client.query('SET max_parallel_maintenance_workers = 0')
    await client.query('SET synchronous_commit = off')
    try {
      for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
        for (const statement of list) await client.query(statement)
      }
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
}
