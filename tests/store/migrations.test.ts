import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Database } from '../../src/store/database.js'
import { migrationsPath } from '../../src/store/migrations/migration-folder.js'
import { countStatements, emptyDatabase, testedKinds } from '../support/database.js'

const next = '20990101000000_next'

describe.each(testedKinds)('migrating the %s database', (kind) => {
  let folder: string
  let database: Database
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-migrations-'))
    await cp(migrationsPath(), folder, { recursive: true })
    database = await emptyDatabase({ kind, migrationsPath: folder })
  })
  afterEach(async () => {
    await rm(join(folder, next), { recursive: true, force: true })
    await database.prisma.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${next}`
    await database.prisma.$executeRaw`DROP TABLE IF EXISTS more`
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }

  test('a database that is up to date is left alone, at the cost of one statement', async () => {
    const { result, statements } = await countStatements(database, () => database.migrate())
    expect(result).toEqual({ applied: [] })
    expect(statements).toHaveLength(1)
  })

  test('what was applied stands in the table of Prisma, with the checksum of the file', async () => {
    const names = (await readdir(migrationsPath(), { withFileTypes: true })).filter((entry) => entry.isDirectory())
    const expected = await Promise.all(
      names.map(async ({ name }) => {
        const sql = await readFile(join(migrationsPath(), name, 'migration.sql'))
        return [name, createHash('sha256').update(sql).digest('hex'), 't', null, null, '1']
      }),
    )
    const text = `SELECT migration_name, checksum, finished_at >= started_at, logs, rolled_back_at, applied_steps_count
      FROM _prisma_migrations ORDER BY migration_name`
    expect(await database.run({ text, values: [] })).toEqual(expected.sort())
  })

  test('the table is the one that "prisma migrate deploy" makes', async () => {
    const text = `SELECT column_name, data_type, is_nullable, column_default
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`
    expect(await database.run({ text, values: [] })).toEqual([
      ['id', 'character varying', 'NO', null],
      ['checksum', 'character varying', 'NO', null],
      ['finished_at', 'timestamp with time zone', 'YES', null],
      ['migration_name', 'character varying', 'NO', null],
      ['logs', 'text', 'YES', null],
      ['rolled_back_at', 'timestamp with time zone', 'YES', null],
      ['started_at', 'timestamp with time zone', 'NO', 'now()'],
      ['applied_steps_count', 'integer', 'NO', '0'],
    ])
  })

  test('a new migration is applied once, semicolons within its functions, texts and comments notwithstanding', async () => {
    const sql = `-- one; two
      CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$;
      CREATE TABLE more (word text DEFAULT 'a;b');
      INSERT INTO more DEFAULT VALUES;`
    await write(next, sql)
    expect(await database.migrate()).toEqual({ applied: [next] })
    expect(await database.migrate()).toEqual({ applied: [] })
    expect(await database.run({ text: 'SELECT word, twice(21) FROM more', values: [] })).toEqual([['a;b', '42']])
  })

  test('of several that migrate at once one applies what is missing', async () => {
    await write(next, 'CREATE TABLE more (n int)')
    const reports = await Promise.all([database.migrate(), database.migrate(), database.migrate()])
    expect(reports.flatMap(({ applied }) => applied)).toEqual([next])
  })

  const testOnServer = kind === 'server' ? test : test.skip
  testOnServer('one that is half-way in the hands of another is waited for, and not called failed', async () => {
    const sql = 'CREATE TABLE more (n int)'
    await write(next, sql)
    const checksum = createHash('sha256').update(sql).digest('hex')
    const { prisma } = database
    await prisma.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('other', ${checksum}, ${next})`
    const migrating = await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_lock(72707369)`
        const report = database.migrate()
        const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 72707369`
        while ((await database.run({ text: waiting, values: [] })).length === 0) await wait(10)
        await prisma.$executeRaw`UPDATE _prisma_migrations SET finished_at = now() WHERE id = 'other'`
        await tx.$executeRaw`SELECT pg_advisory_unlock(72707369)`
        return { report }
      },
      { timeout: 60_000 },
    )
    expect(await migrating.report).toEqual({ applied: [] })
  })

  test('a migration that was changed after it had been applied is refused by name', async () => {
    await write(next, 'CREATE TABLE more (n int)')
    await database.migrate()
    await write(next, 'CREATE TABLE more (n bigint)')
    await expect(database.migrate()).rejects.toMatchObject({
      code: 'MIGRATION_EDITED',
      message: expect.stringContaining(next),
    })
  })

  test('a database that is newer than the program is refused', async () => {
    await write(next, 'CREATE TABLE more (n int)')
    await database.migrate()
    await rm(join(folder, next), { recursive: true })
    await expect(database.migrate()).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      message: expect.stringContaining(next),
    })
  })

  test('a migration that fails is told with its name and cause, undone, and stops the next run', async () => {
    await write(next, 'CREATE TABLE more (n int);\nINSERT INTO nowhere VALUES (1);')
    await expect(database.migrate()).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(/20990101000000_next failed .*relation "nowhere" does not exist \(line 2\)/),
    })
    expect(await database.run({ text: `SELECT to_regclass('more')`, values: [] })).toEqual([[null]])
    await expect(database.migrate()).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('prisma migrate resolve --rolled-back'),
    })
  })
})
