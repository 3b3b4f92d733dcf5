import { readFile } from 'node:fs/promises'
import { EmbeddedServer } from '../embedded/embedded-server.js'
import { openEmbeddedPool } from '../embedded/open-embedded-pool.js'
import { migrationAdapterFactory } from './migration-adapter.js'
import { readMigrationFolder } from './migration-folder.js'
import { migrationList, noFilters, withSchemaEngine } from './schema-engine.js'

/**
 * What separates the database that the migrations make from the one that the Prisma schema describes, as SQL that would
 * close the gap; null if nothing does. The migrations run in a database in memory: no server is needed.
 */
export async function findMigrationDrift(schemaPath: string, migrationsPath: string): Promise<string | null> {
  const schema = { path: schemaPath, content: await readFile(schemaPath, 'utf8') }
  const folder = await readMigrationFolder(migrationsPath)
  const idle = openInMemory()
  const openShadow = async () => openInMemory()
  try {
    return await withSchemaEngine(migrationAdapterFactory(idle.pool, { openShadow }), schema, async (engine) => {
      const from =
        folder.migrations.length === 0 ? emptyDatabase : { tag: 'migrations' as const, ...migrationList(folder) }
      const { exitCode, stdout } = await engine.diff({
        from,
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: true,
        filters: noFilters,
      })
      return exitCode === 0 ? null : (stdout ?? '')
    })
  } finally {
    await idle.close()
  }
}

const emptyDatabase = { tag: 'empty' } as const

function openInMemory() {
  const server = new EmbeddedServer({ directory: null, template: null })
  const pool = openEmbeddedPool(server)
  return {
    pool,
    close: async (): Promise<void> => {
      await pool.end()
      await server.close()
    },
  }
}
