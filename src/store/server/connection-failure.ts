import { DatelineError } from '../../domain/errors.js'
import { sqlState } from '../sql-state.js'

/** SQLSTATEs with which a server turns a client away (PostgreSQL manual, appendix A). */
const refusals: Readonly<Record<string, string>> = {
  '3D000': 'has no such database. Create it (createdb), or correct DATABASE_URL.',
  '28P01': 'refused the password. Correct DATABASE_URL.',
  '28000': 'refused the user. Correct DATABASE_URL.',
  '53300': 'has no connection left. Give it more, or stop another client.',
}

/** Turns a failure to connect into a sentence with a remedy; gives back any other failure as it is. No secrets. */
export function connectionFailure(url: string, error: unknown): unknown {
  if (error instanceof DatelineError) return error
  const server = describe(url)
  const state = sqlState(error)
  const refusal = state === null ? undefined : refusals[state]
  if (refusal !== undefined) return unreachable(`The database server ${server} ${refusal}`, error, server)
  if (!(error instanceof Error) || !isOfConnection(error)) return error
  const remedy = 'Start it, or correct DATABASE_URL; without DATABASE_URL the embedded database is used.'
  return unreachable(`The database server ${server} cannot be reached (${reason(error)}). ${remedy}`, error, server)
}

/** Errors of the system carry a code such as ECONNREFUSED; pg's own of this sort have nothing but their text. */
function isOfConnection(error: Error): boolean {
  if (sqlState(error) !== null) return false
  return 'syscall' in error || error instanceof AggregateError || /^timeout|^Connection terminated/.test(error.message)
}

function unreachable(message: string, cause: unknown, server: string): DatelineError {
  return new DatelineError('DATABASE_UNREACHABLE', message, { cause, fields: { server } })
}

/** Node gives an attempt at several addresses no message, only a code. */
function reason(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined
  return error.message || (typeof code === 'string' ? code : error.name)
}

function describe(url: string): string {
  if (!URL.canParse(url)) return 'of DATABASE_URL'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}
