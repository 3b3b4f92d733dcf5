import type pg from 'pg'
import type { RowBatch, Statement } from './database.js'

/**
 * Settings of the transaction that streams: cursors read to their end (the planner otherwise looks for the quickest
 * first row), sorts and hashes of whole tables in memory, and no time limit, since the first rows come after them.
 */
const settings = "SET LOCAL cursor_tuple_fraction = 1.0; SET LOCAL work_mem = '64MB'; SET LOCAL statement_timeout = 0"

/** Values as the database writes them. */
const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

/**
 * Reads the statements one after the other from cursors of the server, all as of one moment, `batchRows` rows at a
 * time: however many rows there are, no more than a batch is in memory. Whoever stops early ends the transaction.
 */
export async function* streamRows(
  pool: pg.Pool,
  statements: readonly Statement[],
  batchRows: number,
): AsyncGenerator<RowBatch> {
  const client = await pool.connect()
  let isWhole = false
  let underWay: Promise<unknown> = Promise.resolve()
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(settings)
    for (const [index, { text, values }] of statements.entries()) {
      await client.query(`DECLARE "streamed" NO SCROLL CURSOR FOR ${text}`, [...values])
      // the next batch is worked out while this one is written
      let next = fetchRows(client, batchRows)
      for (;;) {
        const rows = await next
        const isLast = rows.length < batchRows
        next = isLast ? Promise.resolve([]) : fetchRows(client, batchRows)
        underWay = next.catch(() => undefined)
        if (rows.length > 0) yield { statement: index, rows }
        if (isLast) break
      }
      await client.query('CLOSE "streamed"')
    }
    await client.query('COMMIT')
    isWhole = true
  } finally {
    await underWay
    let isLost = false
    if (!isWhole)
      await client.query('ROLLBACK').catch(() => {
        isLost = true
      })
    // a connection whose transaction could not be ended is not to be used again
    client.release(isLost)
  }
}

async function fetchRows(client: pg.PoolClient, count: number): Promise<readonly (readonly (string | null)[])[]> {
  const { rows } = await client.query<(string | null)[]>({
    text: `FETCH FORWARD ${Math.trunc(count)} FROM "streamed"`,
    rowMode: 'array',
    types: asText,
  })
  return rows
}
