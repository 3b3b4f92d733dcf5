import type { ActorRef } from '../../domain/annotation.js'
import type { Item } from '../items.js'
import { expandRight } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'

/** One more meeting of the same people, as the rest of the sentence tells it: with whom, and its own place and day. */
export interface Leg {
  /** Index of the word before its phrase. */
  readonly from: number
  readonly refs: readonly ActorRef[]
  readonly args: Arguments
}

const isPlaceOrDay = (item: Item | undefined): boolean => item?.kind === 'DATE' || item?.kind === 'PLACE'

const joins = /^(?:,|and|then|later|finally|afterwards|next|before|followed|by)$/u

/** The first person of a leg that a comma or "and" at `comma` opens, and whether "with" stands before; null for none. */
function openLeg(items: readonly Item[], comma: number): { readonly at: number; readonly isWith: boolean } | null {
  let at = comma
  while (items[at]?.kind === 'WORD' && joins.test(items[at]?.word ?? '')) at++
  const isWith = items[at]?.word === 'with'
  if (isWith) at++
  const item = items[at]
  return item && !item.isPossessive && item.refs.some(({ kind }) => kind === 'PERSON') ? { at, isWith } : null
}

/** "with A in X on Saturday, with B in Y on Sunday and with C in Z": each after a place or a day of the one before. */
export function furtherLegs(items: readonly Item[], at: number, first: Arguments): readonly Leg[] {
  if (first.date === -1 && first.places.length === 0) return []
  const found: Leg[] = []
  for (let index = at + 1; index < items.length; index++) {
    const item = items[index]
    if (!item || /^[;:]$/u.test(item.word) || (item.pos === 'VERB' && item.kind === 'WORD')) break
    if (!/^(?:,|and)$/u.test(item.word) || !isPlaceOrDay(items[index - 1])) continue
    const open = openLeg(items, index)
    if (!open) continue
    const group = expandRight(items, open.at)
    const next = items[group.to]
    const isOwnPlace =
      next?.kind === 'DATE' || (/^(?:in|at|on)$/u.test(next?.word ?? '') && isPlaceOrDay(items[group.to + 1]))
    if (isOwnPlace && !actsItself(items, group.to))
      found.push({ from: index, refs: group.refs, args: findArguments(items, group.to - 1) })
    index = group.to - 1
  }
  return found.map((leg, index) => ({ ...leg, args: before(leg.args, found[index + 1]?.from) }))
}

/** "and C, a minister in Y, saw D": who comes after the comma is the subject of a verb of its own. */
function actsItself(items: readonly Item[], from: number): boolean {
  const next = items
    .slice(from, from + 8)
    .find(({ kind, word }) => kind === 'WORD' && !/^(?:in|at|on|the|,)$/u.test(word))
  return next?.pos === 'VERB' || next?.pos === 'AUX'
}

/** The arguments that stand before the next leg. */
export const before = (args: Arguments, end: number | undefined): Arguments =>
  end === undefined
    ? args
    : {
        ...args,
        places: args.places.filter(({ index }) => index < end),
        date: args.date < end ? args.date : -1,
        end: Math.min(args.end, end),
      }

/** "met A and then B", "A, followed by B": the list of those met tells an order, so that each was met alone. */
export const isOneByOne = (items: readonly Item[], at: number, end: number): boolean =>
  items
    .slice(at, end)
    .some(
      ({ word, title }, index, all) =>
        (title?.startsWith('then ') === true && all[index - 1]?.word === 'and') ||
        (/^(?:then|later|afterwards|finally)$/u.test(word) &&
          /^(?:and|,)$/u.test(all[index - 1]?.word ?? '') &&
          all.slice(index + 1, index + 4).some(({ refs }) => refs.some(({ kind }) => kind === 'PERSON')) &&
          all[index + 1]?.pos !== 'VERB'),
    )

/** "saw A and B one after the other", "met A and B in turn": each alone. */
export function isEachAlone(items: readonly Item[], at: number, end: number): boolean {
  const words = items.slice(at, end + 6).map(({ word }) => word)
  return words.some(
    (word, index) =>
      (word === 'after' && words[index - 1] === 'one' && words[index + 2] === 'other') ||
      (word === 'turn' && words[index - 1] === 'in' && /^(?:[,.]|on|at|in)?$/u.test(words[index + 1] ?? '')) ||
      /^(?:successively|consecutively)$/u.test(word),
  )
}
