import { join } from 'node:path'
import { seed } from '../../src/ingest/seed.js'
import type { Database } from '../../src/store/database.js'
import { emptyDatabase } from './database.js'

/** A database with all countries and the project's own documents. Closing it removes it. */
export async function seededDatabase(): Promise<Database> {
  const database = await emptyDatabase()
  await seed(database, join(import.meta.dirname, '..', '..', 'seeds'))
  return database
}
