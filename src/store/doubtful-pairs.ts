import type { Database } from './database.js'

/** Two actors or two events that may be the same and wait for an editor. */
export interface DoubtfulPair {
  /** Global id, as the mutation decideMatch takes it. */
  readonly id: string
  readonly kind: string
  readonly left: string
  readonly right: string
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly string[]
}

/** What waits for an editor. */
export interface Waiting {
  /** The likeliest first, no more than were asked for. */
  readonly pairs: readonly DoubtfulPair[]
  /** Number of all pairs that wait. */
  readonly allPairs: number
  /** Number of claims in force that a machine found and nobody has looked at. */
  readonly unreviewedClaims: number
}

/** What waits for an editor: doubtful pairs by name or title, and how many claims nobody has looked at. */
export async function listWaiting(database: Database, most: number): Promise<Waiting> {
  const { matchCandidate, claim } = database.prisma
  const rows = await matchCandidate.findMany({
    where: { verdict: null },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    take: most,
  })
  const names = await namesOf(
    database,
    rows.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  )
  return {
    pairs: rows.map(({ id, nodeType, leftId, rightId, score, reasons }) => {
      const [left = leftId, right = rightId] = [names.get(leftId), names.get(rightId)]
      return { id: `MatchCandidate:${id}`, kind: nodeType.toLowerCase(), left, right, score, reasons }
    }),
    allPairs: await matchCandidate.count({ where: { verdict: null } }),
    unreviewedClaims: await claim.count({ where: { reviewed: false, record: 'CURRENT' } }),
  }
}

/** Names of actors and titles of events as they now are, by key. */
async function namesOf(database: Database, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const among = { in: [...keys] }
  const actors = await database.prisma.actor.findMany({ where: { id: among }, select: { id: true, name: true } })
  const events = await database.prisma.eventState.findMany({
    where: { eventId: among, validTo: null },
    select: { eventId: true, title: true },
  })
  return new Map([
    ...actors.map(({ id, name }) => [id, name] as const),
    ...events.map(({ eventId, title }) => [eventId, title] as const),
  ])
}
