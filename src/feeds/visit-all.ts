import { visitAddress } from './visit-address.js'
import type { VisitTools } from './visit-tools.js'

/** Addresses that are visited at the same time; those of one host wait for each other all the same. */
const addressesAtOnce = 4

/**
 * Visits addresses, some at a time; one that is slow or fails does not keep the others from it. Gives those that are
 * gone for good. Throws the first failure that is none of the addresses', when all visits have ended.
 */
export async function visitAll(
  addresses: readonly string[],
  tools: Omit<VisitTools, 'fetchedPages'>,
): Promise<ReadonlySet<string>> {
  const gone = new Set<string>()
  const round: VisitTools = { ...tools, fetchedPages: new Set() }
  const waiting = [...new Set(addresses)]
  const visitInTurn = async () => {
    for (let url = waiting.shift(); url !== undefined && !tools.signal.aborted; url = waiting.shift()) {
      try {
        if ((await visitAddress(url, round)) === 'gone') gone.add(url)
      } catch (error) {
        if (!tools.signal.aborted) throw error
      }
    }
  }
  const visits = await Promise.allSettled(Array.from({ length: addressesAtOnce }, visitInTurn))
  for (const visit of visits) if (visit.status === 'rejected') throw visit.reason
  return gone
}
