import type { IsoDay } from '../../domain/document.js'
import { type PartialDate, parsePartialDate } from '../../domain/partial-date.js'
import type { Token, TokenRange } from '../analysis.js'
import { matchCalendarDate, matchDayAlone, matchFeast } from '../dates/calendar-dates.js'
import { calendarWords, type DateContext, type FoundDate, type Resolve, type Tense, tens } from '../dates/date-words.js'
import { matchAnchored, matchDistance, matchNow, matchTheNow, matchVague, matchYear } from '../dates/relative-dates.js'
import { matchPeriod, matchWeekday } from '../dates/week-dates.js'
import { countWords } from '../number-words.js'

export type { Tense } from '../dates/date-words.js'

/** Words of a date. What they mean depends on the clause's tense and on the date told before ("the same day"). */
export interface DateSpan extends TokenRange {
  /** EDTF text; '' where it cannot be told. `anchor` is the EDTF text of the date told before, '' for none. */
  readonly resolve: Resolve
  /** "since 2019", "until Friday", "70 years since": a bound, not the date of the act. */
  readonly isBound: boolean
  /** "two days after X left": ends the clause before and dates the one that follows. */
  readonly opensClause: boolean
}

const boundWords = /^(?:since|until|till|through|before|by|after|from|between|to|of)$/u

type Matcher = (context: DateContext, index: number) => FoundDate | null

const listOf = (words: string): readonly string[] => words.split(' ')

/** Which matchers a date's first word may begin, the more telling first; the first that fits stands. */
const openings: readonly (readonly [words: readonly string[], matchers: readonly Matcher[]])[] = [
  [calendarWords, [matchWeekday, matchFeast, matchCalendarDate]],
  [listOf('the'), [matchTheNow, matchAnchored]],
  [listOf('a an'), [matchDistance]],
  [[...countWords, ...tens], [matchDistance]],
  [listOf('last this'), [matchNow, matchPeriod]],
  [listOf('previous preceding next following'), [matchAnchored, matchPeriod]],
  [listOf('past coming'), [matchPeriod, matchVague]],
  [listOf('today tonight yesterday tomorrow overnight weekend'), [matchNow]],
  [listOf('same that earlier later hours minutes morning afternoon evening night'), [matchAnchored]],
  [listOf('recent recently few several some days weeks other'), [matchVague]],
  [listOf('spring summer autumn fall winter'), [matchYear]],
  [listOf('christmas new boxing'), [matchFeast]],
]
const matchersOfWord: ReadonlyMap<string, readonly Matcher[]> = new Map(
  openings.flatMap(([words, matchers]) => words.map((word): [string, readonly Matcher[]] => [word, matchers])),
)
const matchersOfFigures = [matchDistance, matchCalendarDate, matchDayAlone, matchYear]

function matchersOf({ text, lower }: Token): readonly Matcher[] {
  const known = matchersOfWord.get(lower)
  if (known) return known
  const first = text.charAt(0)
  if (first >= '0' && first <= '9') return matchersOfFigures
  return lower.includes('-') && /^(?:mid|early|late)-/u.test(lower) ? [matchCalendarDate] : []
}

function matchDate(context: DateContext, index: number): FoundDate | null {
  const token = context.tokens[index]
  for (const match of token ? matchersOf(token) : []) {
    const found = match(context, index)
    if (found) return found
  }
  return null
}

/**
 * Finds the words of dates in one sentence's tokens, by rules of English newspapers: a bare weekday is the last one in
 * a clause of the past and the next one in a clause of the future, weeks run from Monday to Sunday. A month without a
 * year has that of the date told before it in the sentence. Without a day of publication nothing is found.
 */
export function findDates(
  tokens: readonly Token[],
  from: number,
  to: number,
  published: IsoDay | null,
  dated = '',
): readonly DateSpan[] {
  if (published === null) return []
  const spans: DateSpan[] = []
  let context: DateContext = { tokens, published, dated }
  for (let index = from; index < to; index++) {
    const found = matchDate(context, index)
    if (!found || index + found.length > to) continue
    const told = new Map<Tense, string>()
    const span = {
      from: index,
      to: index + found.length,
      // what a clause says of time is worked out once: a second act of the clause happens then, not once more later
      resolve: (tense: Tense, anchor: string) => {
        const date = told.get(tense) ?? found.resolve(tense, anchor)
        told.set(tense, date)
        return date
      },
      isBound: isBoundAt(tokens, index),
      opensClause: found.opensClause ?? false,
    }
    spans.push(span)
    context = { ...context, dated: yearTold(tokens, span) || context.dated }
    index += found.length - 1
  }
  return spans
}

/** The date itself where it names its year and is no bound; '' otherwise. */
function yearTold(tokens: readonly Token[], span: DateSpan): string {
  const hasYear = tokens.slice(span.from, span.to).some(({ text }) => /^(?:1[89]|20)\d\d$/u.test(text))
  return hasYear && !span.isBound ? span.resolve('PAST', '') : ''
}

/** Whether a word such as `since` turns a date into a bound. */
function isBoundAt(tokens: readonly Token[], index: number): boolean {
  let back = index - 1
  while (/^(?:early|late|mid|the|mid-|end)$/u.test(tokens[back]?.lower ?? '')) back--
  const word = tokens[back]?.lower ?? ''
  const isAwaited = word === 'until' && /^(?:wait|waits|waited|waiting)$/u.test(tokens[back - 1]?.lower ?? '')
  return (
    !isAwaited &&
    boundWords.test(word) &&
    word !== 'of' &&
    word !== 'by' &&
    !(word === 'from' || word === 'to' || word === 'between')
  )
}

/** The days of an EDTF text; null for '' and for days that the calendar does not have ("Feb. 30"). */
export function datesOf(edtf: string): PartialDate | null {
  if (edtf === '') return null
  const known = parsed.get(edtf)
  if (known !== undefined) return known
  if (parsed.size >= mostParsed) parsed.clear()
  const date = parseOrNull(edtf)
  parsed.set(edtf, date)
  return date
}

/** Dates are compared in pairs: the same few texts are read over and over. */
const parsed = new Map<string, PartialDate | null>()
const mostParsed = 2000

function parseOrNull(edtf: string): PartialDate | null {
  try {
    return parsePartialDate(edtf)
  } catch {
    return null
  }
}
