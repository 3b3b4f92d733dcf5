import type { IsoDay } from '../../domain/document.js'
import type { Token } from '../analysis.js'
import { addDays, weekdayOf } from '../calendar.js'
import { countWords } from '../number-words.js'

/** What a clause says of time: told as past, or as still to come. */
export type Tense = 'PAST' | 'FUTURE'

/** EDTF text; '' where it cannot be told. `anchor` is the EDTF text of the date told before, '' for none. */
export type Resolve = (tense: Tense, anchor: string) => string

/** Words of a date at a token: how many tokens, and what they come to. */
export interface FoundDate {
  readonly length: number
  readonly resolve: Resolve
  /** "two days after X left": ends the clause before and dates the one that follows. */
  readonly opensClause?: boolean
}

/** What the words of a date are worked out from. */
export interface DateContext {
  readonly tokens: readonly Token[]
  readonly published: IsoDay
  /** The date with a year of its own that the text told last, for months without one; '' for none. */
  readonly dated: string
}

/** In the order of the calendar, Sunday first. */
const weekdays: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const shortMonths: Readonly<Record<string, number>> = {
  'jan.': 1,
  'feb.': 2,
  'mar.': 3,
  'apr.': 4,
  'jun.': 6,
  'jul.': 7,
  'aug.': 8,
  'sep.': 9,
  'sept.': 9,
  'oct.': 10,
  'nov.': 11,
  'dec.': 12,
  jan: 1,
  feb: 2,
  aug: 8,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** Names of months and weekdays in all forms, lower case. */
export const calendarWords: readonly string[] = [...weekdays, ...months, ...Object.keys(shortMonths)]

/** EDTF's numbers of the seasons. */
export const seasonCodes: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}

/** Two digits of a day or month. */
export const pad = (value: number): string => String(value).padStart(2, '0')

/** From the first day to the last, or the one day that both are. */
export const joinDays = (from: string, to: string): string => (from === to ? from : `${from}/${to}`)

/** 1 to 12 for "March", "Mar.", "mid-March"; 0 for any other word. */
export function monthOf(token: Token | undefined): number {
  const text = token?.text.replace(/^(?:mid|early|late)-/u, '') ?? ''
  if (!token || !/^\p{Lu}/u.test(text)) return 0
  const word = text.toLowerCase()
  return months.indexOf(word) + 1 || (shortMonths[word] ?? 0)
}

/** 0 to 6 for "Sunday" to "Saturday"; -1 for any other word. */
export const weekdayAt = (token: Token | undefined): number =>
  token && /^\p{Lu}/u.test(token.text) ? weekdays.indexOf(token.lower) : -1

/** "twenty" to "ninety", at the place of their tens. */
export const tens: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A count in digits or words; NaN for any other word. */
export function numberOf(token: Token | undefined): number {
  const word = token?.lower ?? ''
  if (/^\d{1,3}$/u.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const index = countWords.indexOf(word)
  if (index !== -1) return index
  const ten = tens.indexOf(word)
  return ten === -1 ? Number.NaN : 10 * (ten + 2)
}

/** 1 to 31 for "5" and "5th"; 0 for any other word. */
export function dayNumber(token: Token | undefined): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.lower ?? '')
  const day = Number(match?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : 0
}

/** The token's text if it is a year from 1800 on; '' for any other word. */
export const yearNumber = (token: Token | undefined): string =>
  /^(?:1[89]|20)\d\d$/u.test(token?.text ?? '') ? (token?.text ?? '') : ''

/** The nearest such weekday: in the past up to the day of publication, in the future from it on. */
export function nearestWeekday(published: IsoDay, weekday: number, tense: Tense): IsoDay {
  const distance = (weekday - weekdayOf(published) + 7) % 7
  return tense === 'FUTURE' ? addDays(published, distance) : addDays(published, distance === 0 ? 0 : distance - 7)
}

/** Monday to Sunday of the week that a day lies in, `shift` weeks on. */
export function weekOf(day: IsoDay, shift: number): readonly [monday: IsoDay, sunday: IsoDay] {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7) + 7 * shift)
  return [monday, addDays(monday, 6)]
}

/** The year of a month without one: the latest month in the past, the next in the future, the present one both. */
export function yearOfMonth(published: IsoDay, month: number, tense: Tense): string {
  const year = Number(published.slice(0, 4))
  const now = Number(published.slice(5, 7))
  if (tense === 'PAST') return String(month > now ? year - 1 : year)
  return String(month < now ? year + 1 : year)
}

/** The last day, month or year of an EDTF text: what "two days later" counts from. */
export const endOf = (edtf: string): string => edtf.split('/').at(-1) ?? ''
