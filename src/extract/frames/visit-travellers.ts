import type { Item } from '../items.js'
import { type ActorGroup, expandRight } from './actor-lists.js'
import { type Arguments, findArguments } from './arguments.js'
import { findSubject } from './clause.js'
import { isPerson } from './telling.js'

/**
 * Who travels: the verb's subject; after an opening "Arriving in X on Monday," or "On arrival in X," whoever comes after
 * the comma; in "Into X on Monday came Y" whoever follows the verb.
 */
export function findTraveller(items: readonly Item[], at: number, args: Arguments): ActorGroup {
  const opening = isOpening(items, at) ? afterComma(items, at) : nobody
  if (opening.refs.length > 0) return opening
  const subject = findSubject(items, at)
  if (isOwnerOfOther(items, subject) || isThingThatGoes(items, at, subject)) return nobody
  if (subject.refs.length > 0) return subject
  const isWhere = items.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'where')
  if (isWhere) return afterComma(items, at)
  if (items.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'those')) return afterCopula(items, at)
  const aboard = items.findIndex(({ word }, index) => index > at && index < at + 16 && /^(?:aboard|board)$/u.test(word))
  const carried = items.slice(at, aboard === -1 ? at : aboard).findLast(({ refs }) => refs.some(isPerson))
  if (carried) return { refs: carried.refs.filter(isPerson), from: at, to: aboard }
  const hasNoSubject = !items.slice(0, at).some(({ kind, refs }) => kind === 'ACTOR' && refs.length > 0)
  return hasNoSubject && args.direct.refs.some(isPerson) ? args.direct : nobody
}

/** "X's plane landed", but not "X's bill went to": what belongs to somebody travels with him only if it carries him. */
function isOwnerOfOther(items: readonly Item[], subject: ActorGroup): boolean {
  if (subject.from === -1 || !items[subject.to - 1]?.isPossessive) return false
  const noun = items.findIndex(({ kind, pos }, index) => index >= subject.to && (kind !== 'WORD' || pos !== 'ADJ'))
  const carried = items.slice(subject.to, noun + 4)
  return !carried.some(({ word }) =>
    /^(?:plane|aircraft|jet|flight|helicopter|train|motorcade|convoy|ship|boat|car|delegation|party|entourage|team|mission|visit|trip|tour|journey|itinerary|envoys?|minister|aides?|highness|majesty|excellency|holiness|who)$/u.test(
      word,
    ),
  )
}

/** "A said the euro had come to X": a thing right before the verb, after a verb of saying, goes there by itself. */
function isThingThatGoes(items: readonly Item[], at: number, subject: ActorGroup): boolean {
  let index = at - 1
  while (items[index]?.kind === 'DATE' || /^(?:AUX|ADV|PART)$/u.test(items[index]?.pos ?? '')) index--
  if (index <= subject.to || items[index]?.kind !== 'WORD' || items[index]?.pos !== 'NOUN') return false
  while (items[index]?.kind === 'WORD' && /^(?:NOUN|ADJ|DET|NUM)$/u.test(items[index]?.pos ?? '')) index--
  return /^(?:said|says|say|that|told|added|noted|saying|recalled)$/u.test(items[index]?.word ?? '')
}

/** "Among those who travelled to X were A and B": whoever stands after the copula. */
export function afterCopula(items: readonly Item[], at: number): ActorGroup {
  const copula = items.findIndex(({ word }, index) => index > at && /^(?:was|were|is|are)$/u.test(word))
  return copula === -1 ? nobody : findArguments(items, copula).direct
}

const nobody: ActorGroup = { refs: [], from: -1, to: -1 }

/** Whether only small words stand between the start of the sentence and a participle or noun. */
const isOpening = (items: readonly Item[], at: number): boolean =>
  items
    .slice(0, at)
    .every(
      ({ kind, word, isPossessive, pos }) =>
        kind === 'DATE' ||
        (kind === 'ACTOR' && isPossessive) ||
        pos === 'ADV' ||
        /^(?:having|after|before|while|on|upon|soon|shortly|just|hours|minutes|the|his|her|their|"|“)$/u.test(word),
    ) &&
  (/(?:ing|ed|own|one|me|al)$/u.test(items[at]?.word ?? '') || at > 0)

/** Whoever stands right after the next comma. */
export function afterComma(items: readonly Item[], at: number): ActorGroup {
  for (let index = at + 1; index < Math.min(items.length - 1, at + 18); index++) {
    if (items[index]?.word !== ',') continue
    const next = items[index + 1]?.word === 'the' ? index + 2 : index + 1
    if (items[next]?.kind === 'ACTOR' && !items[next]?.isPossessive && (items[next]?.refs.length ?? 0) > 0)
      return expandRight(items, next)
  }
  return nobody
}
