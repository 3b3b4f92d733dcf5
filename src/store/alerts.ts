import { DatelineError } from '../domain/errors.js'
import type { Database } from './database.js'
import { ChangeKind } from './generated/enums.js'

export type { ChangeKind }

/** All kinds of changes that the feed tells. */
export const changeKinds: readonly ChangeKind[] = Object.values(ChangeKind)

/** A new alert. Its filter and its address were checked by whoever makes it. */
export interface AlertDraft {
  readonly name: string
  /** An EventWhere of the API. */
  readonly where: Readonly<Record<string, unknown>>
  /** Kinds of changes that are told; none: all. */
  readonly kinds: readonly ChangeKind[]
  /** An address with the secret that its posts are signed with; null: the alert is a feed alone. */
  readonly webhook: { readonly url: string; readonly secret: string } | null
  /** True: tell also what is recorded already; false: only what comes from now on. */
  readonly fromStart: boolean
}

/** An alert as lists show it: everything but the secret. */
export interface AlertDescription {
  readonly name: string
  readonly where: Readonly<Record<string, unknown>>
  readonly kinds: readonly ChangeKind[]
  readonly url: string | null
  /** Number of the last change that is done with, in decimal. */
  readonly position: string
  /** Posts that failed since the last that arrived. */
  readonly failures: number
  readonly lastError: string | null
  /** UTC, ISO 8601; null while it is told. */
  readonly stoppedAt: string | null
}

/** Channel that wakes the servers when alerts were made, resumed or removed. */
export const alertChannel = 'dateline_alerts'

const nameForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Saves an alert. Throws INVALID_ALERT for a name that cannot be part of an address, ALERT_EXISTS. */
export async function createAlert({ prisma }: Database, draft: AlertDraft): Promise<void> {
  const { name, where, kinds, webhook, fromStart } = draft
  if (!nameForm.test(name) || name.length > 80) {
    const message = `${JSON.stringify(name)} is no name for an alert: give up to 80 of a-z and 0-9, with single - between them.`
    throw new DatelineError('INVALID_ALERT', message)
  }
  await prisma.$transaction(async (tx) => {
    if ((await tx.alert.findUnique({ where: { name } })) !== null)
      throw new DatelineError(
        'ALERT_EXISTS',
        `There is an alert named ${name}. Choose another name, or remove it first.`,
      )
    const { _max } = fromStart ? { _max: { sequence: 0n } } : await tx.change.aggregate({ _max: { sequence: true } })
    const data = { name, where: JSON.parse(JSON.stringify(where)), kinds: [...kinds], position: _max.sequence ?? 0n }
    await tx.alert.create({ data: { ...data, url: webhook?.url ?? null, secret: webhook?.secret ?? null } })
    await tx.$executeRaw`SELECT pg_notify(${alertChannel}, '')`
  })
}

/** All alerts, by name. */
export async function listAlerts({ prisma }: Database): Promise<readonly AlertDescription[]> {
  return (await prisma.alert.findMany({ orderBy: { name: 'asc' } })).map(describe)
}

/** The alert of that name, or null. */
export async function findAlert({ prisma }: Database, name: string): Promise<AlertDescription | null> {
  const alert = await prisma.alert.findUnique({ where: { name } })
  return alert === null ? null : describe(alert)
}

/** Removes an alert, with what it has not told yet. Throws ALERT_NOT_FOUND. */
export async function removeAlert(database: Database, name: string): Promise<void> {
  const { count } = await database.prisma.alert.deleteMany({ where: { name } })
  if (count === 0) throw notFound(name)
}

/** Tells an alert again that had stopped, from where it stopped; at once also where it waits. Throws ALERT_NOT_FOUND. */
export async function resumeAlert(database: Database, name: string): Promise<AlertDescription> {
  const { prisma } = database
  await prisma.$transaction(async (tx) => {
    const data = { stoppedAt: null, nextAttemptAt: null, failures: 0 }
    const { count } = await tx.alert.updateMany({ where: { name }, data })
    if (count === 0) throw notFound(name)
    await tx.$executeRaw`SELECT pg_notify(${alertChannel}, '')`
  })
  return (await findAlert(database, name)) ?? raise(notFound(name))
}

interface StoredAlert extends Omit<AlertDescription, 'where' | 'position' | 'stoppedAt'> {
  readonly where: unknown
  readonly position: bigint
  readonly stoppedAt: Date | null
}

function describe(alert: StoredAlert): AlertDescription {
  const { name, kinds, url, failures, lastError, position, stoppedAt } = alert
  const where = alert.where as AlertDescription['where']
  const stopped = stoppedAt?.toISOString() ?? null
  return { name, where, kinds, url, position: String(position), failures, lastError, stoppedAt: stopped }
}

function notFound(name: string): DatelineError {
  return new DatelineError('ALERT_NOT_FOUND', `There is no alert named ${name}. dateline alerts list names them.`)
}

function raise(error: Error): never {
  throw error
}
