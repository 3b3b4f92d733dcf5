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
const isUnit = /^(?:days?|weeks?|months?|years?|fortnight)$/u
const backward = /^(?:ago|earlier|before)$/u
const forward = /^(?:later|after|hence)$/u

/** A word follows that the distance counts from: "two days after the vote". */
const goesOn = ({ tokens }: DateContext, index: number): boolean => /^[\p{L}\p{N}]/u.test(tokens[index]?.text ?? '')

/** A day, month or year so many units on from another; '' where that is told less exactly. */
function stepFrom(base: string, unit: string, count: number): string {
  const days = unitDays[unit]
  if (days) return base.length === 10 ? addDays(base, count * days) : ''
  if (unit.startsWith('month')) return base.length >= 7 ? addMonths(base.slice(0, 7), count) : ''
  return String(Number(base.slice(0, 4)) + count)
}

/** "three days ago", "two months earlier", "a year later"; the anchor is what it counts from. */
export function matchDistance(context: DateContext, index: number): FoundDate | null {
  const { tokens, published } = context
  const count = numberOf(tokens[index])
  const unit = tokens[index + 1]?.lower ?? ''
  const direction = tokens[index + 2]?.lower ?? ''
  const way = backward.test(direction) ? -1 : forward.test(direction) ? 1 : 0
  if (Number.isNaN(count) || !isUnit.test(unit)) return null
  if (way === 0) return matchAhead(context, index, count, unit)
  const opensClause = /^(?:after|before)$/u.test(direction) && goesOn(context, index + 3)
  const sign = opensClause ? -way : way
  return {
    length: 3,
    opensClause,
    resolve: (_tense, anchor) => {
      const base = direction === 'ago' || anchor === '' ? published : endOf(anchor)
      if (anchor === '' && direction !== 'ago' && direction !== 'earlier' && !opensClause) return ''
      return stepFrom(base, unit, sign * count)
    },
  }
}

/** "in two weeks", "in three days' time", "a month from now": from the day of publication on. */
function matchAhead({ tokens, published }: DateContext, index: number, count: number, unit: string): FoundDate | null {
  const after = tokens.slice(index + 2, index + 5).map(({ lower }) => lower)
  const isFromNow = after[0] === 'from' && /^(?:now|today)$/u.test(after[1] ?? '')
  const owner = after[0] === "'" || after[0] === "'s" ? 1 : 0
  const isTime = owner === 1 && after[1] === 'time'
  if (!isFromNow && !(isTime && tokens[index - 1]?.lower === 'in')) return null
  return { length: 4, resolve: () => stepFrom(published, unit, count) }
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
  if (year && /^(?:in|of|since|until|by|during|early|late|mid|before|after|from|and)$/u.test(before))
    return { length: 1, resolve: () => year }
  const season = seasonCodes[word]
  if (!season || !/^(?:the|in|of|early|late)$/u.test(before)) return null
  const own = yearNumber(tokens[index + (next === 'of' ? 2 : 1)])
  return {
    length: own ? (next === 'of' ? 3 : 2) : 1,
    resolve: (tense) => (own ? `${own}-${season}` : seasonAround(published, season, 0, tense)),
  }
}
