import type { IsoDay } from '../../domain/document.js'
import type { MainActors } from '../../domain/resolution.js'
import type { EventType } from '../../domain/vocabulary.js'
import type { LoadedClaim } from './loaded-claim.js'
import type { Transaction } from './transaction.js'

/** Days that a telling may speak of at most, both included: never fewer than resolving allows it. */
export interface Span {
  readonly from: IsoDay
  readonly to: IsoDay
}

/** Main actors with the type of event in which they are looked for, and the days around which. */
export interface WantedEvents extends MainActors {
  readonly type: EventType
  readonly spans: readonly Span[]
}

/** What a claim says of its day. */
interface DatedClaim {
  readonly hasDate: boolean
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly publishedOn: IsoDay | null
  readonly negated: boolean
}

interface FoundClaim extends DatedClaim {
  readonly group: number
  readonly eventId: string
  readonly articleId: string
  readonly isPinned: boolean
}

const always: Span = { from: '0001-01-01', to: '9999-12-31' }

/** The days of what one article tells of one event, by its claims. Undated ones count only where none has a date. */
export function spanOfTelling(claims: readonly LoadedClaim[]): Span {
  return spanOf(
    claims.map(({ date, publishedOn, negated }) => ({
      ...{ hasDate: date !== null, publishedOn, negated },
      ...{ earliest: date?.earliest ?? null, latest: date?.latest ?? null },
    })),
  )
}

function spanOf(claims: readonly DatedClaim[]): Span {
  const dated = claims.filter(({ hasDate, negated }) => hasDate && !negated)
  return (dated.length > 0 ? dated : claims).map(spanOfClaim).reduce(hull)
}

/**
 * A claim without both ends of a date may mean a day up to a year before and 18 months after whatever day it goes by
 * (`eventWindow`); whole years around hold these.
 */
function spanOfClaim({ earliest, latest, publishedOn }: DatedClaim): Span {
  if (earliest !== null && latest !== null) return { from: earliest, to: latest }
  const days = [earliest, latest, publishedOn].filter((day) => day !== null).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return always
  const [from, to] = [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 2]
  return from < 1 || to > 9999 ? always : { from: `${pad(from)}-01-01`, to: `${pad(to)}-12-31` }
}

function pad(year: number): string {
  return String(year).padStart(4, '0')
}

function hull(one: Span, other: Span): Span {
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to }
}

/**
 * The events that tellings of the wanted days can have to do with, by the wanted key: those of the main actors whose
 * days overlap the wanted ones, and those whose days overlap theirs, and so on. What lies beyond a gap is sorted as it
 * was, whatever is added here. Those of an actor with thousands of events are not gone through where another of the main
 * actors has few. One statement, none for nothing wanted.
 */
export async function findNearEvents(
  tx: Transaction,
  wanted: readonly WantedEvents[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (wanted.length === 0) return new Map()
  const pairs = wanted.flatMap(({ type, actorIds }, group) => actorIds.map((actorId) => ({ group, type, actorId })))
  const [row] = await tx.$queryRaw<{ claims: readonly FoundClaim[] | null }[]>`
    WITH wanted AS MATERIALIZED (SELECT * FROM json_to_recordset(${JSON.stringify(pairs)}::json)
      AS w("group" int, "type" text, "actorId" text)),
    rarest AS MATERIALIZED (
      SELECT DISTINCT ON (w."group") w.* FROM wanted w LEFT JOIN "Actor" a ON a."id" = w."actorId"
      ORDER BY w."group", coalesce(a."eventCount", -1), w."actorId"
    ),
    hits AS MATERIALIZED (
      SELECT r."group", p."eventId" FROM rarest r JOIN "Participation" p
        ON p."actorId" = r."actorId" AND p."type" = r."type"::"EventType" AND p."validTo" IS NULL
      WHERE NOT EXISTS (SELECT FROM wanted w WHERE w."group" = r."group" AND w."actorId" <> r."actorId"
        AND NOT EXISTS (SELECT FROM "Participation" q WHERE q."stateId" = p."stateId" AND q."actorId" = w."actorId"))
    ),
    found AS (
      SELECT h."group", c."eventId", c."articleId", c."edtf" IS NOT NULL AS "hasDate", c."earliest", c."latest",
        c."publishedOn", c."negated", c."pinned" AS "isPinned"
      FROM hits h JOIN "Claim" c ON c."eventId" = h."eventId" WHERE c."record" = 'CURRENT'
    )
    SELECT json_agg(f) AS "claims" FROM found f`
  const byGroup = groupBy(row?.claims ?? [], ({ group }) => group)
  return new Map(
    wanted.map(({ key, spans }, group) => [key, new Set(connected(eventSpans(byGroup.get(group) ?? []), spans))]),
  )
}

/** The days of each telling; of an event that an editor settled, all of its days at once, since it is never taken apart. */
function eventSpans(claims: readonly FoundClaim[]): readonly (Span & { readonly eventId: string })[] {
  return [...groupBy(claims, ({ eventId }) => eventId)].flatMap(([eventId, ofEvent]) => {
    const tellings = [...groupBy(ofEvent, ({ articleId }) => articleId).values()].map(spanOf)
    const spans = ofEvent.some(({ isPinned }) => isPinned) ? [tellings.reduce(hull)] : tellings
    return spans.map((span) => ({ ...span, eventId }))
  })
}

/** The events of the chains of overlapping days in which a wanted day lies. */
function connected(
  found: readonly (Span & { readonly eventId: string })[],
  wanted: readonly Span[],
): readonly string[] {
  const all = [...found, ...wanted.map((span) => ({ ...span, eventId: null }))]
  all.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  const near: string[] = []
  let chain: (string | null)[] = []
  let end = ''
  const close = () => {
    if (chain.includes(null)) near.push(...chain.filter((id) => id !== null))
  }
  for (const { from, to, eventId } of all) {
    if (from > end) {
      close()
      chain = []
    }
    chain.push(eventId)
    if (to > end) end = to
  }
  close()
  return near
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
