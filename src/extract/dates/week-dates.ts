import type { IsoDay } from '../../domain/document.js'
import { addDays, addMonths, weekdayOf } from '../calendar.js'
import { matchCalendarDate } from './calendar-dates.js'
import {
  type DateContext,
  dayNumber,
  endOf,
  type FoundDate,
  joinDays,
  monthOf,
  nearestWeekday,
  pad,
  type Resolve,
  seasonCodes,
  type Tense,
  weekdayAt,
  weekOf,
  yearOfMonth,
} from './date-words.js'

/** "Thursday", "Monday and Tuesday", "Monday to Wednesday", "Monday last week"; before a date of the month, that date. */
export function matchWeekday(context: DateContext, index: number): FoundDate | null {
  const { tokens } = context
  const weekday = weekdayAt(tokens[index])
  if (weekday === -1) return null
  const exact = exactDate(context, index)
  if (exact) return exact
  const week = weekAfter(context, index + 1)
  if (week)
    return {
      length: 1 + week.length,
      resolve: () => addDays(weekOf(context.published, week.shift)[0], (weekday + 6) % 7),
    }
  const single = singleWeekday(context, index, weekday)
  const last = lastOfList(context, index)
  if (last === index) return { length: 1, resolve: single }
  const other = weekdayAt(tokens[last])
  return {
    length: last + 1 - index,
    resolve: (tense, anchor) => {
      const first = single(tense, anchor)
      return joinDays(first, addDays(first, (other - weekday + 7) % 7))
    },
  }
}

/** "Tuesday, March 5", "Tuesday 5 March", "Tuesday (March 5)": the date stands, the weekday only goes before it. */
function exactDate(context: DateContext, index: number): FoundDate | null {
  const { tokens } = context
  const sign = /^(?:,|\(|the)$/u.test(tokens[index + 1]?.text ?? '') ? 1 : 0
  const at = index + 1 + sign
  if (!monthOf(tokens[at]) && !dayNumber(tokens[at])) return null
  const exact = matchCalendarDate(context, at)
  if (!exact || !/\d/u.test(exact.resolve('PAST', '').slice(8))) return null
  const close = tokens[index + 1]?.text === '(' && tokens[at + exact.length]?.text === ')' ? 1 : 0
  return { length: exact.length + 1 + sign + close, resolve: exact.resolve }
}

const weekShifts: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1 }

/** "last week", "of this week" right after a weekday. */
function weekAfter({ tokens }: DateContext, index: number): { length: number; shift: number } | null {
  const at = tokens[index]?.lower === 'of' ? index + 1 : index
  const shift = weekShifts[tokens[at]?.lower ?? '']
  return shift !== undefined && tokens[at + 1]?.lower === 'week' ? { length: at + 2 - index, shift } : null
}

/** The last weekday of "Monday and Tuesday", "Monday, Tuesday and Wednesday", "Monday to Wednesday". */
function lastOfList({ tokens }: DateContext, index: number): number {
  let last = index
  for (;;) {
    const link = tokens[last + 1]?.lower ?? ''
    const step = link === ',' && tokens[last + 2]?.lower === 'and' ? 3 : 2
    const isLink =
      /^(?:and|to|or|until|till|through|-|–)$/u.test(link) || (link === ',' && lastIsListed(tokens, last + step))
    if (!isLink || weekdayAt(tokens[last + step]) === -1) return last
    last += step
  }
}

/** Whether the weekday at `index` stands in a list that goes on with "and". */
const lastIsListed = (tokens: DateContext['tokens'], index: number): boolean =>
  weekdayAt(tokens[index]) !== -1 &&
  (tokens[index - 1]?.lower === 'and' || /^(?:and|,)$/u.test(tokens[index + 1]?.lower ?? ''))

function singleWeekday({ tokens, published }: DateContext, index: number, weekday: number): Resolve {
  const before = tokens[index - 1]?.lower
  return (tense) => {
    if (before === 'last') return nearestWeekday(addDays(published, -1), weekday, 'PAST')
    if (before === 'next') return nextWeekday(published, weekday)
    if (before === 'this' || before === 'coming') return nearestInWeek(published, weekday, tense, before)
    return nearestWeekday(published, weekday, tense)
  }
}

/** "next Friday" said on a Wednesday is the one of the week after: the day after tomorrow has a shorter name. */
function nextWeekday(published: IsoDay, weekday: number): IsoDay {
  const day = nearestWeekday(addDays(published, 1), weekday, 'FUTURE')
  return day <= addDays(published, 2) ? addDays(day, 7) : day
}

