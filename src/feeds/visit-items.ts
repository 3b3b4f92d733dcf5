import { FetchFailure } from '../fetch/fetch-failure.js'
import type { Reading } from '../ingest/read-documents.js'
import type { SeenItem } from '../store/feed-memory.js'
import { readItemPage, readItemText } from './read-answer.js'
import type { Feed, FeedItem } from './read-feed.js'
import { failureOrThrow, type VisitTools } from './visit-tools.js'

/** Tries of an item whose page fails for reasons that may pass; then it is left until the feed says otherwise. */
const mostTries = 5

/** Items that are recorded in one go, and lost together where the process is killed: they are then fetched again. */
const itemsAtOnce = 20

/** What became of a feed's items. */
export interface ItemsVisited {
  /** All items of the feed that are known by now. */
  readonly seen: readonly SeenItem[]
  /** Whether none is left for another time. */
  readonly isWhole: boolean
}

/** Fetches and records the items that are new or changed, the oldest first. An item counts as seen when it is recorded. */
export async function visitItems(
  feedUrl: string,
  feed: Feed,
  before: readonly SeenItem[],
  tools: VisitTools,
): Promise<ItemsVisited> {
  const known = new Map(before.map((item) => [item.id, item]))
  const seen = new Map<string, SeenItem>()
  const resting = new Set<string>()
  let isWhole = true
  let batch: TriedItem[] = []
  const flush = async () => {
    if (batch.length === 0) return
    const lost = await tools.record(batch.flatMap(({ readings }) => readings))
    const states = batch.flatMap(({ readings, state }) => {
      if (state === null) return []
      return readings.some((reading) => lost.has(sourceOf(reading)))
        ? [failedOnce(state, known.get(state.id))]
        : [state]
    })
    if (states.some(({ isDone }) => !isDone)) isWhole = false
    await tools.memory.remember(feedUrl, { address: null, items: states })
    for (const state of states) seen.set(state.id, state)
    batch = []
  }
  for (const item of feed.items.toReversed()) {
    const last = known.get(item.key)
    if (last?.hash === item.hash && last.isDone) {
      seen.set(item.key, last)
      continue
    }
    const host = item.address === null ? '' : new URL(item.address).host
    const tried = tools.signal.aborted || resting.has(host) ? null : await tryItem(item, feed, feedUrl, last, tools)
    if (tried?.isHostResting === true) resting.add(host)
    if (tried !== null) batch.push(tried)
    if (tried === null || tried.state === null) isWhole = false
    if (batch.length >= itemsAtOnce) await flush()
  }
  await flush()
  return { seen: [...seen.values()], isWhole }
}

interface TriedItem {
  readonly readings: readonly Reading[]
  /** Null where the try does not count. */
  readonly state: SeenItem | null
  readonly isHostResting: boolean
}

/** Null where the visit was ended in between. */
async function tryItem(
  item: FeedItem,
  feed: Feed,
  feedUrl: string,
  last: SeenItem | undefined,
  { fetcher, signal, fetchedPages }: VisitTools,
): Promise<TriedItem | null> {
  const done = { id: item.key, hash: item.hash, isDone: true, failures: 0 }
  const { address } = item
  if (address === null) return { readings: [readItemText(item, feed, feedUrl)], state: done, isHostResting: false }
  if (fetchedPages.has(address)) return { readings: [], state: done, isHostResting: false }
  try {
    const fetched = await fetcher.fetch(address).catch(failureOrThrow)
    if (fetched instanceof FetchFailure) return failed(address, fetched, done, last)
    fetchedPages.add(address)
    const readings = fetched.state === 'fetched' ? await readItemPage(fetched, item) : []
    return { readings, state: done, isHostResting: false }
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

function failed(address: string, failure: FetchFailure, done: SeenItem, last: SeenItem | undefined): TriedItem {
  const readings = [{ source: address, refusal: failure }]
  if (failure.outlook !== 'later') return { readings, state: done, isHostResting: false }
  // a host that asks for rest is no fault of the item
  if (failure.notBefore !== null) return { readings, state: null, isHostResting: true }
  return { readings, state: failedOnce(done, last), isHostResting: false }
}

/** An item whose try failed for a reason that may pass. */
function failedOnce(done: SeenItem, last: SeenItem | undefined): SeenItem {
  const failures = (last?.hash === done.hash ? last.failures : 0) + 1
  return { ...done, isDone: failures >= mostTries, failures }
}

function sourceOf(reading: Reading): string {
  return 'document' in reading ? reading.document.source : reading.source
}
