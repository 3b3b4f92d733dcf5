import type { IsoDay } from './document.js'
import { DatelineError } from './errors.js'
import type { DatePrecision } from './vocabulary.js'

/**
 * A date as far as it is known: EDTF level 1 (ISO 8601-2) text and the days that it spans, both ends included.
 * `2023-10` is 2023-10-01 to 2023-10-31; `../2023-10-18` has no earliest day.
 */
export interface PartialDate {
  readonly edtf: string
  readonly earliest: IsoDay | null
  readonly latest: IsoDay | null
  readonly precision: DatePrecision
  /** Written with `~`: the span is already widened by one unit of the precision at both ends. */
  readonly approximate: boolean
}

type Unit = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR'

interface DatePoint {
  readonly earliest: IsoDay
  readonly latest: IsoDay
  readonly unit: Unit
  readonly approximate: boolean
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/

const FORMS = 'YYYY, YYYY-MM, YYYY-MM-DD or a season YYYY-21 to YYYY-24, with or without "~"'

const OPEN_END = '..'

/**
 * First month and number of months of the EDTF seasons. Spring, summer and autumn are the meteorological ones of the
 * northern hemisphere. Winter 24 is December alone: a year's winter would otherwise reach into the next year, and
 * "in winter 2023" could come out after the article that tells of it.
 */
const SEASONS: ReadonlyMap<number, { readonly month: number; readonly months: number }> = new Map([
  [21, { month: 3, months: 3 }],
  [22, { month: 6, months: 3 }],
  [23, { month: 9, months: 3 }],
  [24, { month: 12, months: 1 }],
])

/**
 * Reads an EDTF date into the days that it spans, so that the rest of the program compares days and never text.
 *
 * Read are years, months, days and seasons, each with or without `~`, closed intervals `A/B` (from the first day of A
 * to the last of B) and intervals open at one end, `../X` and `X/..`. `~` widens by one unit at both ends.
 *
 * @example parsePartialDate('2023-10~') // 2023-09-01 to 2023-11-30, MONTH, approximate
 * @throws DatelineError INVALID_DATE, saying what is wrong
 */
export function parsePartialDate(edtf: string): PartialDate {
  const parts = edtf.split('/')
  const [first, second] = parts
  if (first === undefined || parts.length > 2) throw invalid(edtf, 'it has more than one "/"')
  if (second === undefined) {
    const point = parsePoint(first, edtf)
    const { earliest, latest, unit, approximate } = point
    return { edtf, earliest, latest, precision: unit, approximate }
  }
  return parseInterval(first, second, edtf)
}

/**
 * Orders dates as lists show them: by the earliest day, by the latest where the earliest is open, undated (null) last.
 * Negative when `left` comes first, 0 when neither does.
 */
export function comparePartialDates(left: PartialDate | null, right: PartialDate | null): number {
  const leftDay = sortDay(left)
  const rightDay = sortDay(right)
  if (leftDay === rightDay) return 0
  if (leftDay === null) return 1
  if (rightDay === null) return -1
  return leftDay < rightDay ? -1 : 1
}

/** True when at least one day can lie in both; an open end reaches without limit. */
export function partialDatesOverlap(left: PartialDate, right: PartialDate): boolean {
  return startsByEndOf(left, right) && startsByEndOf(right, left)
}

/**
 * Ends a vague date of something that has occurred at the day it was told: what an article of 2023-10-19 tells as
 * "2023-10" was over by the 19th. A closed interval without `~` keeps its end: a visit under way may be told with it.
 * `edtf` stays as it is.
 */
export function endByPublication(date: PartialDate, publishedOn: IsoDay): PartialDate {
  const keepsEnd = (date.precision === 'INTERVAL' || date.precision === 'DAY') && !date.approximate
  const startsLater = date.earliest !== null && date.earliest > publishedOn
  if (keepsEnd || startsLater || (date.latest !== null && date.latest <= publishedOn)) return date
  return { ...date, latest: publishedOn }
}

/** True for a day `YYYY-MM-DD` that the calendar has: `2023-02-31` is none. */
export function isIsoDay(text: string): boolean {
  const match = POINT.exec(text)
  if (match === null || match[3] === undefined || match[4] !== '') return false
  return calendarFault(Number(match[1]), Number(match[2]), Number(match[3])) === null
}

function parseInterval(first: string, second: string, edtf: string): PartialDate {
  if (first === OPEN_END && second === OPEN_END) throw invalid(edtf, 'both ends are open; leave the date out')
  if (first === OPEN_END) {
    const end = parsePoint(second, edtf)
    return { edtf, earliest: null, latest: end.latest, precision: 'BEFORE', approximate: end.approximate }
  }
  const start = parsePoint(first, edtf)
  if (second === OPEN_END) {
    return { edtf, earliest: start.earliest, latest: null, precision: 'AFTER', approximate: start.approximate }
  }
  const end = parsePoint(second, edtf)
  if (start.earliest > end.latest) throw invalid(edtf, 'it ends before it starts')
  const approximate = start.approximate || end.approximate
  return { edtf, earliest: start.earliest, latest: end.latest, precision: 'INTERVAL', approximate }
}

function parsePoint(text: string, edtf: string): DatePoint {
  const match = POINT.exec(text)
  if (match === null) throw invalid(edtf, `"${text}" is none of ${FORMS}`)
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  const fault = calendarFault(year, month, day)
  if (fault !== null) throw invalid(edtf, fault)
  const approximate = match[4] === '~'
  return { ...spanOf(year, month, day, approximate ? 1 : 0), approximate }
}

/** What the calendar has against the numbers, as half a sentence; null: nothing. */
function calendarFault(year: number, month: number | null, day: number | null): string | null {
  if (year === 0) return 'there is no year 0'
  if (month === null) return null
  if (SEASONS.has(month)) return day === null ? null : 'a season has no days'
  if (month < 1 || month > 12) return `there is no month ${twoDigits(month)}`
  if (day === null) return null
  const days = daysInMonth(year, month)
  return day >= 1 && day <= days ? null : `${fourDigits(year)}-${twoDigits(month)} has the days 01 to ${days}`
}

/** The days of a valid point, `widening` units added before and after. */
function spanOf(
  year: number,
  month: number | null,
  day: number | null,
  widening: number,
): Omit<DatePoint, 'approximate'> {
  if (month === null) {
    return { earliest: dayOf(year - widening, 1, 1), latest: dayOf(year + widening, 12, 31), unit: 'YEAR' }
  }
  const season = SEASONS.get(month)
  if (season !== undefined) {
    const before = seasonAt(year, month - widening)
    const after = seasonAt(year, month + widening)
    const end = after.month + after.months
    return { earliest: dayOf(before.year, before.month, 1), latest: dayOf(after.year, end, 0), unit: 'SEASON' }
  }
  if (day === null) {
    return { earliest: dayOf(year, month - widening, 1), latest: dayOf(year, month + widening + 1, 0), unit: 'MONTH' }
  }
  return { earliest: dayOf(year, month, day - widening), latest: dayOf(year, month, day + widening), unit: 'DAY' }
}

/** The season before spring is the winter of the year before; the one after winter the spring of the next. */
function seasonAt(year: number, number: number): { year: number; month: number; months: number } {
  const shift = number < 21 ? -1 : number > 24 ? 1 : 0
  const season = SEASONS.get(number - shift * 4)
  if (season === undefined) throw new RangeError(`No season ${number}`)
  return { year: year + shift, ...season }
}

/** A day by the calendar; months and days past either end carry over, and years are kept within 0001 to 9999. */
function dayOf(year: number, month: number, day: number): IsoDay {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCFullYear() < 1) return '0001-01-01'
  if (date.getUTCFullYear() > 9999) return '9999-12-31'
  return date.toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  return Number(dayOf(year, month + 1, 0).slice(8))
}

function sortDay(date: PartialDate | null): IsoDay | null {
  return date === null ? null : (date.earliest ?? date.latest)
}

function startsByEndOf(left: PartialDate, right: PartialDate): boolean {
  return left.earliest === null || right.latest === null || left.earliest <= right.latest
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function fourDigits(number: number): string {
  return String(number).padStart(4, '0')
}

function invalid(edtf: string, reason: string): DatelineError {
  return new DatelineError('INVALID_DATE', `"${edtf}" is not a date: ${reason}`, { fields: { edtf, reason } })
}
