import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const cancelled = setOf(
  'cancel cancels canceled cancelled canceling cancelling scrap scraps scrapped scrapping abandon abandons abandoned ' +
    'abandoning shelve shelved shelving axe axed dropped drops dropping abort aborted ditch ditched nixed skip skipped ' +
    'skips skipping cancellation abandonment',
)
const postponed = setOf(
  'postpone postpones postponed postponing postponement delayed delays delaying rescheduled deferred defers defer ' +
    'adjourned suspended',
)

/** Verbs that only with their particle say that an act was given up or put off: "called off", "fell through". */
const withParticle: readonly (readonly [verbs: ReadonlySet<string>, particle: string, status: EventStatus])[] = [
  [setOf('call calls called calling broke cried'), 'off', 'CANCELLED'],
  [setOf('struck crossed'), 'off', 'CANCELLED'],
  [setOf('fell fallen falls fall'), 'through', 'CANCELLED'],
  [setOf('pull pulls pulled pulling backed back bowed opted dropped'), 'out', 'CANCELLED'],
  [setOf('withdrew withdraws withdrawn'), 'from', 'CANCELLED'],
  [setOf('put puts putting'), 'off', 'POSTPONED'],
  [setOf('put puts putting'), 'on', 'POSTPONED'],
  [setOf('pushed push moved set put'), 'back', 'POSTPONED'],
]
const particleVerbs: ReadonlySet<string> = new Set(withParticle.flatMap(([verbs]) => [...verbs]))

/** "put on hold", "put on ice": the words after "put on" that do so. */
const holds = /^(?:hold|ice)$/u

/** Whether a word at `index`, with its particle within the next words, gives an act up or puts it off. */
function statusAt(items: readonly Item[], index: number): EventStatus | null {
  const word = items[index]?.word ?? ''
  if (cancelled.has(word)) return 'CANCELLED'
  if (postponed.has(word)) return 'POSTPONED'
  if (!particleVerbs.has(word)) return null
  for (const [verbs, particle, status] of withParticle) {
    if (!verbs.has(word)) continue
    const at = [index + 1, index + 2].find((place) => items[place]?.word === particle) ?? -1
    const isHeld = items[at]?.word !== 'on' || holds.test(items[at + 1]?.word ?? '')
    if (at !== -1 && isHeld) return status
  }
  return null
}

/** "the trip, which had been planned for May, was dropped": the comma that closes such a phrase; -1 for none. */
function closingComma(items: readonly Item[], open: number): number {
  const next = items[open + 1]
  const isAside =
    /^(?:which|set|planned|due|scheduled|originally|first|initially|announced|expected|billed|long)$/u.test(
      next?.word ?? '',
    )
  return isAside ? items.findIndex(({ word }, index) => index > open && index < open + 14 && word === ',') : -1
}

/** "cancelled the summit", "the talks were postponed", "called off his trip": what is said of an act's noun. */
export function cancellationAround(items: readonly Item[], at: number): EventStatus | null {
  const other = otherObject(items, at)
  for (let index = Math.max(0, at - 6); index < Math.min(items.length, at + 18); index++) {
    const { word = '' } = items[index] ?? {}
    if (index > at && word === ',') {
      const close = closingComma(items, index)
      if (close === -1) break
      index = close
      continue
    }
    const isSameSubject = /^(?:has|have|had|was|were)$/u.test(items[index + 1]?.word ?? '')
    const isList = word === 'and' && items[index + 1]?.kind === 'ACTOR' && isVerbless(items, at, index)
    if (index > at && (/^[.;]$/u.test(word) || (/^(?:and|but)$/u.test(word) && !isSameSubject && !isList))) break
    if (index < at && /^(?:[.;,])$/u.test(word)) continue
    if (index < other) continue
    const status = statusAt(items, index)
    if (status) return status
  }
  return null
}

/** "a meeting between A and B …": the words from the noun to the conjunction hold no verb. */
const isVerbless = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).every(({ kind, pos }) => kind !== 'WORD' || (pos !== 'VERB' && pos !== 'AUX'))

/** "cancelled a dinner after the visit": the index before which verbs govern another noun than the one at `at`. */
function otherObject(items: readonly Item[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const word = items[index]?.word ?? ''
    if (parting.test(word)) return index
    // "cancelled that visit": right after its verb the word points at the noun
    if (word === 'that') return index - 1
  }
  return -1
}

const parting = /^(?:after|before|during|because|when|over|amid)$/u

/** "an encounter of A and B will not take place", "no meeting is going to happen": said not to come. */
export function isNotToBe(items: readonly Item[], at: number): boolean {
  const after = items.slice(at + 1, at + 40).map(({ word }) => word)
  const verb = after.findIndex(
    (word, index) => (word === 'take' && after[index + 1] === 'place') || /^(?:happen|materiali[sz]e)$/u.test(word),
  )
  const before = after.slice(Math.max(0, verb - 5), verb)
  return (
    verb > 0 &&
    !before.includes('.') &&
    before.some((word) => /^(?:not|never)$|n't$/u.test(word)) &&
    before.some((word) => /^(?:will|going|would|wo)$/u.test(word))
  )
}

/** "a planned meeting between A and B did not take place", "the visit never came about". */
export function isNeverHeld(items: readonly Item[], at: number): boolean {
  const after = items.slice(at + 1, at + 20).map(({ word }) => word)
  const verb = after.findIndex((word) =>
    /^(?:take|took|come|came|happen|happened|materialise|materialised|materialize|materialized|go|went)$/u.test(word),
  )
  const isNegated =
    verb > 0 && after.slice(Math.max(0, verb - 2), verb).some((word) => /^(?:not|never)$|n't$/u.test(word))
  const isWhole = /^(?:happen|happened|materiali[sz]ed?)$/u.test(after[verb] ?? '')
  return isNegated && (isWhole || /^(?:place|about|off|ahead)$/u.test(after[verb + 1] ?? ''))
}
