import type { Database } from '../database.js'
import { type Finding, findingOf, someOf } from './finding.js'

type Reader = Pick<Database, 'run'>

async function firstColumn({ run }: Reader, text: string): Promise<readonly string[]> {
  return (await run({ text, values: [] })).map(([value]) => String(value))
}

/** Every quote must be the words of its version between its offsets, which count code points. */
export async function checkQuotes(database: Reader): Promise<Finding> {
  const [row] = await database.run({ text: 'SELECT count(*) FROM "Evidence"', values: [] })
  const wrong = await firstColumn(
    database,
    `SELECT e."id" FROM "Evidence" e JOIN "ArticleVersion" v ON v."id" = e."versionId"
      WHERE substr(v."body", e."start" + 1, e."end" - e."start") <> e."exact" ORDER BY e."id"`,
  )
  const broken = `${wrong.length} quotes are not the words of their article: ${someOf(wrong)}. Restore a backup, or read the articles again with dateline ingest.`
  return findingOf('quotes', wrong.length, `${row?.[0]} quotes stand at their offsets.`, broken)
}

/** A claim that holds must rest on words. */
export async function checkClaims(database: Reader): Promise<Finding> {
  const bare = await firstColumn(
    database,
    `SELECT c."id" FROM "Claim" c WHERE c."record" = 'CURRENT' AND coalesce(c."rule", '') NOT LIKE 'gdelt/%'
      AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."claimId" = c."id") ORDER BY c."id"`,
  )
  const broken = `${bare.length} claims rest on no words: ${someOf(bare)}. Read their articles again with dateline ingest.`
  return findingOf('claims', bare.length, 'Every claim that holds rests on words.', broken)
}

/** Numbers of the feed follow one another: a subscriber that resumes misses nothing. */
export async function checkFeed(database: Reader): Promise<Finding> {
  const [row] = await database.run({ text: 'SELECT count(*), coalesce(max("sequence"), 0) FROM "Change"', values: [] })
  const [count, last] = (row ?? []).map(Number)
  const missing = (last ?? 0) - (count ?? 0)
  const broken = `${missing} changes are missing from the feed. Restore a backup.`
  return findingOf('change feed', missing, `${count} changes, numbered without a gap.`, broken)
}

/** Every migration of this version must be applied. */
export async function checkMigrations(database: Reader, names: readonly string[]): Promise<Finding> {
  const applied = new Set(
    await firstColumn(database, 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL'),
  )
  const missing = names.filter((name) => !applied.has(name))
  const broken = `${missing.length} migrations are missing: ${someOf(missing)}. Run dateline migrate.`
  return findingOf('migrations', missing.length, `All ${names.length} migrations are applied.`, broken)
}

/** An alert that has stopped waits for somebody. */
export async function checkAlerts(database: Reader): Promise<Finding> {
  const stopped = await firstColumn(
    database,
    'SELECT "name" FROM "Alert" WHERE "stoppedAt" IS NOT NULL ORDER BY "name"',
  )
  if (stopped.length === 0) return { check: 'alerts', verdict: 'sound', note: 'No alert has stopped.' }
  const note = `${stopped.length} alerts have stopped: ${someOf(stopped)}. dateline alerts list says why, alerts resume goes on.`
  return { check: 'alerts', verdict: 'warning', note }
}