const nearestInWeek = (published: IsoDay, weekday: number, tense: Tense, before: string): IsoDay =>
  nearestWeekday(published, weekday, before === 'coming' ? 'FUTURE' : tense)

const shifts: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  following: 1,
  this: 0,
}

/** "last month", "earlier this week", "next year", "this Friday", "last June", "the following week". */
export function matchPeriod(context: DateContext, index: number): FoundDate | null {
  const { tokens, published } = context
  const word = tokens[index]?.lower ?? ''
  const shift = shifts[word]
  const unit = tokens[index + 1]?.lower ?? ''
  if (shift === undefined) return null
  const isCounted = word === 'previous' || word === 'following'
  const whole = periodOf(unit, shift)
  if (whole)
    return {
      length: 2,
      resolve: (tense, anchor) => whole(isCounted && anchor !== '' ? anchor : published, tense, isCounted),
    }
  if (isCounted) return monthBeside(context, index + 1, shift)
  if (unit === 'weekend') return { length: 2, resolve: (tense) => weekendAround(published, shift, tense) }
  const season = seasonCodes[unit]
  if (season) return { length: 2, resolve: (tense) => seasonAround(published, season, shift, tense) }
  const named = monthOf(tokens[index + 1])
  if (named && shift !== 0) return lastMonthNamed(context, named, shift)
  if (weekdayAt(tokens[index + 1]) !== -1) {
    const inner = matchWeekday(context, index + 1)
    return inner && { length: inner.length + 1, resolve: inner.resolve }
  }
  return null
}

type Period = (from: string, tense: Tense, isCounted: boolean) => string

/** Month, year or week `shift` on from a day; null for other words. */
function periodOf(unit: string, shift: number): Period | null {
  if (unit === 'month') return (from) => (endOf(from).length >= 7 ? addMonths(endOf(from).slice(0, 7), shift) : '')
  if (unit === 'year') return (from) => String(Number(endOf(from).slice(0, 4)) + shift)
  if (unit !== 'week') return null
  return (from, tense, isCounted) => {
    if (endOf(from).length !== 10) return ''
    const [monday, sunday] = weekOf(endOf(from), shift)
    if (shift !== 0 || isCounted) return `${monday}/${sunday}`
    return tense === 'PAST' ? joinDays(monday, from) : joinDays(from, sunday)
  }
}

/** "the following March": the next such month after the date told before. */
function monthBeside({ tokens }: DateContext, index: number, shift: number): FoundDate | null {
  const named = monthOf(tokens[index])
  if (!named || dayNumber(tokens[index + 1])) return null
  return {
    length: 2,
    resolve: (_tense, anchor) => {
      if (anchor === '') return ''
      const year = Number(endOf(anchor).slice(0, 4))
      const told = Number(endOf(anchor).slice(5, 7) || (shift < 0 ? 1 : 12))
      const isSameYear = shift < 0 ? named < told : named > told
      return `${isSameYear ? year : year + shift}-${pad(named)}`
    },
  }
}

function lastMonthNamed({ published }: DateContext, named: number, shift: number): FoundDate {
  const from = `${addMonths(published.slice(0, 7), shift)}-15`
  return { length: 2, resolve: () => `${yearOfMonth(from, named, shift < 0 ? 'PAST' : 'FUTURE')}-${pad(named)}` }
}

/** Saturday and Sunday: the last ones, or those to come. */
export function weekendAround(published: IsoDay, shift: number, tense: Tense): string {
  const isPast = shift < 0 || (shift === 0 && tense === 'PAST')
  const isNow = shift === 0 && weekdayOf(published) === 0
  const saturday = isNow ? addDays(published, -1) : nearestWeekday(published, 6, isPast ? 'PAST' : 'FUTURE')
  return `${saturday}/${addDays(saturday, 1)}`
}

/** The season of a year as EDTF has it: the last one, the next one, or as the tense says. */
export function seasonAround(published: IsoDay, season: string, shift: number, tense: Tense): string {
  const first = { '21': 3, '22': 6, '23': 9, '24': 12 }[season] ?? 1
  const wanted: Tense = shift < 0 ? 'PAST' : shift > 0 ? 'FUTURE' : tense
  return `${yearOfMonth(published, first, wanted)}-${season}`
}
