import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { DatelineError } from '../../domain/errors.js'
import type { Statement } from '../database.js'
import type { Rows } from '../shared-statements.js'
import { sqlState } from '../sql-state.js'
import type { StatementRunner } from '../statement-runner.js'

const betweenLooksMs = 5
const firstRetryMs = 100
const longestRetryMs = 5_000

/** SQLSTATE of a statement that a replica ended because what it read was changed on the primary. */
const conflictWithReplay = '40001'

/**
 * Reads from a streaming replica as long as it holds everything that this process knows to be committed: after each
 * commit of its own, and each one that it is told of, reads go to the primary until the replica has caught up. So they
 * do while the replica is away.
 */
export class ReplicaReads {
  readonly #replica: { readonly pool: pg.Pool; readonly runner: StatementRunner }
  readonly #primary: pg.Pool
  /** Counts the times that the replica fell behind: catching up is for the last of them. */
  #round = 0
  #commits = 0
  #isCurrent = false
  #isClosed = false

  constructor(replica: { readonly pool: pg.Pool; readonly runner: StatementRunner }, primary: pg.Pool) {
    this.#replica = replica
    this.#primary = primary
  }

  /** Looks whether it is a replica of the primary at all, and begins to follow it. Error: INVALID_SETTINGS. */
  async start(): Promise<void> {
    const wrong = await faultOf(this.#replica.pool, this.#primary).catch(() => null)
    if (wrong !== null) throw new DatelineError('INVALID_SETTINGS', `DATABASE_REPLICA_URL: ${wrong}`)
    this.fallBehind()
  }

  /** The rows of a statement, from the replica if it may answer; else, and where it fails by being one, from `otherwise`. */
  async run(statement: Statement, signal: AbortSignal | undefined, otherwise: () => Promise<Rows>): Promise<Rows> {
    if (!this.#isCurrent) return otherwise()
    try {
      return await this.#replica.runner.run(statement, signal)
    } catch (error) {
      const isAway = error instanceof DatelineError && error.code === 'DATABASE_UNAVAILABLE'
      if (!isAway && sqlState(error) !== conflictWithReplay) throw error
      if (isAway) this.fallBehind()
      return otherwise()
    }
  }

  /** A commit of this process is about to be sent. */
  commitBegins(): void {
    this.#commits += 1
    this.#round += 1
    this.#isCurrent = false
  }

  /** It is over, whatever came of it. */
  commitEnds(): void {
    this.#commits -= 1
    this.fallBehind()
  }

  /** Something was written, perhaps elsewhere, or the replica is away: reads go to the primary until it has caught up. */
  fallBehind(): void {
    this.#round += 1
    this.#isCurrent = false
    if (this.#commits === 0) void this.#catchUp(this.#round)
  }

  close(): void {
    this.#isClosed = true
    this.#isCurrent = false
  }

  async #catchUp(round: number): Promise<void> {
    const isOver = () => this.#isClosed || round !== this.#round
    let retryMs = firstRetryMs
    while (!isOver()) {
      try {
        const position = await ask(this.#primary, 'SELECT pg_current_wal_lsn()')
        while (!isOver() && (await ask(this.#replica.pool, hasReplayed, [position])) !== 't') await wait(betweenLooksMs)
        if (!isOver()) this.#isCurrent = true
        return
      } catch {
        await wait(retryMs)
        retryMs = Math.min(retryMs * 2, longestRetryMs)
      }
    }
  }
}

const hasReplayed = `SELECT CASE WHEN pg_last_wal_replay_lsn() >= $1::pg_lsn THEN 't' ELSE 'f' END`

/** What is wrong with a replica, as a sentence; null where nothing is. Fails where one of the two cannot be asked. */
async function faultOf(replica: pg.Pool, primary: pg.Pool): Promise<string | null> {
  if ((await ask(replica, `SELECT CASE WHEN pg_is_in_recovery() THEN 't' ELSE 'f' END`)) !== 't') {
    return 'this server is not a streaming replica. Give the address of one, or leave the setting out.'
  }
  const identity = 'SELECT system_identifier::text FROM pg_control_system()'
  const [own, others] = await Promise.all([ask(replica, identity), ask(primary, identity)])
  return own === others ? null : 'this server is a replica of another than DATABASE_URL names.'
}

async function ask(pool: pg.Pool, text: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await pool.query<[string]>({ text, values: [...values], rowMode: 'array' })
  return rows[0]?.[0] ?? ''
}

const wait = (ms: number): Promise<void> => pause(ms, undefined, { ref: false })
