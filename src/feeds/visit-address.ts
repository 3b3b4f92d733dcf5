import { FetchFailure } from '../fetch/fetch-failure.js'
import type { Validators } from '../fetch/fetcher.js'
import { readAnswer } from './read-answer.js'
import { visitItems } from './visit-items.js'
import { failureOrThrow, type VisitTools } from './visit-tools.js'

/** What a visit found out for the next one: `gone` makes it the last. */
export type VisitOutcome = 'visited' | 'gone'

/** Nothing to tell an answer from the next by. */
const noValidators: Validators = { etag: null, lastModified: null }

/**
 * Takes what is new at a web address: the items of a feed that were not seen before or were changed, or else the
 * articles of the page. What is there since the last visit costs one request and nothing else. An address that fails is
 * reported as refused, with the reason; throws only for the database's failures, and when it is ended.
 */
export async function visitAddress(url: string, tools: VisitTools): Promise<VisitOutcome> {
  const { memory, record } = tools
  const { address, items } = await memory.recall(url)
  const { notBefore, ...validators } = address ?? { notBefore: null, ...noValidators }
  if (notBefore !== null && new Date(notBefore) > new Date()) {
    const reason = `its server asks to be left alone until ${notBefore}; it is not asked before`
    await record([{ source: url, refusal: new FetchFailure(url, reason, { outlook: 'later' }) }])
    return 'visited'
  }
  const fetched = await tools.fetcher.fetch(url, validators).catch(failureOrThrow)
  if (fetched instanceof FetchFailure) {
    await record([{ source: url, refusal: fetched }])
    const until = fetched.notBefore?.toISOString() ?? null
    await memory.remember(url, { address: { ...validators, notBefore: until }, items: [] })
    return fetched.outlook === 'gone' ? 'gone' : 'visited'
  }
  if (fetched.state === 'unmodified') {
    tools.tell(`nothing new  ${url}`)
    await memory.remember(url, { address: { ...validators, notBefore: null }, items })
    return 'visited'
  }
  const content = await readAnswer(fetched)
  if ('readings' in content) {
    const lost = await record(content.readings)
    const known = lost.size === 0 ? fetched.validators : noValidators
    await memory.remember(url, { address: { ...known, notBefore: null }, items: [] })
    return 'visited'
  }
  const { seen, isWhole } = await visitItems(url, content.feed, items, tools)
  // an item that is left must be found again: the feed is not taken for known before it is read whole
  const known = isWhole ? fetched.validators : noValidators
  await memory.remember(url, { address: { ...known, notBefore: null }, items: seen })
  return 'visited'
}
