/** Fails when prisma/migrations and prisma/schema.prisma differ, and prints the SQL that would close the gap. */
import { join } from 'node:path'
import { findMigrationDrift } from '../src/store/migrations/drift.js'
import { migrationsPath, packageRoot } from '../src/store/migrations/migration-folder.js'

const drift = await findMigrationDrift(join(packageRoot(), 'prisma', 'schema.prisma'), migrationsPath())
if (drift === null) {
  console.log('The migrations and the schema agree.')
} else {
  console.log(
    `prisma/migrations and prisma/schema.prisma differ. A migration with this SQL would close the gap:\n\n${drift}`,
  )
  process.exitCode = 1
}
