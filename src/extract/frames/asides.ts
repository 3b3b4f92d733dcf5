import type { Item } from '../items.js'
import { type Arguments, findArguments } from './arguments.js'

const gatherings =
  /^(?:summit|summits|conference|forum|meeting|session|assembly|congress|talks|council|funeral|inauguration|ceremony|gathering|call|conversation|dinner|lunch|encounter|audience|signing|dialogue|negotiations|consultations)$/u
const holding =
  /^(?:held|hosted|hosting|holding|hosts|holds|due|scheduled|opening|opened|opens|begins|began|convened|planned|pencilled|penciled|foreseen|arranged|set|meant|intended|billed|slated|staged|taking|takes|took|ending)$/u

/**
 * "met on the margins of the summit, held in X on 9 May", "the forum, which A is hosting in X": place and date of the
 * gathering stand in a clause of their own after its noun. Null where none does.
 */
export function asideOf(items: readonly Item[], at: number, args: Arguments | null): Arguments | null {
  if (args === null || args.date !== -1) return null
  const isGathering = items
    .slice(at, args.end)
    .some(({ word, name }) => gatherings.test(word) || isNamedGathering(name?.key))
  if (!isGathering) return null
  const from = items[args.end]?.word === ',' ? args.end + 1 : args.end
  const verb = items.findIndex(({ word }, index) => index >= from && index < from + 6 && holding.test(word))
  if (verb === -1 || items.slice(args.end - 1, verb).some(({ word }) => /^[;:.]$/u.test(word))) return null
  return findArguments(items, verb)
}

/** "the Asia-Europe Summit" as a name of its own. */
const isNamedGathering = (key: string | undefined): boolean =>
  /(?:Summit|Conference|Forum|Assembly|Meeting)$/u.test(key ?? '')
