import type { Database } from './database.js'
import type { ChangeKind } from './generated/enums.js'

/** An alert that this server may tell until its lease ends. */
export interface LeasedAlert {
  readonly name: string
  readonly where: unknown
  readonly kinds: readonly ChangeKind[]
  readonly url: string
  readonly secret: string
  readonly position: bigint
  readonly failures: number
}

/** Who holds leases, and for how long each is given or renewed. */
export interface LeaseHolder {
  /** A name of its own for every server that runs. */
  readonly holder: string
  readonly seconds: number
}

/** Names of the alerts that may be told now: with an address, not stopped, not waiting, not leased to another. */
export async function alertsThatAreDue({ prisma }: Database, { holder }: LeaseHolder): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "Alert"
    WHERE "url" IS NOT NULL AND "stoppedAt" IS NULL AND coalesce("nextAttemptAt" <= now(), true)
      AND ("leasedBy" = ${holder} OR coalesce("leasedUntil" <= now(), true))
    ORDER BY "name"`
  return rows.map(({ name }) => name)
}

/** Seconds until the next alert that waits, or is leased to another, may be due; null where none is. */
export async function secondsUntilDue({ prisma }: Database, { holder }: LeaseHolder): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM min("due") - now())::float8 AS "seconds" FROM (
      SELECT greatest("nextAttemptAt", CASE WHEN "leasedBy" <> ${holder} THEN "leasedUntil" END) AS "due"
      FROM "Alert" WHERE "url" IS NOT NULL AND "stoppedAt" IS NULL
    ) AS "waiting" WHERE "due" > now()`
  return row?.seconds ?? null
}

/** Takes or renews the lease of an alert that is due; null where another has it, or it is no longer told. */
export async function leaseAlert(
  { prisma }: Database,
  name: string,
  { holder, seconds }: LeaseHolder,
): Promise<LeasedAlert | null> {
  const [row] = await prisma.$queryRaw<LeasedAlert[]>`
    UPDATE "Alert" SET "leasedBy" = ${holder}, "leasedUntil" = now() + make_interval(secs => ${seconds})
    WHERE "name" = ${name} AND "url" IS NOT NULL AND "stoppedAt" IS NULL AND coalesce("nextAttemptAt" <= now(), true)
      AND ("leasedBy" = ${holder} OR coalesce("leasedUntil" <= now(), true))
    RETURNING "name", "where", "kinds"::text[] AS "kinds", "url", "secret", "position", "failures"`
  return row ?? null
}

/** Notes that everything up to a change is done with. False where the lease was lost: another goes on from before it. */
export async function advanceAlert(
  { prisma }: Database,
  name: string,
  { holder }: LeaseHolder,
  position: bigint,
): Promise<boolean> {
  const data = { position, failures: 0, lastError: null, nextAttemptAt: null }
  return (await prisma.alert.updateMany({ where: { name, leasedBy: holder }, data })).count === 1
}

/** Notes a post that failed, and gives the lease back. Without seconds to wait the alert stops. */
export async function delayAlert(
  { prisma }: Database,
  name: string,
  { holder }: LeaseHolder,
  failure: { readonly reason: string; readonly failures: number; readonly waitSeconds: number | null },
): Promise<void> {
  const { reason, failures, waitSeconds } = failure
  await prisma.$executeRaw`
    UPDATE "Alert" SET "failures" = ${failures}, "lastError" = ${reason},
      "nextAttemptAt" = now() + make_interval(secs => ${waitSeconds ?? 0}),
      "stoppedAt" = CASE WHEN ${waitSeconds === null} THEN now() END, "leasedBy" = NULL, "leasedUntil" = NULL
    WHERE "name" = ${name} AND "leasedBy" = ${holder}`
}

/** Gives a lease back, so that another server need not wait for its end. */
export async function releaseAlert({ prisma }: Database, name: string, { holder }: LeaseHolder): Promise<void> {
  await prisma.alert.updateMany({ where: { name, leasedBy: holder }, data: { leasedBy: null, leasedUntil: null } })
}

/** Ends every lease. Only where no other server can be at work. */
export async function releaseAll({ prisma }: Database): Promise<void> {
  await prisma.alert.updateMany({ data: { leasedBy: null, leasedUntil: null } })
}
