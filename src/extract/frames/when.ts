import type { IsoDay } from '../../domain/document.js'
import type { Token, TokenRange } from '../analysis.js'
import type { Item } from '../items.js'
import { type DateSpan, datesOf } from '../passes/10-dates.js'
import type { Discourse } from '../passes/12-discourse.js'
import type { Arguments } from './arguments.js'
import { asideOf } from './asides.js'
import { type Leaning, resolveIn } from './doubts.js'

/** What the date of a clause is worked out from: its sentence, and what the text told of time before. */
interface Times {
  readonly items: readonly Item[]
  readonly tokens: readonly Token[]
  readonly published: IsoDay | null
  readonly discourse: Discourse
  readonly heading: DateSpan | null
}

/** "A, who met B in May, agreed": the comma before such a clause, whose dates are its own; the given comma if it closes none. */
function asideStart(items: readonly Item[], close: number): number {
  for (let index = close - 1; index >= 0; index--) {
    if (items[index]?.word !== ',') continue
    const first = items[index + 1]
    const isRelative = /^(?:who|which|whose|whom|where)$/u.test(first?.word ?? '')
    // "A, elected in May, agreed": a participle after a name opens such an aside, too
    const isParticiple =
      first?.pos === 'VERB' &&
      /(?:ed|en|wn)$/u.test(first.word) &&
      items[index - 1]?.kind === 'ACTOR' &&
      close < items.length - 1
    return isRelative || isParticiple ? index : close
  }
  return close
}

/** Nearest date to the left in the sentence that is no bound; -1 for none. Words like `after` keep dates apart. */
function dateBefore(items: readonly Item[], at: number): number {
  let isCut = false
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]
    isCut ||= item?.word === ','
    // "was there on Monday, a week after he took office, and met B": the week is that of the clause in between
    if (item?.date?.opensClause && isCut) continue
    if (item?.kind === 'DATE' && item.date && (!item.date.isBound || isTakenUp(items, index))) return index
    if (item?.word === ',') index = asideStart(items, index)
    if (/^(?:since|;)$/u.test(item?.word ?? '')) return -1
    if (item?.word === 'that' && items[index - 1]?.kind === 'DATE' && !isCleft(items)) return -1
  }
  return -1
}

/** "It was in May that A met B": the day before "that" is the meeting's. */
const isCleft = (items: readonly Item[]): boolean =>
  /^(?:it|that)$/u.test(items[0]?.word ?? '') && /^(?:was|is)$/u.test(items[1]?.word ?? '')

/** "put their names on Thursday to a document": between the verb and the noun whose arguments are looked at. */
const dateBetween = (items: readonly Item[], at: number, end: number): number =>
  items.findIndex(
    ({ kind, date }, index) => index > at && index < end && kind === 'DATE' && date !== undefined && !date.isBound,
  )

/** "since July 2000, when he came": the clause after the bound takes its date. */
const isTakenUp = (items: readonly Item[], index: number): boolean =>
  items.slice(index + 1, index + 3).some(({ word }) => word === 'when')

/** The date of a clause as EDTF text, '' for none, and the words that tell it. */
export interface When {
  readonly date: string
  readonly verbatim: TokenRange | null
}

/** Works out the date of the clause at `at`, and remembers it for "the same day". */
export function findWhen(context: Times, at: number, args: Arguments | null, tense: Leaning): When {
  const own = args && args.date !== -1 ? args.date : dateBetween(context.items, at, args?.end ?? at)
  const isOwn = own !== -1 && !isOfNextClause(context.items, at, own)
  const left = isOwn ? -1 : dateBefore(context.items, at)
  const index = isOwn ? own : tense === 'FUTURE' && isOfTelling(context.items, left) ? -1 : left
  const item = context.items[index]
  const aside = item?.date ? null : asideOf(context.items, at, args)
  const asideItem = aside === null ? undefined : context.items[aside.date]
  if (asideItem?.date) return dateOf(context, at, asideItem, tense)
  const heading = item?.date ? null : context.heading
  if (heading)
    return { date: resolveIn(heading, tense, anchorOf(context, tense), context.published), verbatim: heading }
  return item?.date ? dateOf(context, at, item, tense) : { date: '', verbatim: null }
}

function dateOf(context: Times, at: number, item: Item, tense: Leaning): When {
  const date = item.date ? resolveIn(item.date, tense, anchorBefore(context, item, tense), context.published) : ''
  if (datesOf(date) === null) return { date: '', verbatim: null }
  if (!date.includes('~') && (date.length >= 7 || context.items.indexOf(item) < at)) remember(context, at, date)
  return { date, verbatim: withPreposition(context.tokens, item) }
}

/** What an aside says of somebody’s past ("who last saw A in May") is not where the story stands. */
function remember({ items, discourse, published }: Times, at: number, date: string): void {
  const relative = items.findLastIndex(({ word }, index) => index < at && /^(?:who|whom|whose)$/u.test(word))
  const isAside = relative > 0 && !items.slice(relative, at).some(({ word }) => word === ',')
  if (isAside && discourse.anchor !== '' && date < discourse.anchor) return
  discourse.anchor = date
  if (published !== null && date.slice(0, 10) <= published) discourse.past = date
}

/** What a clause counts from: one of the past not from what is still to come. */
const anchorOf = ({ discourse, published }: Times, tense: Leaning): string =>
  tense === 'PAST' && published !== null && discourse.anchor.slice(0, 10) > published
    ? discourse.past
    : discourse.anchor

/** "said on Monday that it would": the day of the telling is not that of what is to come. */
const isOfTelling = (items: readonly Item[], date: number): boolean =>
  items
    .slice(Math.max(0, date - 3), Math.max(0, date))
    .some(({ word }) => /^(?:said|says|announced|told|confirmed|promised|vowed|pledged|warned)$/u.test(word))

/** "met A, and on Monday B left": the day opens a clause of its own. */
function isOfNextClause(items: readonly Item[], at: number, date: number): boolean {
  const before = items[date - 1]?.word ?? ''
  const link = /^(?:on|in|at|by)$/u.test(before) ? date - 2 : date - 1
  if (link <= at || !/^(?:and|but|while)$/u.test(items[link]?.word ?? '')) return false
  const rest = items.slice(date + 1, date + 9)
  const stop = rest.findIndex(({ word }) => /^[,;.]$/u.test(word))
  return rest
    .slice(0, stop === -1 ? rest.length : stop)
    .some(({ kind, pos }) => kind === 'WORD' && (pos === 'VERB' || pos === 'AUX'))
}

/** "the April 28 election gave him a mandate, and B rang the next day": a day told before in the sentence goes first. */
function anchorBefore(context: Times, item: Item, tense: Leaning): string {
  const { items, published } = context
  const anchor = anchorOf(context, tense)
  const before = items.slice(0, items.indexOf(item)).findLast(({ date }) => date !== undefined && !date.isBound)
  const day = before?.date ? resolveIn(before.date, tense, anchor, published) : ''
  return /^\d{4}-\d\d(?:-\d\d)?$/u.test(day) ? day : anchor
}

function withPreposition(tokens: readonly Token[], item: Item): TokenRange {
  const isPreposition = /^(?:on|in|at|late|early)$/u.test(tokens[item.from - 1]?.lower ?? '')
  return { from: isPreposition ? item.from - 1 : item.from, to: item.to }
}
