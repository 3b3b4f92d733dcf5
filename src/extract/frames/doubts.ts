import type { IsoDay } from '../../domain/document.js'
import type { EventStatus } from '../../domain/vocabulary.js'
import type { Item } from '../items.js'
import type { DateSpan, Tense } from '../passes/10-dates.js'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const denials = setOf(
  'denied denies deny denying rejected rejects dismissed dismisses refuted refutes disputed disputes',
)
const rumours = setOf(
  'report reports rumor rumour rumors rumours suggestion suggestions claim claims allegation allegations account ' +
    'accounts speculation accusation accusations',
)

/** Index of the last word that fits, before `at` and not before `least`; -1 for none. */
function lastBefore(items: readonly Item[], at: number, least: number, fits: (word: string) => boolean): number {
  for (let index = at - 1; index >= Math.max(0, least); index--) if (fits(items[index]?.word ?? '')) return index
  return -1
}

/** "A denied that B had met C", "denies having met", "dismissed reports of a visit"; not "denied accusations". */
export function isDenied(items: readonly Item[], at: number): boolean {
  const verb = lastBefore(items, at, at - 11, (word) => denials.has(word))
  if (verb === -1) return isCalledFalse(items, at)
  let next = verb + 1
  const isPlain = /^(?:denied|denies|deny|denying)$/u.test(items[verb]?.word ?? '')
  while (
    /^(?:a|the|as|false|any|media|press|new|those|all|flatly|of|ever|local|foreign)$/u.test(items[next]?.word ?? '')
  )
    next++
  if (rumours.has(items[next]?.word ?? '') || items[next]?.name?.form === 'DEMONYM')
    return items.slice(next, at).some(({ word }) => /^(?:that|of|about)$/u.test(word))
  if (!isPlain) return false
  const item = items[next]
  if (item?.word === 'that' || item?.kind === 'DATE' || (item?.word ?? '').endsWith('ing')) return true
  return item?.kind === 'ACTOR' && items.slice(next, at).some(({ word }) => /^(?:had|has|have|was|were)$/u.test(word))
}

/** "reports that A visited B are false": what is said of the report after its clause. */
function isCalledFalse(items: readonly Item[], at: number): boolean {
  const report = lastBefore(items, at, at - 8, (word) => rumours.has(word))
  if (report === -1 || !/^(?:that|of|about)$/u.test(items[report + 1]?.word ?? '')) return false
  return items
    .slice(at, at + 16)
    .some(
      ({ word }, index, all) =>
        /^(?:is|are|was|were)$/u.test(word) &&
        /^(?:false|untrue|wrong|baseless|unfounded|groundless|incorrect|inaccurate|fabricated|nonsense)$/u.test(
          all.slice(index + 1, index + 4).find(({ pos }) => pos !== 'ADV')?.word ?? '',
        ),
    )
}

const hearsay = setOf('reportedly allegedly purportedly supposedly apparently')
const passiveHearsay =
  /^(?:said|believed|thought|alleged|reported|rumou?red|claimed|suspected|understood|presumed|reputed)$/u

/** "reportedly travelled", "is said to have met", "unconfirmed reports of a visit", "A claims that B met C". */
export function isAlleged(items: readonly Item[], at: number): boolean {
  const start = lastBefore(items, at, 0, (word) => word === ';' || word === ':') + 1
  const near = items.slice(Math.max(start, at - 6), at + 3)
  if (near.some(({ word }) => hearsay.has(word))) return true
  const have = lastBefore(items, at, at - 4, (word) => word === 'have')
  if (have > 2 && items[have - 1]?.word === 'to' && passiveHearsay.test(items[have - 2]?.word ?? '')) return true
  return items
    .slice(Math.max(start, at - 14), at)
    .some(({ word }, index, all) => word === 'unconfirmed' || (rumours.has(word) && isHeard(all, index)))
}

/** "rumours of", "claims that", "according to unconfirmed reports": words that nobody stands for. */
function isHeard(before: readonly Item[], index: number): boolean {
  const word = before[index]?.word ?? ''
  const next = before[index + 1]?.word ?? ''
  return /^(?:rumou?rs?|speculation|suggestions?)$/u.test(word) && /^(?:of|that|about)$/u.test(next)
}

/** "was to have met", "had been due to travel": what was planned and did not come. */
export function isUnfulfilled(items: readonly Item[], plan: number, at: number): boolean {
  const isPerfect = items.slice(plan, at).some(({ word }) => word === 'have')
  const isPast = items.slice(Math.max(0, plan - 3), plan).some(({ word }) => /^(?:was|were)$/u.test(word))
  if (isPerfect && isPast) return true
  const before = items.slice(Math.max(0, plan - 3), plan).map(({ word }) => word)
  return (
    before.includes('had') &&
    (before.includes('been') || /^(?:planned|intended|meant|scheduled|arranged)$/u.test(items[plan]?.word ?? '')) &&
    !before.includes('not')
  )
}

/** Where a clause's dates lie; `NEAREST` for what was given up, whose day may be past or still to come. */
export type Leaning = Tense | 'NEAREST'

/** The time that a clause's dates lie in: what did not come although it "was to have" lies in the past. */
export function tenseOf(status: EventStatus, items: readonly Item[], at: number): Leaning {
  if (status === 'PLANNED' || status === 'POSTPONED') return 'FUTURE'
  const before = items.slice(Math.max(0, at - 6), at).map(({ word }) => word)
  if (status === 'DENIED' && before.some((word) => /^(?:will|would|wo|won't|wouldn't)$/u.test(word))) return 'FUTURE'
  if (status !== 'CANCELLED') return 'PAST'
  const far = items.slice(Math.max(0, at - 9), at).map(({ word }) => word)
  if (far.includes('not') && far.some((word) => /^(?:will|would)$/u.test(word))) return 'FUTURE'
  const isOpening = items.slice(0, 2).some(({ kind }) => kind === 'DATE')
  const wasTo = before.some((word, index) => /^(?:was|were)$/u.test(word) && before[index + 1] === 'to')
  if (isOpening && wasTo) return 'PAST'
  const isPast =
    before.includes('had') || (before.includes('have') && before.some((word) => /^(?:was|were)$/u.test(word)))
  const isNowGiven = items.slice(at + 1).some(({ word }, index, all) => isGivenUpNow(word, all[index + 1]?.word ?? ''))
  if (isNowGiven) return 'FUTURE'
  return isPast ? 'PAST' : 'NEAREST'
}

/** "has been cancelled", "has dropped", "is off": what is given up by now would have come. */
const isGivenUpNow = (word: string, next: string): boolean =>
  (/^(?:has|have)$/u.test(word) && /^(?:been|now|dropped|cancell?ed|scrapped|abandoned|called)$/u.test(next)) ||
  (word === 'is' && next === 'off')

/** Works out a date as its clause leans; of two days the one nearer to that of publication, of two months the later. */
export function resolveIn(span: DateSpan, leaning: Leaning, anchor: string, published: IsoDay | null): string {
  if (leaning !== 'NEAREST') return span.resolve(leaning, anchor)
  const past = span.resolve('PAST', anchor)
  const next = span.resolve('FUTURE', anchor)
  const distance = (date: string): number => Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(published ?? ''))
  return past.length === 10 && distance(past) < distance(next) ? past : next
}
