import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CodedEvent } from '../../domain/coded-event.js'
import type { CountryCode } from '../../domain/document.js'
import { slugFrom } from '../../domain/names.js'
import { type ChangeNote, recordChanges } from '../change-feed.js'
import type { Database } from '../database.js'
import { projectEvent } from '../projection/project-event.js'
import { eventRows, type RebuiltEvent, wishesOfEvents } from '../save/event-rows.js'
import { insertRows } from '../save/insert-rows.js'
import type { LoadedClaim } from '../save/loaded-claim.js'
import { notesOfEvents } from '../save/settle-events.js'
import { mintSlugs, type SlugWish } from '../save/slugs.js'
import { type Transaction, writeInTurn } from '../save/transaction.js'
import { type CodedClaim, claimOf, codedExtractor, keysOf } from './coded-claim.js'
import { articleRows, castRows, claimRows } from './coded-rows.js'
import { hashOf } from './hash-of.js'

/** What recording coded events did. */
export interface CodedOutcome {
  /** Events at hand. */
  readonly events: number
  /** Those that were not recorded yet and now are. */
  readonly newEvents: number
}

/** Longest slug of an article that is known by its address alone. */
const longestSlug = 70

/**
 * Records coded events in one transaction, each as a claim of its article and as an event of its own. The same again
 * changes nothing. An article whose words are recorded speaks for itself: what others coded from it is left out.
 */
