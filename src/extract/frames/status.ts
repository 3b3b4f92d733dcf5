import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import { cancellationAround, isNeverHeld, isNotToBe } from './cancellation.js'
import { isAlleged, isDenied, isUnfulfilled } from './doubts.js'

/** How a clause puts its act; `SKIP` for what is no event: wishes, refusals, habits, negations. */
export type Reality = EventStatus | 'SKIP'

const planned =
  /^(?:accepted|invited|hopeful|bound|billed|tipped|planned|planning|plans?|plan|scheduled|set|due|expected|expects?|slated|agreed|agrees|promised|promises|pledged|going|intends?|prepar\w+|vowed|arranged|supposed|poised)$/u
const hypothetical =
  /^(?:may|might|could|would-be|hopes?|hoped|hoping|wants?|wanted|wishes|wished|seeks?|sought|seeking|offered|offers|offer|proposed|proposes|urged|asked|asks|invited|invites|calls?|called|refused|declined|refuses|failed|tried|trying|ready|willing|unable|possible|possibly|if|whether|unless|should|ought|able|allowed|fears?|feared|threatened|considering|considered|contemplated|contemplating|avoid|avoided|resisted|mulling|mulled|wanting|decided)$/u
const negation = /^(?:not|never|no|n't|neither|nor|without|hardly|cannot)$/u
const habitual =
  /^(?:often|regularly|usually|frequently|always|sometimes|routinely|annually|weekly|daily|rarely|every|frequent|regular)$/u

const isNegation = (word: string): boolean => negation.test(word) || word.endsWith("n't")

/** Words that may stand between a modal and its verb. */
const transparent =
  /^(?:to|be|been|have|has|had|also|then|soon|later|again|first|himself|herself|personally|both|being|is|was|are|were|get|next|still|together|once|just|now|once|already|separately|reportedly)$/u

/**
 * Reads the words before a verb: "will meet" is PLANNED, "did not meet" and "hopes to meet" are SKIP. `purposeOf` is
 * told for an infinitive of purpose ("flew there to see X"): it shares the reality of the verb before it.
 */
export function realityOfVerb(items: readonly Item[], at: number): { reality: Reality; isPurpose: boolean } {
  let isInfinitive = false
  let steps = 0
  if (isWhether(items, at) || isMereThought(items, at)) return { reality: 'SKIP', isPurpose: false }
  if (isWhenPresent(items, at) || isPresentPlan(items, at) || isProgressivePlan(items, at))
    return { reality: 'PLANNED', isPurpose: false }
  const main = joinedVerb(items, at)
  if (main !== -1) return realityOfVerb(items, main)
  for (let index = at - 1; index >= 0 && steps < 9; index--, steps++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'DATE' || item.pos === 'ADV') {
      if (isNegation(item.word)) return { reality: 'SKIP', isPurpose: false }
      if (habitual.test(item.word)) return { reality: 'SKIP', isPurpose: false }
      continue
    }
    if (item.kind !== 'WORD') break
    const { word } = item
    if (word === ',') {
      const open = openingOfRemark(items, index)
      if (open === -1) break
      index = open
      continue
    }
    if (isNegation(word) || habitual.test(word)) return { reality: 'SKIP', isPurpose: false }
    if (word === 'to') {
      isInfinitive = true
      const skip =
        items[index - 1]?.pos === 'ADV' || /^(?:now|also|then|soon)$/u.test(items[index - 1]?.word ?? '') ? 2 : 1
      const before = items[index - skip]?.word ?? ''
      if (/^(?:is|are|was|were|be)$/u.test(before))
        return { reality: isUnfulfilled(items, index, at) ? 'CANCELLED' : 'PLANNED', isPurpose: false }
      continue
    }
    if (/^(?:will|shall|'ll|would)$/u.test(word)) return { reality: 'PLANNED', isPurpose: false }
    if (hypothetical.test(word)) return { reality: 'SKIP', isPurpose: false }
    if (planned.test(word) && isInfinitive && /^(?:no|any|without)$/u.test(items[index - 1]?.word ?? ''))
      return { reality: 'SKIP', isPurpose: false }
    if (planned.test(word) && isInfinitive)
      return { reality: isUnfulfilled(items, index, at) ? 'CANCELLED' : 'PLANNED', isPurpose: false }
    if (transparent.test(word)) continue
    break
  }
  if (isInfinitive && (isFirstTo(items, at) || isResolvedTo(items, at)))
    return { reality: isToBeFirst(items, at) ? 'PLANNED' : 'OCCURRED', isPurpose: false }
  if (isAlleged(items, at)) return { reality: 'ALLEGED', isPurpose: false }
  return { reality: 'OCCURRED', isPurpose: isInfinitive }
}

/** "would not, after all, come": the comma before a short remark that this comma closes after a modal; -1 for none. */
function openingOfRemark(items: readonly Item[], close: number): number {
  const open = items.findLastIndex(({ word }, index) => index < close && index > close - 6 && word === ',')
  const isShort = items.slice(open + 1, close).every(({ kind, pos }) => kind === 'DATE' || pos !== 'VERB')
  return open > 0 && isShort && /^(?:will|would|not|to|n't|shall|has|had|have)$/u.test(items[open - 1]?.word ?? '')
    ? open
    : -1
}

const bareForms =
  /^(?:go|fly|travel|visit|meet|hold|attend|continue|proceed|return|leave|call|join|tour|come|host|receive|pay|make|take|begin|see|head|sign|dine|stop|stay|open|address|discuss)$/u

/** "will fly to X, meet A and continue to Y": the verb before, whose modal a bare form shares; -1 for none. */
function joinedVerb(items: readonly Item[], at: number): number {
  if (!bareForms.test(items[at]?.word ?? '')) return -1
  let link = at - 1
  while (/^(?:then|also|later|afterwards|subsequently)$/u.test(items[link]?.word ?? '')) link--
  if (!/^(?:and|,)$/u.test(items[link]?.word ?? '')) return -1
  for (let index = link - 1; index > 0 && index > link - 25; index--) {
    const { word = '' } = items[index] ?? {}
    if (/^[;:]$/u.test(word)) return -1
    const isPassive = items[index - 1]?.word === 'be' && /(?:ed|en|n)$/u.test(word)
    if (isPassive && /^(?:will|shall|would|to)$/u.test(items[index - 2]?.word ?? '')) return index
    if (!bareForms.test(word) || items[index]?.pos === 'NOUN') continue
    const before = items[index - 1]
    const isModal = before?.kind === 'WORD' && /^(?:will|shall|would|to|also|then|'ll)$/u.test(before.word)
    return isModal || joinedVerb(items, index) !== -1 ? index : -1
  }
  return -1
}

/** "flies to X on Sunday": the present tense with a day is a plan; in a list under dates it is a chronicle. */
function isPresentPlan(items: readonly Item[], at: number): boolean {
  if (
    !/^(?:goes|travels|flies|heads|comes|accompanies|lands|embarks|begins|starts|pays|makes|proceeds|continues|returns|sits|opens|holds|tours|joins|meets|visits|leaves|heads|arrives|hosts|receives|departs|sets|moves|reconvene|reconvenes|reassemble|reassembles)$/u.test(
      items[at]?.word ?? '',
    )
  )
    return false
  const isChronicle = items.slice(0, 4).some(({ kind }, index) => kind === 'DATE' && items[index + 1]?.word === ':')
  if (!isChronicle && items[at - 1]?.word === 'then') return true
  if (!isChronicle && isWeekdayBefore(items, at)) return true
  const ahead = items.slice(at + 1, at + 12)
  const end = ahead.findIndex(({ word }) => /^[,;:]$/u.test(word))
  return (
    !isChronicle &&
    ahead.slice(0, end === -1 ? ahead.length : end).some(({ date }) => date !== undefined && !date.isBound)
  )
}

/** "On Friday A meets B": a weekday that opens the sentence is the one to come. */
function isWeekdayBefore(items: readonly Item[], at: number): boolean {
  const date = items.slice(0, Math.min(at, 3)).find((item) => item.date !== undefined)?.date
  const past = date?.resolve('PAST', '') ?? ''
  const next = date?.resolve('FUTURE', '') ?? ''
  return past.length === 10 && Date.parse(next) - Date.parse(past) === 7 * 86_400_000
}

/** "is travelling to X on Thursday": on the way to come, where a day is told. */
function isProgressivePlan(items: readonly Item[], at: number): boolean {
  const isGoing =
    /^(?:travelling|traveling|flying|heading|going|leaving|departing|coming|arriving|returning|hosting|sending)$/u.test(
      items[at]?.word ?? '',
    )
  const before = items.slice(Math.max(0, at - 2), at).filter(({ pos }) => pos !== 'ADV')
  if (!isGoing || !/^(?:is|are|am|'m|'re)$/u.test(before.at(-1)?.word ?? '')) return false
  const ahead = items.slice(at + 1, at + 10)
  const end = ahead.findIndex(({ word }) => /^[,;:]$/u.test(word))
  return ahead.slice(0, end === -1 ? ahead.length : end).some(({ date }) => date !== undefined && !date.isBound)
}

/** "when they meet in May", "before he travels to X": the present tense after such a word is still to come. */
function isWhenPresent(items: readonly Item[], at: number): boolean {
  if (!/^(?:meet|meets|gather|convene|travel|travels|visit|visits|assemble)$/u.test(items[at]?.word ?? '')) return false
  return items[at - 1]?.kind === 'ACTOR' && /^(?:when|before|until|once)$/u.test(items[at - 2]?.word ?? '')
}

/** "voted on Monday to impose": the decision is the act. */
const isResolvedTo = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 5), at)
    .some(({ word }) => /^(?:voted|decided|resolved|chose|managed|continued)$/u.test(word))

/** "no intention of travelling", "the idea of meeting": a thought of an act. */
const isMereThought = (items: readonly Item[], at: number): boolean =>
  (items[at]?.word ?? '').endsWith('ing') &&
  items[at - 1]?.word === 'of' &&
  /^(?:intentions?|plans?|hopes?|idea|possibility|chances?|prospects?|dreams?|thought|risk|question|way)$/u.test(
    items[at - 2]?.word ?? '',
  )

/** "whether he will visit", "if they meet": no act is told. */
function isWhether(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 9; index--) {
    const { word = '', pos, kind } = items[index] ?? {}
    if (/^(?:whether|if|unless)$/u.test(word)) return true
    if (/^[,;.]$/u.test(word) || (kind === 'WORD' && pos === 'VERB')) return false
  }
  return false
}

/** "became the first leader to visit": the infinitive tells what was done. */
const isFirstTo = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 9), at).some(({ word }) => /^(?:first|last|only|latest|turn)$/u.test(word))

