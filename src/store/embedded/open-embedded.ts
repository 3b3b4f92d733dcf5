import { holdDataDirectory } from '../data-directory.js'
import type { DatabaseLocation } from '../database.js'
import { type DatabaseParts, type OpenOptions, preparePool } from '../database-parts.js'
import { locateDatabaseFiles } from './database-files.js'
import { EmbeddedServer } from './embedded-server.js'
import { EmbeddedListeners } from './listen.js'
import { openEmbeddedPool } from './open-embedded-pool.js'
import { readEmbeddedSnapshot } from './read-embedded-snapshot.js'

/** Opens the embedded database of a directory, which it holds from now on, or one in memory. */
export async function openEmbedded(
  location: Exclude<DatabaseLocation, { readonly url: string }>,
  options: OpenOptions,
): Promise<DatabaseParts> {
  const dataDirectory = 'directory' in location ? await holdDataDirectory(location.directory) : null
  try {
    const files = dataDirectory === null ? null : await locateDatabaseFiles(dataDirectory.path)
    const template = files === null || files.isNew ? (location.template ?? null) : null
    if (files?.isNew === true && template === null) await makeFiles(files.path)
    const server = new EmbeddedServer({ directory: files?.path ?? null, template })
    await server.start()
    await files?.settle()
    server.limitStatements(options.statementTimeoutMs)
    const listeners = new EmbeddedListeners()
    const pool = openEmbeddedPool(server, (client) => listeners.attach(client))
    preparePool(pool, options)
    let lastUse: Promise<unknown> = Promise.resolve()
    return {
      kind: 'embedded',
      pool,
      replica: null,
      cancel: null,
      dataDirectory,
      listen: (channel, onWake) => listeners.listen(pool, channel, onWake),
      readSnapshot: (read) => readEmbeddedSnapshot(pool, read),
      // There is one session, whose lock would not keep two runs of the migrations apart.
      withMigrationPool: (use) => {
        const next = lastUse.then(async () => {
          server.limitStatements(null)
          try {
            return await use(pool)
          } finally {
            server.limitStatements(options.statementTimeoutMs)
          }
        })
        lastUse = next.catch(() => null)
        return next
      },
      close: async () => {
        await pool.end()
        await server.close()
        await dataDirectory?.release()
      },
    }
  } catch (error) {
    await dataDirectory?.release()
    throw error
  }
}

/** Makes an empty database in a thread that ends then: making one takes several times the memory that using it does. */
async function makeFiles(directory: string): Promise<void> {
  const maker = new EmbeddedServer({ directory, template: null })
  await maker.start()
  await maker.close()
}
