import { DatelineError } from '../domain/errors.js'
import { sqlState } from './sql-state.js'

/** SQLSTATEs of a server that is about to end, starts, or has no connection left; class 08 is told by its first signs. */
const awayStates: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '53300'])

/** Prisma's codes for the same (its error reference): no connection, connection lost, none free, transaction lost. */
const awayCodes: ReadonlySet<string> = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])

/** What pg, and Prisma that passes it on, say of connections that ended. */
const awayWords =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|terminating connection|the database system is (?:starting up|shutting down)|Server has closed the connection|client has encountered a connection error|not queryable/iu

const cancelledState = '57014'

/**
 * Turns the failures that a caller can do something about into Dateline's own, which say what: STATEMENT_TIMEOUT, and
 * DATABASE_UNAVAILABLE, after which the same can be asked again. Gives back all others as they are.
 */
export function databaseFailure(error: unknown): unknown {
  if (error instanceof DatelineError) return error
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const state = stateOf(at)
    if (state === cancelledState) return timedOut(error)
    if (isAway(at, state)) return unavailable(error)
  }
  return error
}

/** The SQLSTATE of an error of pg, or of one of Prisma's that carries it: `meta.code`, or where its driver failed. */
function stateOf(error: Error): string | null {
  const meta = fieldOf(error, 'meta')
  const told = fieldOf(meta, 'code') ?? fieldOf(fieldOf(fieldOf(meta, 'driverAdapterError'), 'cause'), 'originalCode')
  return sqlState(error) ?? (typeof told === 'string' ? told : null)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function isAway(error: Error, state: string | null): boolean {
  if (state !== null && (state.startsWith('08') || awayStates.has(state))) return true
  const code: unknown = 'code' in error ? error.code : undefined
  return 'syscall' in error || awayCodes.has(String(code)) || awayWords.test(error.message)
}

function timedOut(cause: unknown): DatelineError {
  const message = 'A statement was ended because it ran past its time limit. Ask for less, or raise the limit.'
  return new DatelineError('STATEMENT_TIMEOUT', message, { cause })
}

function unavailable(cause: unknown): DatelineError {
  const message = 'The database cannot be reached, or was restarted meanwhile. Ask again in a moment.'
  return new DatelineError('DATABASE_UNAVAILABLE', message, { cause, fields: { retryable: true } })
}