/** "will be the first leader to be received". */
const isToBeFirst = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 12), at)
    .some(
      ({ word }, index, near) =>
        /^(?:will|would|shall)$/u.test(word) && near.slice(index + 1, index + 4).some((next) => next.word === 'be'),
    )

const plannedNouns = /^(?:planned|upcoming|scheduled|forthcoming|future|expected|eventual|coming|next)$/u
const hypotheticalNouns =
  /^(?:possible|potential|proposed|would-be|any|no|hypothetical|frequent|regular|further|suggested|invitation|such|fewer|occasional)$/u

/** Reads the words before and after a noun of an act: "planned visit", "the summit was cancelled". */
export function realityOfNoun(items: readonly Item[], at: number): Reality {
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const item = items[index]
    if (item?.kind !== 'WORD') {
      if (item?.isPossessive) continue
      break
    }
    if (plannedNouns.test(item.word))
      return isNeverHeld(items, at) ? 'CANCELLED' : (cancellationAround(items, at) ?? 'PLANNED')
    if (hypotheticalNouns.test(item.word)) return 'SKIP'
    if (item.pos !== 'ADJ' && item.pos !== 'NOUN' && item.pos !== 'NUM' && item.pos !== 'DET' && item.pos !== 'VERB')
      break
  }
  if (isNotToBe(items, at)) return 'DENIED'
  if (isNeverHeld(items, at)) return 'CANCELLED'
  const given = cancellationAround(items, at)
  if (given) return given
  if (isRuledOut(items, at)) return 'SKIP'
  if (isPlannedAfter(items, at) || isAwaited(items, at)) return 'PLANNED'
  return isDenied(items, at) ? 'DENIED' : isAlleged(items, at) ? 'ALLEGED' : 'OCCURRED'
}

