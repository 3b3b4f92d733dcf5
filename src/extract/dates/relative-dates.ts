import { addDays, addMonths } from '../calendar.js'
import { dayFrom } from './calendar-dates.js'
import {
  type DateContext,
  endOf,
  type FoundDate,
  joinDays,
  numberOf,
  seasonCodes,
  weekOf,
  yearNumber,
} from './date-words.js'
import { seasonAround, weekendAround } from './week-dates.js'

const unitDays: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7, fortnight: 14 }
const isUnit = /^(?:days?|weeks?|months?|years?|fortnight|decades?)$/u
const backward = /^(?:ago|earlier|before)$/u
const forward = /^(?:later|after|hence)$/u

/** A word follows that the distance counts from: "two days after the vote". */
const goesOn = ({ tokens }: DateContext, index: number): boolean => /^[\p{L}\p{N}]/u.test(tokens[index]?.text ?? '')

/** A day, month or year so many units on from another; '' where that is told less exactly. */
function stepFrom(base: string, unit: string, count: number): string {
  const days = unitDays[unit]
  if (days) return base.length === 10 ? addDays(base, count * days) : ''
  if (unit.startsWith('month')) return base.length >= 7 ? addMonths(base.slice(0, 7), count) : ''
  const years = unit.startsWith('decade') ? 10 * count : count
  return String(Number(base.slice(0, 4)) + years)
}

/** How many units a distance counts, and the place of the unit: "three weeks", "a couple of weeks". */
function readCount({ tokens }: DateContext, index: number): { count: number; unitAt: number; isRough: boolean } {
  const isCouple = tokens[index + 1]?.lower === 'couple'
  if (!isCouple) return { count: numberOf(tokens[index]), unitAt: index + 1, isRough: false }
  return { count: 2, unitAt: index + (tokens[index + 2]?.lower === 'of' ? 3 : 2), isRough: true }
}

/** "three days ago", "two months earlier", "a year later"; the anchor is what it counts from. */
export function matchDistance(context: DateContext, index: number): FoundDate | null {
  const { tokens, published } = context
  const { count, unitAt, isRough } = readCount(context, index)
  const unit = tokens[unitAt]?.lower ?? ''
  const direction = tokens[unitAt + 1]?.lower ?? ''
  const way = backward.test(direction) ? -1 : forward.test(direction) ? 1 : 0
  if (Number.isNaN(count) || !isUnit.test(unit)) return null
  if (way === 0) return isRough ? null : matchAhead(context, index, count, unit)
  const opensClause = /^(?:after|before)$/u.test(direction) && goesOn(context, unitAt + 2)
  const sign = opensClause ? -way : way
  return {
    length: unitAt + 2 - index,
    opensClause,
    resolve: (_tense, anchor) => {
      const base = direction === 'ago' || anchor === '' ? published : endOf(anchor)
      if (anchor === '' && way === 1 && !opensClause) return ''
      const date = stepFrom(base, unit, sign * count)
      return isRough && date !== '' ? `${date.slice(0, 7)}~` : date
    },
  }
}

