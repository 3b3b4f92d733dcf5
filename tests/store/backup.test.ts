import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createKey } from '../../src/store/api-keys.js'
import { type BackupLine, backupLines } from '../../src/store/backup/backup-lines.js'
import { restoreBackup } from '../../src/store/backup/restore-backup.js'
import type { Database } from '../../src/store/database.js'
import { describeGraph, dumpTables } from '../ingest/graph.js'
import { emptyDatabase, seededDatabase, testedKinds } from '../support/database.js'

const now = new Date('2026-01-02T03:04:05Z')

async function* linesOf(lines: Iterable<BackupLine>): AsyncGenerator<BackupLine> {
  yield* lines
}

async function backupOf(database: Database): Promise<readonly BackupLine[]> {
  const lines: BackupLine[] = []
  for await (const line of backupLines(database, '1.2.3', now)) lines.push(JSON.parse(JSON.stringify(line)))
  return lines
}

async function constraintsOf(database: Database) {
  const text = 'SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2'
  return database.run({ text, values: [] })
}

/** Search vectors are made by each database with the dictionary of its own version. */
const withoutVectors = (dump: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [
      table,
      rows.map((row) => row.replace(/'[^\s']+':[\dABC,]+/gu, '')).sort(),
    ]),
  )

const pairs = testedKinds.flatMap((from) => testedKinds.map((to) => [from, to] as const))

test.each(pairs)(
  'when a backup of the %s database is restored into an empty %s one, then it is the same',
  async (from, to) => {
    const [source, copy] = [await seededDatabase({ kind: from }), await emptyDatabase({ kind: to })]
    try {
      await createKey(source, 'news desk')
      const constraints = await constraintsOf(copy)
      const lines = await backupOf(source)
      const rows = await restoreBackup(copy, linesOf(lines))
      expect(lines.at(-1)).toEqual({ end: true, rows })
      expect(rows).toBeGreaterThan(1000)
      expect(withoutVectors(await dumpTables(copy))).toEqual(withoutVectors(await dumpTables(source)))
      expect(await describeGraph(copy)).toEqual(await describeGraph(source))
      expect(await constraintsOf(copy)).toEqual(constraints)
    } finally {
      await Promise.all([source.close(), copy.close()])
    }
  },
)

describe('a backup that cannot be restored', () => {
  let whole: readonly BackupLine[]
  let empty: Database
  beforeAll(async () => {
    const seeded = await seededDatabase()
    whole = await backupOf(seeded)
    await seeded.close()
    empty = await emptyDatabase()
  })
  afterAll(() => empty.close())

  const isRowsOf = (table: string) => (_: BackupLine, index: number) => {
    const begin = whole[index - 1]
    return begin !== undefined && 'table' in begin && begin.table === table
  }
  const head = { backup: 'dateline', version: '0.9.0', madeAt: '', migrations: ['2020_first'] } as const

  test.each<[string, () => readonly BackupLine[], string, string]>([
    ['one that is cut off', () => whole.slice(0, -1), 'BACKUP_BROKEN', 'cut off'],
    [
      'one without its people',
      () => whole.filter((line, at) => !isRowsOf('Person')(line, at)),
      'BACKUP_BROKEN',
      'rows',
    ],
    ['a file that is something else', () => whole.slice(1), 'BACKUP_BROKEN', 'first line'],
    ['no line at all', () => [], 'BACKUP_BROKEN', 'cut off'],
    ['one of another schema', () => [head, ...whole.slice(1)], 'BACKUP_OTHER_VERSION', 'version 0.9.0'],
    [
      'one with a table that is not here',
      () => whole.map((line) => ('table' in line && line.table === 'Claim' ? { ...line, table: 'Users' } : line)),
      'BACKUP_BROKEN',
      '"Users"',
    ],
    [
      'one whose evidence leads nowhere',
      () => {
        const without = whole.filter((line, at) => !isRowsOf('Claim')(line, at))
        const rows = without.reduce(
          (sum, line) => sum + ('rows' in line && Array.isArray(line.rows) ? line.rows.length : 0),
          0,
        )
        return [...without.slice(0, -1), { end: true, rows }]
      },
      'BACKUP_BROKEN',
      'refuses',
    ],
  ])('%s is refused, and nothing of it stays', async (_, lines, code, message) => {
    await expect(restoreBackup(empty, linesOf(lines()))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
    const [row] = await empty.run({ text: 'SELECT count(*) FROM "Actor"', values: [] })
    expect(row).toEqual(['0'])
  })

  test('a database that holds something is not restored into', async () => {
    const filled = await seededDatabase()
    const before = await dumpTables(filled)
    await expect(restoreBackup(filled, linesOf(whole))).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' })
    expect(await dumpTables(filled)).toEqual(before)
    await filled.close()
  })
})
