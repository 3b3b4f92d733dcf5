import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CodedEvent } from '../../domain/coded-event.js'
import type { CountryCode } from '../../domain/document.js'
import { slugFrom } from '../../domain/names.js'
import { type ChangeNote, recordChanges } from '../change-feed.js'
import type { Database } from '../database.js'
import { projectEvent } from '../projection/project-event.js'
import { type RebuiltEvent, wishesOfEvents } from '../save/event-rows.js'
import { insertRows } from '../save/insert-rows.js'
import { notesOfEvents } from '../save/settle-events.js'
import { mintSlugs, type SlugWish } from '../save/slugs.js'
import { type Transaction, writeInTurn } from '../save/transaction.js'
import { type CodedClaim, claimOf, codedConfidence, codedExtractor, createKeyMaker } from './coded-claim.js'
import { columnsOf, type FreshEvent } from './coded-columns.js'
import { articleRows, castRows } from './coded-rows.js'
import { hashOf } from './hash-of.js'
import { insertColumns } from './insert-columns.js'

/** What recording coded events did. */
export interface CodedOutcome {
  /** Events at hand. */
  readonly events: number
  /** Those that were not recorded yet and now are. */
  readonly newEvents: number
}

/** Longest slug of an article that is known by its address alone. */
const longestSlug = 70

/** Coded events with their keys and what is derived of them: all that needs no database. */
export type PreparedEvents = readonly PreparedEvent[]

type PreparedEvent = Omit<FreshEvent, 'position'>

/** Events that are prepared without a pause: who waits for the database goes on meanwhile. */
const preparedAtOnce = 50

/** Makes the keys and the states of coded events. */
export async function prepareCodedEvents(
  events: readonly CodedEvent[],
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<PreparedEvents> {
  const keysOf = createKeyMaker()
  const prepared: PreparedEvent[] = []
  for (const event of events) {
    if (prepared.length % preparedAtOnce === preparedAtOnce - 1) await nextTurn()
    const coded = keysOf(event)
    prepared.push({ coded, states: statesOf(coded, countryNames, new Map()) })
  }
  return prepared
}

function statesOf(coded: CodedClaim, countryNames: ReadonlyMap<CountryCode, string>, canonical: Known['canonical']) {
  return projectEvent([claimOf(coded, countryNames, canonical)], countryNames)
}

/**
 * Records coded events in one transaction, each as a claim of its article and as an event of its own. The same again
 * changes nothing. An article whose words are recorded speaks for itself: what others coded from it is left out.
 */
export function saveCodedEvents(
  database: Database,
  events: PreparedEvents,
  by: string,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<CodedOutcome> {
  if (events.length === 0) return Promise.resolve({ events: 0, newEvents: 0 })
  return writeInTurn(database, async (tx) => {
    const known = await loadKnown(tx, events)
    await saveFresh(tx, known, by, countryNames)
    return { events: events.length, newEvents: known.fresh.length }
  })
}

/** What of a batch is new, and what is recorded of its articles and actors. */
interface Known {
  readonly fresh: PreparedEvents
  /** Number of claims of the articles that are recorded already. */
  readonly claimsOfArticle: ReadonlyMap<string, number>
  readonly canonical: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

/** Three statements. */
async function loadKnown(tx: Transaction, events: PreparedEvents): Promise<Known> {
  const coded = events.map((event) => event.coded)
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
    fresh: events.filter(({ coded: { claimId, event } }) => {
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
  known: Known,
  by: string,
  countryNames: ReadonlyMap<CountryCode, string>,
): Promise<void> {
  if (known.fresh.length === 0) return
  const events = placeInArticles(known, countryNames)
  const fresh = events.map(({ coded }) => coded)
  const rebuilt: readonly RebuiltEvent[] = events.map(({ coded, states }) => ({ id: coded.eventId, states }))
  const slugs = await mintSlugs(tx, [...wishesOf(fresh), ...wishesOfEvents(rebuilt, { recorded: new Map() })])
  const now = new Date()
  await writeWhileBuilding([
    () => {
      const rows = { ...castRows(fresh, slugs, now), ...articleRows(fresh, slugs, now) }
      return () => insertRows(tx, rows)
    },
    () => {
      const rows = columnsOf(events, slugs)
      return () => insertColumns(tx, rows, { now, confidence: codedConfidence })
    },
    () => {
      const notes = [...notesOfNodes(fresh, slugs), ...notesOfEvents(rebuilt, new Map(), []), ...notesOfClaims(fresh)]
      return () => recordChanges(tx, notes, by, null)
    },
    () => () => countEvents(tx, rebuilt),
  ])
}

/** Gives each its place in its article; what names somebody who is recorded otherwise is derived anew. */
function placeInArticles(
  { fresh, claimsOfArticle, canonical }: Known,
  countryNames: ReadonlyMap<CountryCode, string>,
): readonly FreshEvent[] {
  const positions = new Map(claimsOfArticle)
  return fresh.map(({ coded, states }) => {
    const position = positions.get(coded.articleId) ?? 0
    positions.set(coded.articleId, position + 1)
    const isOther = coded.participants.some(({ actorId, organization }) => {
      const recorded = canonical.get(actorId)
      const name = organization ?? countryNames.get(actorId) ?? actorId
      return recorded !== undefined && (recorded.id !== actorId || recorded.name !== name)
    })
    return { coded, position, states: isOther ? statesOf(coded, countryNames, canonical) : states }
  })
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

function notesOfClaims(fresh: readonly CodedClaim[]): readonly ChangeNote[] {
  return fresh.map(({ claimId, eventId, event }) => {
    const after = { statement: event.statement, event: eventId }
    return { kind: 'ADDED', nodeType: 'CLAIM', nodeId: claimId, before: null, after }
  })
}
