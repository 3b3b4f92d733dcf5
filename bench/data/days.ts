import type { IsoDay } from '../../src/domain/document.js'
import { type PartialDate, parsePartialDate } from '../../src/domain/partial-date.js'
import type { Random } from './random.js'

/** Days are counted from 1970-01-01, as a whole number. */
export type DayNumber = number

const millisecondsPerDay = 86_400_000

/** First and last day on which events of the data set fall: 35 years. */
export const firstDay: DayNumber = Date.UTC(1990, 0, 1) / millisecondsPerDay
export const lastDay: DayNumber = Date.UTC(2024, 11, 31) / millisecondsPerDay

const format = (day: DayNumber): IsoDay => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)

/** Days around the data set, written out once. */
const written = Array.from({ length: lastDay - firstDay + 1500 }, (_, index) => format(firstDay - 500 + index))

/** `2023-10-19` for the number of a day. */
export function isoDay(day: DayNumber): IsoDay {
  return written[day - firstDay + 500] ?? format(day)
}

const months = 'January February March April May June July August September October November December'.split(' ')
// 1970-01-01 was a Thursday
const weekdays = 'Thursday Friday Saturday Sunday Monday Tuesday Wednesday'.split(' ')

/** A date as an article gives it, with its words. */
export interface ToldDate {
  readonly date: PartialDate
  readonly verbatim: string
}

/** How often articles give a date in each form, of 100. */
const forms = [
  { share: 74, tell: (day: DayNumber) => told(isoDay(day), `on ${weekdays[day % 7]}`) },
  { share: 9, tell: (day: DayNumber) => told(isoDay(day).slice(0, 7), `in ${monthOf(day)}`) },
  { share: 3, tell: (day: DayNumber) => told(`${isoDay(day).slice(0, 7)}~`, `around ${monthOf(day)}`) },
  { share: 3, tell: (day: DayNumber) => told(isoDay(day).slice(0, 4), `in ${isoDay(day).slice(0, 4)}`) },
  { share: 5, tell: (day: DayNumber) => told(`${isoDay(day)}/${isoDay(day + 1)}`, 'over two days') },
  { share: 4, tell: (day: DayNumber) => told(`../${isoDay(day)}`, 'earlier') },
  { share: 2, tell: () => null },
] as const

const shares = forms.map(({ share }) => share)

/** Tells a day as exactly as news does: mostly to the day, now and then vaguely or not at all. */
export function tellDay(day: DayNumber, random: Random): ToldDate | null {
  return forms[random.weighted(shares)]?.tell(day) ?? null
}

function told(edtf: string, verbatim: string): ToldDate {
  return { date: parsePartialDate(edtf), verbatim }
}

function monthOf(day: DayNumber): string {
  const text = isoDay(day)
  return `${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`
}
