import type { NameSpan } from '../analysis.js'
import type { Item } from '../items.js'
import { countries } from '../lexicon/countries.js'
import type { Arguments } from './arguments.js'
import { type Destination, toPlace } from './destination.js'

/** A further goal of one journey, with the item that tells its own day; -1 for none. */
export interface Leg {
  readonly destination: Destination
  readonly date: number
}

const onward = /^(?:then|on|onward|onwards|later|next|finally|also|from|there|before|after|that|afterwards)$/u
const goals = /^(?:to|into|in|for)$/u

/** The item right after a goal, over a comma and a preposition, that tells a day; -1 for none. */
function dayAfter(items: readonly Item[], at: number): number {
  let index = at + 1
  while (/^(?:,|on|in|for|late|early|\()$/u.test(items[index]?.word ?? '') && index < at + 4) index++
  return items[index]?.date && !items[index]?.date?.isBound ? index : -1
}

/** A capital with no word of place before it is read as its government: the day after it tells otherwise. */
function seatOf(name: NameSpan): Destination | null {
  const capital = countries.find(({ code }) => code === name.key)?.capital
  const city = { kind: 'PLACE', key: capital ?? '', country: name.key, placeKind: 'CITY', isCapital: true } as const
  return capital ? { place: { ...name, ...city }, country: name.key } : null
}

/** The name of a place, or of a country that owns nothing, at `index`. */
function goalAt(items: readonly Item[], index: number): Destination | null {
  const item = items[index]
  if (item?.kind === 'PLACE' && item.name) return toPlace(item.name)
  const country = item?.isPossessive ? undefined : item?.refs.find(({ kind }) => kind === 'COUNTRY')
  if (!country || item?.name?.kind !== 'COUNTRY') return null
  if (item.name.form === 'METONYM') return seatOf(item.name)
  return item.name.form === 'NAME' ? { place: null, country: country.name } : null
}

/**
 * "to X on Monday and to Y on Tuesday", "X on Monday, Y a day later and Z on Friday", "to X to see A, then to Y": the
 * goals after the first that share its verb. Without a word of direction a goal needs a day of its own.
 */
export function furtherLegs(items: readonly Item[], args: Arguments): readonly Leg[] {
  const first = args.places[0]?.index ?? items.findIndex((_item, index) => index >= args.end - 1)
  const from = firstGoal(items, args, first)
  const legs: Leg[] = []
  for (let index = from + 1; index < items.length; index++) {
    if (!/^(?:,|and)$/u.test(items[index]?.word ?? '')) continue
    let next = index + 1
    while (/^(?:and|,)$/u.test(items[next]?.word ?? '')) next++
    const start = next
    while (onward.test(items[next]?.word ?? '')) next++
    const isOnward = next > start
    const isDirected = goals.test(items[next]?.word ?? '')
    const at = isDirected ? next + 1 : next
    const destination = goalAt(items, at)
    const date = destination ? dayAfter(items, at) : -1
    const isTold = isOnward ? isDirected && items[next]?.word === 'to' : date !== -1 && isAfterDay(items, index)
    if (destination && isTold) legs.push({ destination, date })
  }
  return legs
}

/** Where the first goal stands: the earlier of its place and its country. */
function firstGoal(items: readonly Item[], args: Arguments, place: number): number {
  const country = [...args.by].find(([preposition]) => goals.test(preposition))?.[1].from ?? -1
  if (args.places.length === 0) return country === -1 ? items.length : country
  return country === -1 ? place : Math.min(place, country)
}

/** "to X on Monday and Y on Tuesday": the goal before has a day, too. */
const isAfterDay = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 4), at).some(({ date }) => date !== undefined)