/** "a visit is out of the question", "talks are unlikely": none is told. */
function isRuledOut(items: readonly Item[], at: number): boolean {
  const copula = items.findIndex(
    ({ word }, index) =>
      index > at && index < at + 10 && /^(?:is|was|are|were|remains|looks|seems|appears)$/u.test(word),
  )
  if (copula === -1 || items.slice(at, copula).some(({ word }) => /^[,;]$/u.test(word))) return false
  const after = items.slice(copula + 1, copula + 4).map(({ word }) => word)
  return (
    (/^(?:not|n't)$/u.test(after[0] ?? '') &&
      /^(?:on|planned|scheduled|foreseen|envisaged|expected|possible|likely|in)$/u.test(after[1] ?? '')) ||
    /^(?:unlikely|impossible|unthinkable|doubtful|uncertain)$/u.test(after[0] ?? '') ||
    after.join(' ') === 'out of the' ||
    (after[0] === 'ruled' && after[1] === 'out')
  )
}

/** "preparations for a visit", "ahead of his trip", "on the eve of the summit": it is still to come. */
function isAwaited(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 6), at)
  const last = before.findLastIndex(({ kind, pos }) => kind === 'WORD' && pos === 'ADP')
  const words = before.slice(0, last + 1).map(({ word }) => word)
  const noun = words.at(-2) ?? ''
  const preposition = words.at(-1) ?? ''
  if (preposition === 'of') return noun === 'ahead' || noun === 'eve'
  return (
    /^(?:for|of|to)$/u.test(preposition) && words.some((word) => /^(?:plans?|prepar\w+|arrangements?)$/u.test(word))
  )
}