const ahead = /^(?:will|'ll|shall|due|set|expected|scheduled|planned|slated|aims?|hopes?|plans?|intends?)$/u

/** "in three days' time", "a month from now", "will meet in two weeks": from the day of publication on. */
function matchAhead({ tokens, published }: DateContext, index: number, count: number, unit: string): FoundDate | null {
  const after = tokens.slice(index + 2, index + 5).map(({ lower }) => lower)
  const isFromNow = after[0] === 'from' && /^(?:now|today)$/u.test(after[1] ?? '')
  const owner = after[0] === "'" || after[0] === "'s" ? 1 : 0
  const isTime = owner === 1 && after[1] === 'time'
  const before = tokens[index - 1]?.lower ?? ''
  if (isFromNow || (isTime && before === 'in')) return { length: 4, resolve: () => stepFrom(published, unit, count) }
  const isAhead = tokens.slice(Math.max(0, index - 14), index).some(({ lower }) => ahead.test(lower))
  if (!isAhead || owner === 1 || !/^(?:in|within)$/u.test(before)) return null
  const end = stepFrom(published, unit, count)
  return { length: 2, resolve: (tense) => (tense === 'PAST' ? '' : before === 'in' ? end : joinDays(published, end)) }
}

const parts = /^(?:morning|afternoon|evening|night)$/u
const spans = /^(?:day|evening|night|morning|afternoon|month|week|year)$/u

/** "that month", "the same evening": the day, month, year or week of the date told before. */
function sameSpan(unit: string, anchor: string): string {
  if (unit === 'year') return anchor.slice(0, 4)
  if (unit === 'month') return anchor.length >= 7 ? anchor.slice(0, 7) : ''
  if (unit !== 'week') return anchor
  const day = endOf(anchor)
  return day.length === 10 ? weekOf(day, 0).join('/') : ''
}

/** "the same day", "that evening", "the previous day", "the next morning", "the day before", "earlier in the day". */
export function matchAnchored(context: DateContext, index: number): FoundDate | null {
  const { tokens, published } = context
  const [word = '', next = '', third = ''] = tokens.slice(index, index + 3).map(({ lower }) => lower)
  if ((word === 'same' || word === 'that') && spans.test(next))
    return { length: 2, resolve: (_tense, anchor) => sameSpan(next, anchor) }
  if (word === 'that' && next === 'same')
    return { length: 3, resolve: (_tense, anchor) => sameSpan(spans.test(third) ? third : 'day', anchor) }
  const isSameDay = (word === 'earlier' || word === 'later') && next === 'in' && third === 'the'
  if (isSameDay && tokens[index + 3]?.lower === 'day')
    return { length: 4, resolve: (_tense, anchor) => (endOf(anchor).length === 10 ? endOf(anchor) : published) }
  if (word === 'the' && spans.test(next) && /^(?:before|after)$/u.test(third)) return besideAnchor(context, index, next)
  const step = word === 'previous' || word === 'preceding' ? -1 : word === 'following' || word === 'next' ? 1 : 0
  if (step !== 0 && (next === 'day' || parts.test(next)))
    return { length: 2, resolve: (_tense, anchor) => dayFrom(anchor, step) }
  const isIn = tokens[index - 1]?.lower === 'the' && tokens[index - 2]?.lower === 'in'
  if (isIn && parts.test(word) && !/^(?:of|on|and)$/u.test(next))
    return { length: 1, resolve: (_tense, anchor) => (endOf(anchor).length === 10 ? endOf(anchor) : '') }
  if (/^(?:hours|minutes)$/u.test(word) && /^(?:later|earlier)$/u.test(next))
    return { length: 2, resolve: (_tense, anchor) => (endOf(anchor).length === 10 ? endOf(anchor) : '') }
  return null
}

/** "the day before", "the evening before", "the year after" with nothing after them. */
function besideAnchor(context: DateContext, index: number, unit: string): FoundDate | null {
  const sign = context.tokens[index + 2]?.lower === 'before' ? -1 : 1
  if (goesOn(context, index + 3)) return null
  if (unit === 'day' || parts.test(unit)) return { length: 3, resolve: (_tense, anchor) => dayFrom(anchor, sign) }
  if (unit === 'week')
    return {
      length: 3,
      resolve: (_tense, anchor) => (endOf(anchor).length === 10 ? weekOf(endOf(anchor), sign).join('/') : ''),
    }
  return { length: 3, resolve: (_tense, anchor) => (anchor === '' ? '' : stepFrom(endOf(anchor), unit, sign)) }
}

/** "the day before yesterday", "the day after tomorrow", "the week before last": two steps from the day of publication. */
function matchTwoSteps({ tokens, published }: DateContext, index: number): FoundDate | null {
  const [unit = '', way = '', base = ''] = tokens.slice(index + 1, index + 4).map(({ lower }) => lower)
  const isDay =
    unit === 'day' && ((way === 'before' && base === 'yesterday') || (way === 'after' && base === 'tomorrow'))
  const isPeriod = (way === 'before' && base === 'last') || (way === 'after' && base === 'next')
  const step = way === 'before' ? -2 : 2
  if (isDay) return { length: 4, resolve: () => addDays(published, step) }
  if (!isPeriod) return null
  if (unit === 'week') return { length: 4, resolve: () => weekOf(published, step).join('/') }
  return /^(?:month|year)$/u.test(unit) ? { length: 4, resolve: () => stepFrom(published, unit, step) } : null
}

/** "at the end of the month", "before the end of the year": the month or year of publication. */
function matchEndOfPeriod({ tokens, published }: DateContext, index: number): FoundDate | null {
  const unit = tokens[index + 1]?.lower ?? ''
  const before = tokens.slice(Math.max(0, index - 2), index).map(({ lower }) => lower)
  const isEnd = /^(?:end|middle|beginning|start|close)$/u.test(before[0] ?? '') && before[1] === 'of'
  if (!isEnd || !/^(?:month|year|week)$/u.test(unit)) return null
  if (unit === 'week') return { length: 2, resolve: () => weekOf(published, 0).join('/') }
  return { length: 2, resolve: () => published.slice(0, unit === 'month' ? 7 : 4) }
}

/** "the month before last", "the end of the year": phrases that "the" opens and that count from the day of publication. */
export const matchTheNow = (context: DateContext, index: number): FoundDate | null =>
  matchTwoSteps(context, index) ?? matchEndOfPeriod(context, index)

/** Today, tonight, yesterday, "this morning", "last night", overnight, "over the weekend". */
export function matchNow({ tokens, published }: DateContext, index: number): FoundDate | null {
  const [word = '', next = ''] = tokens.slice(index, index + 2).map(({ lower }) => lower)
  if (word === 'today' || word === 'tonight') return { length: 1, resolve: () => published }
  if (word === 'yesterday') return { length: 1, resolve: () => addDays(published, -1) }
  if (word === 'tomorrow') return { length: 1, resolve: () => addDays(published, 1) }
  if (word === 'this' && parts.test(next)) return { length: 2, resolve: () => published }
  if (word === 'last' && (next === 'night' || next === 'evening'))
    return { length: 2, resolve: () => addDays(published, -1) }
  if (word === 'overnight' && !/^(?:NOUN|PROPN)$/u.test(tokens[index + 1]?.pos ?? ''))
    return { length: 1, resolve: () => joinDays(addDays(published, -1), published) }
  const isOver =
    tokens[index - 1]?.lower === 'the' &&
    /^(?:over|at|during|on|spent|spend|spends|spending)$/u.test(tokens[index - 2]?.lower ?? '')
  if (word === 'weekend' && isOver) return { length: 1, resolve: (tense) => weekendAround(published, 0, tense) }
  return null
}

/** "recent", "in recent days", "a few days ago", "in the coming weeks", "days after": about then, no more. */
export function matchVague(context: DateContext, index: number): FoundDate | null {
  const { tokens, published } = context
  const [word = '', next = '', third = ''] = tokens.slice(index, index + 3).map(({ lower }) => lower)
  const aboutMonth = `${published.slice(0, 7)}~`
  if (word === 'recent' && /^(?:days|weeks)$/u.test(next)) return { length: 2, resolve: () => aboutMonth }
  if (word === 'recent' || word === 'recently') return { length: 1, resolve: () => `${published.slice(0, 4)}~` }
  if (word === 'coming' && /^(?:days|weeks)$/u.test(next)) return { length: 2, resolve: () => aboutMonth }
  if (word === 'other' && next === 'day') return { length: 2, resolve: () => aboutMonth }
  const isFew = /^(?:few|several|some)$/u.test(word) && /^(?:days|weeks)$/u.test(next) && third === 'ago'
  if (isFew) return { length: 3, resolve: () => aboutMonth }
  if (!/^(?:days|weeks)$/u.test(word) || !/^(?:after|before|earlier|ago|later)$/u.test(next)) return null
  const opensClause = (next === 'after' || next === 'before') && goesOn(context, index + 2)
  return { length: 2, opensClause, resolve: () => aboutMonth }
}

/** "in 2018", "in the autumn", "the spring of 2022": a year or a season that stands alone. */
export function matchYear({ tokens, published }: DateContext, index: number): FoundDate | null {
  const word = tokens[index]?.lower ?? ''
  const next = tokens[index + 1]?.lower ?? ''
  const before = tokens[index - 1]?.lower ?? ''
  const year = yearNumber(tokens[index])
  const isDecade = year.endsWith('0') && next === 's'
  if (isDecade) return { length: 2, resolve: () => `${year}/${year.slice(0, 3)}9` }
  if (year && /^(?:between|from)$/u.test(before)) return matchYears(tokens, index, year)
  if (year && /^(?:in|of|since|until|by|during|early|late|mid|before|after|and|as|around|about|circa)$/u.test(before))
    return { length: 1, resolve: () => year }
  const season = seasonCodes[word]
  const own = yearNumber(tokens[index + (next === 'of' ? 2 : 1)])
  if (!season || !(own || /^(?:the|in|of|early|late)$/u.test(before))) return null
  return {
    length: own ? (next === 'of' ? 3 : 2) : 1,
    resolve: (tense) => (own ? `${own}-${season}` : seasonAround(published, season, 0, tense)),
  }
}

/** "between 2019 and 2021", "from 2003 to 2006", else the year alone. */
function matchYears(tokens: DateContext['tokens'], index: number, first: string): FoundDate {
  const last = /^(?:and|to|until|-|–)$/u.test(tokens[index + 1]?.lower ?? '') ? yearNumber(tokens[index + 2]) : ''
  return last > first ? { length: 3, resolve: () => `${first}/${last}` } : { length: 1, resolve: () => first }
}
