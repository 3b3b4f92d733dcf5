import { setTimeout as wait } from 'node:timers/promises'
import { type Config, readVersion } from '../config.js'
import { visitAll } from '../feeds/visit-all.js'
import { createFetcher } from '../fetch/fetcher.js'
import { isPublicAddress } from '../fetch/public-address.js'
import { type Reading, readDocuments } from '../ingest/read-documents.js'
import { readSources } from '../ingest/read-sources.js'
import { untilStopped } from '../ingest/until-stopped.js'
import { createIntake, type Intake, type IntakeFlags, mayPass } from './intake.js'

/** How `dateline ingest` is to work with addresses of the web. */
export interface WebFlags extends IntakeFlags {
  /** Milliseconds from the start of one round to the start of the next; null: once. */
  readonly everyMs: number | null
  /** Writes a line about what went wrong and will be tried again. */
  readonly complain: (line: string) => void
  /** Ends it after what is under way. */
  readonly signal: AbortSignal
}

/**
 * `dateline ingest ADDRESS…`: takes in what is new there, and files beside, once; or round after round until it is
 * ended. True if nothing was refused; of rounds without an end, always.
 */
export async function ingestWeb(
  config: Config,
  { addresses, paths }: { readonly addresses: readonly string[]; readonly paths: readonly string[] },
  flags: WebFlags,
): Promise<boolean> {
  const intake = await createIntake(config, flags)
  const fetcher = createFetcher({
    userAgent: `Dateline/${readVersion()}`,
    mayUse: config.arePrivateAddressesAllowed ? () => true : isPublicAddress,
    signal: flags.signal,
    ...config.fetch,
  })
  const visit = (urls: readonly string[]) =>
    intake.open(({ record, memory }) =>
      visitAll(urls, {
        ...{ fetcher, memory, tell: intake.tell, signal: flags.signal },
        record: (readings) => record(oneByOne(readings)),
      }),
    )
  try {
    if (flags.everyMs !== null) return await goRound(addresses, visit, intake, { ...flags, everyMs: flags.everyMs })
    if (paths.length > 0) {
      const files = untilStopped(readDocuments(await readSources(paths, process.stdin)), flags.signal)
      await intake.open(({ record }) => record(files.items))
    }
    await visit(addresses)
    return await intake.sumUp()
  } catch (error) {
    await intake.sumUp()
    throw error
  } finally {
    await fetcher.close()
  }
}

/** Visits round after round. An address that is gone is not visited again; a database that is away is waited for. */
async function goRound(
  addresses: readonly string[],
  visit: (addresses: readonly string[]) => Promise<ReadonlySet<string>>,
  intake: Intake,
  { everyMs, complain, signal }: WebFlags & { readonly everyMs: number },
): Promise<boolean> {
  let left = addresses
  while (!signal.aborted && left.length > 0) {
    const started = performance.now()
    try {
      const gone = await visit(left)
      left = left.filter((address) => !gone.has(address))
    } catch (error) {
      if (!mayPass(error)) throw error
      complain(`${error.message} The next round tries again.`)
    }
    await intake.sumUp()
    const restMs = Math.max(0, started + everyMs - performance.now())
    if (left.length > 0) await wait(restMs, undefined, { signal }).catch(() => undefined)
  }
  if (left.length === 0) complain('All addresses are gone: there is nothing left to visit.')
  return true
}

async function* oneByOne(readings: readonly Reading[]): AsyncGenerator<Reading> {
  yield* readings
}
