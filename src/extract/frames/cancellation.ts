import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'

const cancelled =
  /^(?:cancel|cancels|cancell?ed|cancell?ing|scrap|scraps|scrapped|scrapping|abandon|abandons|abandoned|abandoning|shelve|shelved|shelving|axe|axed|dropped|drops|dropping|abort|aborted|ditch|ditched|nixed|skip|skipped|skips|skipping|cancellation|abandonment|aborted)$/u
const postponed =
  /^(?:postpone|postpones|postponed|postponing|postponement|delayed|delays|delaying|rescheduled|deferred|defers|defer|adjourned|suspended)$/u

/** Verbs that only with their particle say that an act was given up or put off: "called off", "fell through". */
const withParticle: readonly (readonly [verb: RegExp, particle: RegExp, status: EventStatus])[] = [
  [/^(?:call|calls|called|calling|broke|cried)$/u, /^off$/u, 'CANCELLED'],
  [/^(?:struck|crossed)$/u, /^off$/u, 'CANCELLED'],
  [/^(?:fell|fallen|falls|fall)$/u, /^through$/u, 'CANCELLED'],
  [/^(?:pull|pulls|pulled|pulling|backed|back|bowed|opted|dropped)$/u, /^out$/u, 'CANCELLED'],
  [/^(?:withdrew|withdraws|withdrawn)$/u, /^from$/u, 'CANCELLED'],
  [/^(?:put|puts|putting)$/u, /^off$/u, 'POSTPONED'],
  [/^(?:put|puts|putting)$/u, /^on$/u, 'POSTPONED'],
  [/^(?:pushed|push|moved|set|put)$/u, /^back$/u, 'POSTPONED'],
]

/** "put on hold", "put on ice": the words after "put on" that do so. */
const holds = /^(?:hold|ice)$/u

/** Whether a word at `index`, with its particle within the next words, gives an act up or puts it off. */
function statusAt(items: readonly Item[], index: number): EventStatus | null {
  const word = items[index]?.word ?? ''
  if (cancelled.test(word)) return 'CANCELLED'
  if (postponed.test(word)) return 'POSTPONED'
  for (const [verb, particle, status] of withParticle) {
    if (!verb.test(word)) continue
    const at = items.findIndex(({ word: next }, place) => place > index && place <= index + 2 && particle.test(next))
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
  for (let index = Math.max(0, at - 6); index < Math.min(items.length, at + 18); index++) {
    const { word = '' } = items[index] ?? {}
    if (index > at && word === ',') {
      const close = closingComma(items, index)
      if (close === -1) break
      index = close
      continue
    }
    const isSameSubject = /^(?:has|have|had|was|were)$/u.test(items[index + 1]?.word ?? '')
    if (index > at && (/^[.;]$/u.test(word) || (/^(?:and|but)$/u.test(word) && !isSameSubject))) break
    if (index < at && /^(?:[.;,])$/u.test(word)) continue
    if (index < at && isOtherObject(items, index, at)) continue
    const status = statusAt(items, index)
    if (status) return status
  }
  return null
}

/** "cancelled a dinner after the visit": the verb before governs another noun than the one at `at`. */
const isOtherObject = (items: readonly Item[], verb: number, at: number): boolean =>
  items
    .slice(verb + 1, at)
    .some(
      ({ word }, index) =>
        /^(?:after|before|during|because|when|over|amid)$/u.test(word) || (word === 'that' && index > 0),
    )

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
