import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findMigrationDrift } from '../../src/store/migrations/drift.js'
import { migrationsPath, packageRoot } from '../../src/store/migrations/migration-folder.js'

const schemaPath = join(packageRoot(), 'prisma', 'schema.prisma')

test('a column that only the schema has is the whole difference, told as the SQL that would add it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-drift-'))
  const changed = join(folder, 'schema.prisma')
  const schema = await readFile(schemaPath, 'utf8')
  await writeFile(changed, schema.replace('model Place {', 'model Place {\n  population Int?'))
  const drift = await findMigrationDrift(changed, migrationsPath())
  expect(drift?.trim()).toBe('-- AlterTable\nALTER TABLE "Place" ADD COLUMN     "population" INTEGER;')
  await rm(folder, { recursive: true })
})