export function saveCodedEvents(
  database: Database,
  events: readonly CodedEvent[],
  by: string,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<CodedOutcome> {
  if (events.length === 0) return Promise.resolve({ events: 0, newEvents: 0 })
  return writeInTurn(database, async (tx) => {
    const known = await loadKnown(tx, events.map(withKeys))
    await saveFresh(tx, known, by, countryNames)
    return { events: events.length, newEvents: known.fresh.length }
  })
}

/** The version of an article without words: its headline is its address, and it has no text. */
function withKeys(event: CodedEvent): CodedClaim {
  return keysOf(event, hashOf(event.url))
}

/** What of a batch is new, and what is recorded of its articles and actors. */
interface Known {
  readonly fresh: readonly CodedClaim[]
  /** Number of claims of the articles that are recorded already. */
  readonly claimsOfArticle: ReadonlyMap<string, number>
  readonly canonical: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

/** Three statements. */
async function loadKnown(tx: Transaction, coded: readonly CodedClaim[]): Promise<Known> {
  const claimIds = coded.map(({ claimId }) => claimId)
  const recorded = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Claim" WHERE "id" = ANY(${claimIds}::text[])`
  const urls = [...new Set(coded.map(({ event }) => event.url))]
  const articles = await tx.$queryRaw<{ url: string; id: string; extractor: string | null; claims: number }[]>`
    SELECT a."documentKey" AS "url", a."id", v."extractor",
      (SELECT count(*)::int FROM "Claim" c WHERE c."articleId" = a."id") AS "claims"
    FROM "Article" a LEFT JOIN "ArticleVersion" v ON v."id" = a."currentVersionId"
    WHERE a."documentKey" = ANY(${urls}::text[])`
  const actorIds = [...new Set(coded.flatMap(({ participants }) => participants.map(({ actorId }) => actorId)))]
  const actors = await tx.$queryRaw<{ own: string; id: string; name: string }[]>`
    SELECT a."id" AS "own", k."id", k."name" FROM "Actor" a JOIN "Actor" k ON k."id" = coalesce(a."mergedIntoId", a."id")
    WHERE a."id" = ANY(${actorIds}::text[])`
  const seen = new Set(recorded.map(({ id }) => id))
  const speaking = new Set(articles.filter(({ extractor }) => extractor !== codedExtractor).map(({ url }) => url))
  return {
    fresh: coded.filter(({ claimId, event }) => {
      if (seen.has(claimId) || speaking.has(event.url)) return false
      seen.add(claimId)
      return true
    }),
    claimsOfArticle: new Map(articles.map(({ id, claims }) => [id, claims])),
    canonical: new Map(actors.map(({ own, id, name }) => [own, { id, name }])),
  }
}

async function saveFresh(
  tx: Transaction,
  { fresh, claimsOfArticle, canonical }: Known,
  by: string,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<void> {
  if (fresh.length === 0) return
  const positions = new Map(claimsOfArticle)
  const claims = fresh.map((coded): LoadedClaim => {
    const position = positions.get(coded.articleId) ?? 0
    positions.set(coded.articleId, position + 1)
    return claimOf(coded, position, countryNames, canonical)
  })
  const rebuilt: readonly RebuiltEvent[] = claims.map((claim) => ({
    id: claim.eventId ?? '',
    states: projectEvent([claim], countryNames),
  }))
  const assignment = { recorded: new Map<string, Date>(), claims, affected: new Set<string>() }
  const slugs = await mintSlugs(tx, [...wishesOf(fresh), ...wishesOfEvents(rebuilt, assignment)])
  const now = new Date()
  const { Event: events = [], ...shown } = eventRows(rebuilt, assignment, slugs, now)
  await writeWhileBuilding([
    () => {
      const rows = { ...castRows(fresh, slugs, now), ...articleRows(fresh, slugs, now) }
      const claimed = { ...rows, ...claimRows(fresh, claims, now), Event: events }
      return () => insertRows(tx, claimed)
    },
    () => () => insertRows(tx, shown),
    () => {
      const notes = [
        ...notesOfNodes(fresh, slugs),
        ...notesOfEvents(rebuilt, new Map(), []),
        ...notesOfClaims(claims, fresh),
      ]
      return () => recordChanges(tx, notes, by, null)
    },
    () => () => countEvents(tx, rebuilt),
  ])
}

/** Puts together what is to be written while the database works on what came before. */
async function writeWhileBuilding(steps: readonly (() => () => Promise<unknown>)[]): Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  for (const build of steps) {
    const write = build()
    await underWay
    underWay = write()
    // a failure is told by the wait for it, which comes when the next is put together
    underWay.catch(() => undefined)
    // lets the statement leave first
    await nextTurn()
  }
  await underWay
}

function wishesOf(fresh: readonly CodedClaim[]): readonly SlugWish[] {
  const wishes = fresh.flatMap(({ event, articleId, placeId, participants }): readonly SlugWish[] => [
    { table: 'Article', id: articleId, slug: slugFrom(`${event.addedOn} ${tailOf(event.url)}`, longestSlug) },
    ...(placeId === null || event.place === null
      ? []
      : [{ table: 'Place', id: placeId, slug: slugFrom(event.place.name) } as const]),
    ...participants.flatMap(({ actorId, organization }): readonly SlugWish[] =>
      organization === null ? [] : [{ table: 'Actor', id: actorId, slug: slugFrom(organization) }],
    ),
  ])
  return [...new Map(wishes.map((wish) => [`${wish.table} ${wish.id}`, wish])).values()]
}

/** The last part of an address that says anything: mostly the headline's words. */
function tailOf(url: string): string {
  const parts = url
    .replace(/[?#].*$/u, '')
    .split('/')
    .filter((part) => /\p{L}{3}/u.test(part))
  return parts.at(-1) ?? 'article'
}

/** Adds the new events to the numbers of their actors; counting anew would read all events of a country each time. */
async function countEvents(tx: Transaction, rebuilt: readonly RebuiltEvent[]): Promise<void> {
  const more = new Map<string, number>()
  const held = rebuilt
    .flatMap(({ states }) => states)
    .filter(({ status }) => status === 'OCCURRED' || status === 'ONGOING')
  for (const { actorId } of held.flatMap(({ participations }) => participations))
    more.set(actorId, (more.get(actorId) ?? 0) + 1)
  const [ids, counts] = [[...more.keys()], [...more.values()]]
  await tx.$executeRaw`
    UPDATE "Actor" a SET "eventCount" = a."eventCount" + m."more"
    FROM unnest(${ids}::text[], ${counts}::int[]) AS m("id", "more") WHERE a."id" = m."id"`
}

function notesOfNodes(fresh: readonly CodedClaim[], slugs: ReadonlyMap<string, string>): readonly ChangeNote[] {
  const added = new Map<string, ChangeNote>()
  const note = (nodeType: ChangeNote['nodeType'], nodeId: string, after: Readonly<Record<string, string>>) => {
    const slug = slugs.get(nodeId)
    if (slug !== undefined)
      added.set(nodeId, { kind: 'ADDED', nodeType, nodeId, before: null, after: { ...after, slug } })
  }
  for (const { event, articleId, placeId, participants } of fresh) {
    note('ARTICLE', articleId, { headline: event.url, contentHash: hashOf(event.url) })
    if (placeId !== null && event.place !== null) note('PLACE', placeId, { name: event.place.name })
    for (const { actorId, organization } of participants)
      if (organization !== null) note('ORGANIZATION', actorId, { name: organization })
  }
  return [...added.values()]
}

function notesOfClaims(claims: readonly LoadedClaim[], fresh: readonly CodedClaim[]): readonly ChangeNote[] {
  return claims.map(({ id, eventId }, index) => {
    const after = { statement: fresh[index]?.event.statement ?? '', event: eventId }
    return { kind: 'ADDED', nodeType: 'CLAIM', nodeId: id, before: null, after }
  })
}
