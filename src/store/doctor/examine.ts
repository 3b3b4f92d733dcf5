import { statfs } from 'node:fs/promises'
import type { Database } from '../database.js'
import type { EditContext } from '../edit/desk.js'
import { migrationsPath, readMigrationFolder } from '../migrations/migration-folder.js'
import { checkCounts, checkDerived } from './derived-check.js'
import type { Finding } from './finding.js'
import { checkIndexes } from './index-check.js'
import { checkAlerts, checkClaims, checkFeed, checkMigrations, checkQuotes } from './stored-checks.js'

/** How a database is examined. */
export interface ExamineOptions {
  /** Mends what follows from what is stored: derived events, counts, indexes. */
  readonly fixes: boolean
  /** Hears of each finding as soon as it is made. */
  readonly onFinding: (finding: Finding) => void
}

/** Examines a database, one thing after another; gives all findings. Reads every row of the large tables. */
export async function examine(
  database: Database,
  context: EditContext,
  { fixes, onFinding }: ExamineOptions,
): Promise<readonly Finding[]> {
  const { migrations } = await readMigrationFolder(migrationsPath())
  const names = migrations.map(({ name }) => name)
  const checks: readonly (() => Promise<Finding>)[] = [
    () => checkMigrations(database, names),
    () => checkIndexes(database, migrations, fixes),
    () => checkQuotes(database),
    () => checkClaims(database),
    () => checkFeed(database),
    () => checkDerived(database, context, fixes),
    () => checkCounts(database, fixes),
    () => checkAlerts(database),
    () => checkSize(database),
  ]
  const findings: Finding[] = []
  for (const check of checks) {
    const finding = await check()
    onFinding(finding)
    findings.push(finding)
  }
  return findings
}

const gibibyte = 1024 ** 3

/** Less room than this beside the embedded database is worth a warning. */
const leastRoom = gibibyte

async function checkSize(database: Database): Promise<Finding> {
  const [row] = await database.run({ text: 'SELECT pg_database_size(current_database())', values: [] })
  const size = `The database takes ${(Number(row?.[0]) / gibibyte).toFixed(2)} GiB`
  const check = 'disk'
  if (database.dataDirectory === null) return { check, verdict: 'sound', note: `${size}.` }
  const { bavail, bsize } = await statfs(database.dataDirectory.path)
  const note = `${size}; ${((bavail * bsize) / gibibyte).toFixed(1)} GiB are free beside it.`
  if (bavail * bsize >= leastRoom) return { check, verdict: 'sound', note }
  return { check, verdict: 'warning', note: `${note} Make room: a full disk ends ingestion.` }
}
