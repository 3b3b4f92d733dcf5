import type pg from 'pg'
import type { Statement } from './database.js'
import { databaseFailure } from './database-failure.js'
import { type Rows, SharedStatements } from './shared-statements.js'
import { sqlState } from './sql-state.js'
import { unlessAborted } from './unless-aborted.js'

/** Values as the database writes them: text, or null. Reading needs no more, and dates never become moments. */
const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value }

/** Asks the database to end what a connection is doing; resolves when it was told. */
export type CancelStatement = (client: pg.PoolClient) => Promise<void>

/**
 * Runs statements for reading on a pool. A named statement is prepared once per connection; when its name is retired,
 * each connection forgets it before its next statement.
 */
export class StatementRunner {
  readonly #pool: pg.Pool
  readonly #cancel: CancelStatement | null
  readonly #retired = new WeakMap<pg.PoolClient, Set<string>>()
  readonly #clients = new Set<pg.PoolClient>()
  readonly #shared = new SharedStatements()

  /** @param cancel null where a statement under way cannot be ended by itself */
  constructor(pool: pg.Pool, cancel: CancelStatement | null) {
    this.#pool = pool
    this.#cancel = cancel
    pool.on('connect', (client) => {
      this.#clients.add(client)
      this.#retired.set(client, new Set())
    })
    pool.on('remove', (client) => this.#clients.delete(client))
  }

  /**
   * The rows of one statement, as arrays of texts and nulls. Where the signal is aborted it fails at once with the
   * signal's reason: a statement that waits is not sent, one under way is cancelled. Shared ones that wait are sent once.
   */
  run(statement: Statement, signal?: AbortSignal): Promise<Rows> {
    if (statement.isShared === true && this.#mustWait()) {
      return this.#shared.run(statement, signal, (whenAllGone, onBegin) => this.#run(statement, whenAllGone, onBegin))
    }
    const running = this.#run(statement, signal)
    return signal === undefined ? running : unlessAborted(running, signal)
  }

  /** True where no connection is left for one more statement. */
  #mustWait(): boolean {
    const { waitingCount, idleCount, totalCount, options } = this.#pool
    return waitingCount >= idleCount + (options.max - totalCount)
  }

  async #run(statement: Statement, signal?: AbortSignal, onBegin?: () => void): Promise<Rows> {
    const client = await this.#connect()
    let isBroken = false
    let cancelling: Promise<void> | undefined
    const onAbort = () => {
      cancelling = this.#cancel?.(client).catch(() => undefined)
    }
    try {
      if (signal?.aborted === true) return []
      signal?.addEventListener('abort', onAbort)
      if ((this.#retired.get(client)?.size ?? 0) > 0) await this.#forget(client)
      onBegin?.()
      return await rowsOf(client, statement)
    } catch (error) {
      // A connection that the server closed is not to be used again; pg says so with errors that have no SQLSTATE.
      isBroken = sqlState(error) === null
      throw databaseFailure(error)
    } finally {
      signal?.removeEventListener('abort', onAbort)
      // lent on before the database was told, the next statement would be ended in place of this one
      if (cancelling !== undefined) await cancelling
      client.release(isBroken)
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (error) {
      throw databaseFailure(error)
    }
  }

  /** Ends a name: the next statement of that name is prepared anew. */
  retire(name: string): void {
    for (const client of this.#clients) this.#retired.get(client)?.add(name)
  }

  async #forget(client: pg.PoolClient): Promise<void> {
    const names = this.#retired.get(client)
    if (names === undefined || names.size === 0) return
    const prepared = preparedStatements(client)
    const known = [...names].filter((name) => name in prepared)
    names.clear()
    if (known.length === 0) return
    await client.query(known.map((name) => `DEALLOCATE "${name.replaceAll('"', '""')}"`).join('; '))
    for (const name of known) delete prepared[name]
  }
}

/**
 * The rows of one statement. By callback: the promises that pg makes itself keep large answers alive until a later
 * collection, which costs more than the query's own work in this process.
 */
function rowsOf(client: pg.PoolClient, statement: Statement): Promise<Rows> {
  const query = {
    text: statement.text,
    values: [...statement.values],
    ...(statement.name === undefined ? {} : { name: statement.name }),
    rowMode: 'array' as const,
    types: asText,
  }
  return new Promise((resolve, reject) => {
    void client.query<(string | null)[]>(query, (error, result) => {
      // pg's types leave out that the error is null where there is none
      if ((error as Error | null) === null || error === undefined) resolve(result.rows)
      else reject(error)
    })
  })
}

/** The names that a connection holds: pg keeps them, and would go on using a name that was deallocated. */
function preparedStatements(client: pg.PoolClient): Record<string, string> {
  const connection: unknown = Reflect.get(client, 'connection')
  const statements: unknown =
    typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'parsedStatements') : undefined
  if (typeof statements !== 'object' || statements === null) throw new Error('pg no longer keeps parsedStatements')
  return statements as Record<string, string>
}
