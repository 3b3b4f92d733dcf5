import pg from 'pg'
import { DatelineError } from '../../src/domain/errors.js'
import { openDatabase } from '../../src/store/open-database.js'
import { startServer } from '../../tests/support/command-line.js'
import type { Arena, ServerArena } from './arena.js'
import { ask, ingestText, makeKey, reading } from './client.js'
import type { Outcome, Stage } from './fault.js'
import { inspect } from './inspect.js'

const limitMs = 1_000

/**
 * Another session holds a lock that every reader and writer waits for. With more requests than the pool has
 * connections, each must be told so by a code, and all must go well once the lock is gone.
 */
export async function holdLock(
  arena: ServerArena,
  { undisturbed }: Pick<Stage, 'undisturbed'>,
  requests: number,
): Promise<Outcome> {
  await arena.empty()
  const key = await makeKey(arena)
  const server = await startServer(arena.flags, {
    DATELINE_LOG_LEVEL: 'silent',
    DATELINE_STATEMENT_TIMEOUT_MS: String(limitMs),
  })
  const holder = new pg.Client({ connectionString: arena.url })
  await holder.connect()
  const losses: string[] = []
  const [first = '', ...rest] = undisturbed.texts
  try {
    await holder.query('BEGIN; LOCK TABLE "Actor", "Article", "Event" IN ACCESS EXCLUSIVE MODE')
    const asked = Array.from({ length: requests }, () => ask(server.url, reading))
    const replies = await Promise.all([...asked, ingestText(server.url, key, first)])
    for (const { status, codes } of replies)
      if (!['STATEMENT_TIMEOUT', 'REQUEST_TIMEOUT', 'DATABASE_UNAVAILABLE'].includes(codes[0] ?? ''))
        losses.push(`while the lock was held: ${status} ${codes.join()}`)
  } finally {
    await holder.query('ROLLBACK')
    await holder.end()
  }
  if ((await ask(server.url, reading)).status !== 200) losses.push('afterwards the server does not answer')
  for (const text of [first, ...rest])
    if (!(await ingestText(server.url, key, text)).isAcknowledged) losses.push('afterwards a document was refused')
  await server.stop('SIGTERM')
  const found = await inspect(arena, undisturbed)
  return { rounds: requests + 1, losses: [...losses, ...found.losses], note: `each was told within its limit` }
}

/** A statement that never ends, in the embedded database: told by a code, and the database goes on with all it had. */
export async function hangEmbedded(
  arena: Arena & { readonly directory: string },
  { undisturbed }: Pick<Stage, 'undisturbed'>,
): Promise<Outcome> {
  await arena.empty()
  const database = await openDatabase({ directory: arena.directory }, { statementTimeoutMs: limitMs })
  const losses: string[] = []
  try {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n'
    const failure = await database.run({ text: endless, values: [] }).catch((error: unknown) => error)
    const code = failure instanceof DatelineError ? failure.code : String(failure)
    if (code !== 'DATABASE_RESTARTED') losses.push(`the statement ended with ${code}`)
    const [row] = await database.run({ text: 'SELECT count(*) > 0 FROM "_prisma_migrations"', values: [] })
    if (row?.[0] !== 't') losses.push('afterwards the database has not what it had')
  } finally {
    await database.close()
  }
  const found = await inspect(arena, undisturbed)
  return { rounds: 1, losses: [...losses, ...found.losses], note: 'DATABASE_RESTARTED, then as before' }
}
