import { eventKey } from '../../domain/keys.js'
import type { Decisions, Telling } from '../../domain/resolution.js'
import type { LoadedClaim } from './loaded-claim.js'
import type { Transaction } from './transaction.js'

/** Two events that an editor told apart; each by its own key and by that of the event which it was merged into. */
export interface DifferentEvents {
  readonly leftId: string
  readonly left: string
  readonly rightId: string
  readonly right: string
}

/** Loads what editors told apart from any of the events, or of those merged into them. One statement, none for none. */
export async function loadDifferentEvents(
  tx: Transaction,
  eventIds: readonly string[],
): Promise<readonly DifferentEvents[]> {
  if (eventIds.length === 0) return []
  const ids = [...eventIds]
  return tx.$queryRaw<DifferentEvents[]>`
    WITH named AS MATERIALIZED (
      SELECT "id" FROM "Event" WHERE "id" = ANY(${ids}::text[]) OR "mergedIntoId" = ANY(${ids}::text[])
    )
    SELECT m."leftId", coalesce(l."mergedIntoId", l."id") AS "left",
      m."rightId", coalesce(r."mergedIntoId", r."id") AS "right"
    FROM "MatchCandidate" m JOIN "Event" l ON l."id" = m."leftId" JOIN "Event" r ON r."id" = m."rightId"
    WHERE m."verdict" = 'DIFFERENT' AND m."nodeType" = 'EVENT' AND (m."leftId" IN (SELECT "id" FROM named)
      OR m."rightId" IN (SELECT "id" FROM named))`
}

/** A telling with the event that it is recorded under, or that what it replaces was; null for a new one. */
export interface RecordedTelling {
  readonly telling: Telling
  readonly eventId: string | null
}

/**
 * What editors decided, in the words of resolving. Pinned tellings of one event are together. An event that was told
 * apart is stood for by the claim that it was made from, which it always goes with; where that is gone, by all that
 * is recorded under it. Pure.
 */
export function decisionsOn(
  recorded: readonly RecordedTelling[],
  pinned: ReadonlySet<string>,
  different: readonly DifferentEvents[],
): Decisions {
  const together = new Map<string, string[]>()
  for (const { telling, eventId } of recorded) {
    if (eventId === null || !telling.claimIds.some((id) => pinned.has(id))) continue
    together.set(eventId, [...(together.get(eventId) ?? []), telling.id])
  }
  const bearers = (ownId: string, keptId: string): readonly string[] => {
    const under = recorded.filter(({ eventId }) => eventId === keptId).map(({ telling }) => telling)
    const founding = under.filter(({ claimIds }) => claimIds.some((id) => eventKey(id) === ownId))
    return (founding.length > 0 ? founding : under).map(({ id }) => id)
  }
  const apart = different.flatMap(({ leftId, left, rightId, right }) =>
    bearers(leftId, left).flatMap((one) => bearers(rightId, right).map((other) => [one, other] as const)),
  )
  return { together: [...together.values()], apart: apart.filter(([one, other]) => one !== other) }
}

/** Keys of the claims that an editor settled the event of. */
export function pinnedOf(claims: readonly LoadedClaim[]): ReadonlySet<string> {
  return new Set(claims.filter(({ isPinned }) => isPinned).map(({ id }) => id))
}
