import type { Database } from '../database.js'

/**
 * Which of the given content hashes are recorded as curated, as texts of document key, space, hash. Lets seeding skip
 * what is there without reading it again. One statement.
 */
export async function findCurated(database: Database, contentHashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.prisma.article.findMany({
    where: { contentHash: { in: [...contentHashes] }, currentVersion: { extractor: { startsWith: 'curated' } } },
    select: { documentKey: true, contentHash: true },
  })
  return new Set(rows.map((row) => `${row.documentKey} ${row.contentHash}`))
}
