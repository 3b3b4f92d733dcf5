import type { Database } from '../database.js'

/**
 * Which of the given content hashes are recorded as curated, as texts of document key, space, hash. Lets seeding skip
 * what is there without reading it again. One statement.
 */
export async function findCurated(database: Database, contentHashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.run({
    text: `SELECT a."documentKey" || ' ' || a."contentHash" FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."currentVersionId" WHERE a."contentHash" = ANY($1::text[]) AND v."extractor" LIKE 'curated%'`,
    values: [contentHashes],
  })
  return new Set(rows.map(([recorded]) => String(recorded)))
}
