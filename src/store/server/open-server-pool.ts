import pg from 'pg'

/** How a server's pool is to be opened. */
export interface ServerPoolOptions {
  /** PostgreSQL URL, with whatever options libpq's URLs have. */
  readonly url: string
  /** Number of connections; 3 to 4 serve two cores best. */
  readonly size: number
  /** Time limit of a statement, kept by the server; null: none. */
  readonly statementTimeoutMs: number | null
}

/**
 * Settings of each session, given as it starts: one plan per prepared statement whatever the values (the read path's
 * statements are planned for the general case), dates and times in the one form that the code reads; neither compiled
 * nor spread over processes, which cost a nested statement more than it takes.
 */
const sessionSettings = [
  'plan_cache_mode=force_generic_plan',
  'timezone=UTC',
  'datestyle=ISO',
  'jit=off',
  'max_parallel_workers_per_gather=0',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/** A pool over a PostgreSQL server. Connections are made on first use. */
export function openServerPool({ url, size, statementTimeoutMs }: ServerPoolOptions): pg.Pool {
  const { address, settings } = splitSettings(url)
  return new pg.Pool({
    connectionString: address,
    options: [settings, sessionSettings].filter((part) => part !== '').join(' '),
    max: size,
    connectionTimeoutMillis: 10_000,
    // a connection that ends takes its prepared statements with it
    idleTimeoutMillis: 0,
    application_name: 'dateline',
    ...(statementTimeoutMs === null ? {} : { statement_timeout: statementTimeoutMs }),
  })
}

/** Takes `options` out of a URL: pg would let it win over those given beside the URL. */
function splitSettings(url: string): { readonly address: string; readonly settings: string } {
  if (!URL.canParse(url)) return { address: url, settings: '' }
  const parsed = new URL(url)
  const settings = parsed.searchParams.get('options') ?? ''
  parsed.searchParams.delete('options')
  return { address: parsed.href, settings }
}