/** "talks between A and B are to open in May", "the summit will be held": what the noun's own verb says. */
function isPlannedAfter(items: readonly Item[], at: number): boolean {
  for (let index = at + 1; index < Math.min(items.length, at + 12); index++) {
    const { word = '', pos, kind } = items[index] ?? {}
    const next = items[index + 1]?.word ?? ''
    const after = items[index + 2]?.word ?? ''
    if (/^(?:is|are)$/u.test(word))
      return (
        (/^(?:to|due|set|expected|scheduled|planned|slated)$/u.test(next) && pos !== 'NOUN') ||
        (after === 'to' && items[index + 1]?.pos === 'ADV')
      )
    const isRelative = /^(?:that|which)$/u.test(word) && /^(?:will|is|are)$/u.test(next)
    if (isRelative) continue
    if (word === 'will')
      return /^(?:be|take|go|open|begin|start|resume|continue|follow|focus|last|convene|reconvene|meet|gather|sit|assemble|commence|run|conclude|end|discuss|address|bring|happen)$/u.test(
        next,
      )
    if (kind === 'WORD' && (pos === 'VERB' || pos === 'AUX' || /^(?:[.;:,]|that|which|who|where|when)$/u.test(word)))
      return false
  }
  return false
}

/** "will not travel", "would not be going": an act that is said not to come. */
export function isRefused(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - (items[at - 2]?.word === ',' ? 9 : 5)), at).map(({ word }) => word)
  const isNegated = before.some((word) => word === 'not' || word.endsWith("n't"))
  return isNegated && before.some((word) => /^(?:will|would|wo|won't|wouldn't)$/u.test(word)) && !before.includes('if')
}
