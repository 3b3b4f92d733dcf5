import { addDays, addMonths } from '../calendar.js'
import {
  type DateContext,
  dayNumber,
  endOf,
  type FoundDate,
  joinDays,
  monthOf,
  pad,
  type Tense,
  yearNumber,
  yearOfMonth,
} from './date-words.js'

const linksDays = /^(?:and|to|-|–|—|until|till|through)$/u
const linksDates = /^(?:to|-|–|—|until|till|through)$/u

/** "of that year", "the same year", "last year" after a month: how far on from which year; null for none. */
interface ShiftedYear {
  readonly length: number
  readonly shift: number
  readonly isFromAnchor: boolean
}

const shifts: Readonly<Record<string, { readonly shift: number; readonly isFromAnchor: boolean }>> = {
  last: { shift: -1, isFromAnchor: false },
  this: { shift: 0, isFromAnchor: false },
  next: { shift: 1, isFromAnchor: false },
  that: { shift: 0, isFromAnchor: true },
  same: { shift: 0, isFromAnchor: true },
  following: { shift: 1, isFromAnchor: true },
  previous: { shift: -1, isFromAnchor: true },
}

function shiftedYear({ tokens }: DateContext, index: number): ShiftedYear | null {
  let at = index
  while (/^(?:of|,|the|in)$/u.test(tokens[at]?.lower ?? '') && at < index + 2) at++
  const shift = shifts[tokens[at]?.lower ?? '']
  return shift && tokens[at + 1]?.lower === 'year' ? { length: at + 2 - index, ...shift } : null
}

/** Year words after a month or day: how many tokens, and the year by tense and anchor. */
interface YearPart {
  readonly length: number
  readonly isWritten: boolean
  readonly of: (tense: Tense, anchor: string) => string
}

function yearAfter(context: DateContext, index: number, month: number): YearPart {
  const { tokens, published } = context
  const shifted = shiftedYear(context, index)
  if (shifted) {
    const { length, shift, isFromAnchor } = shifted
    const of = (_tense: Tense, anchor: string): string =>
      String(Number((isFromAnchor && anchor !== '' ? endOf(anchor) : published).slice(0, 4)) + shift)
    return { length, isWritten: true, of }
  }
  const comma = /^(?:,|of)$/u.test(tokens[index]?.lower ?? '') ? 1 : 0
  const written = yearNumber(tokens[index + comma])
  if (written) return { length: comma + 1, isWritten: true, of: () => written }
  return { length: 0, isWritten: false, of: (tense) => carriedYear(context, month, tense) }
}

/** "in May 2019, and in June": the year told just before holds on, the next one for an earlier month. */
function carriedYear({ dated, published }: DateContext, month: number, tense: Tense): string {
  if (dated === '') return yearOfMonth(published, month, tense)
  const told = Number(endOf(dated).slice(5, 7) || 0)
  const year = Number(endOf(dated).slice(0, 4))
  const carried = month < told ? year + 1 : year
  return tense === 'PAST' && `${carried}-${pad(month)}` > published.slice(0, 7) ? String(year) : String(carried)
}

/** "June 20 and 21", "Oct. 19, 2023", "12 June", "May or June", "June 2018", "November", "2024-03-01", "01.03.2024". */
export function matchCalendarDate(context: DateContext, index: number): FoundDate | null {
  return (
    matchNumbers(context, index) ?? matchSpan(context, index) ?? matchDays(context, index) ?? matchMonth(context, index)
  )
}

/** Dates in figures: year first, or the day first with dots or strokes; the month must be told from the day. */
function matchNumbers({ tokens }: DateContext, index: number): FoundDate | null {
  const words = tokens.slice(index, index + 5).map(({ text }) => text)
  const [year = '', , month = '', , day = ''] = words
  if (words[1] === '-' && words[3] === '-' && yearNumber(tokens[index]) && /^\d\d$/u.test(month) && /^\d\d$/u.test(day))
    return { length: 5, resolve: () => `${year}-${month}-${day}` }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(words[0] ?? '')
  return dotted
    ? { length: 1, resolve: () => `${dotted[3]}-${pad(Number(dotted[2]))}-${pad(Number(dotted[1]))}` }
    : null
}

/** A day with its month, in either order, and what year words follow. */
interface DayOfMonth {
  readonly length: number
  readonly month: number
  readonly first: number
  readonly last: number
  readonly year: YearPart
}

/** "3 May", "3-5 May", "7, 8 and 9 March", "the 11th of March", "March 3", "March 3-5", "March 3 and 4". */
function readDays(context: DateContext, index: number): DayOfMonth | null {
  return readDayFirst(context, index) ?? readMonthFirst(context, index)
}

/** The days of a list or range from `index` on, and the token after them. */
function readDayList({ tokens }: DateContext, index: number): { days: readonly number[]; to: number } {
  const days: number[] = []
  let to = index
  for (;;) {
    const day = dayNumber(tokens[to])
    if (!day || (days.length > 0 && day <= (days.at(-1) ?? 0))) break
    days.push(day)
    const link = tokens[to + 1]?.lower ?? ''
    const step = link === ',' && tokens[to + 2]?.lower === 'and' ? 3 : 2
    if (!(linksDays.test(link) || link === ',') || !dayNumber(tokens[to + step])) return { days, to: to + 1 }
    to += step
  }
  return { days, to: to - 1 }
}

function readDayFirst(context: DateContext, index: number): DayOfMonth | null {
  const { tokens } = context
  const { days, to } = readDayList(context, index)
  const at = tokens[to]?.lower === 'of' ? to + 1 : to
  const month = monthOf(tokens[at])
  if (days.length === 0 || !month || /-/u.test(tokens[at]?.text ?? '')) return null
  const year = yearAfter(context, at + 1, month)
  return { length: at + 1 + year.length - index, month, first: days[0] ?? 0, last: days.at(-1) ?? 0, year }
}

function readMonthFirst(context: DateContext, index: number): DayOfMonth | null {
  const { tokens } = context
  const month = monthOf(tokens[index])
  if (!month || !/^\d/u.test(tokens[index + 1]?.text ?? '')) return null
  const { days, to } = readDayList(context, index + 1)
  // "March 5 and 7 April": the second day has a month of its own
  const isOwn = days.length > 1 && monthOf(tokens[to]) > 0 && !yearNumber(tokens[to])
  const end = isOwn ? index + 2 : to
  const year = yearAfter(context, end, month)
  if (days.length === 0) return null
  return {
    length: end + year.length - index,
    month,
    first: days[0] ?? 0,
    last: (isOwn ? days[0] : days.at(-1)) ?? 0,
    year,
  }
}

const dayOf = (year: string, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`

function matchDays(context: DateContext, index: number): FoundDate | null {
  const found = readDays(context, index)
  if (!found) return null
  const { length, month, first, last, year } = found
  return {
    length,
    resolve: (tense, anchor) => {
      const own = year.of(tense, anchor)
      return joinDays(dayOf(own, month, first), dayOf(own, month, last))
    },
  }
}

/** "28 February to 2 March", "March 3 through March 5, 2021": a span whose ends both have a month. */
function matchSpan(context: DateContext, index: number): FoundDate | null {
  const from = readDays(context, index)
  if (!from || from.first !== from.last || !linksDates.test(context.tokens[index + from.length]?.lower ?? ''))
    return null
  const to = readDays(context, index + from.length + 1)
  if (!to || to.first !== to.last) return null
  const { year } = from.year.isWritten && !to.year.isWritten ? from : to
  return {
    length: from.length + 1 + to.length,
    resolve: (tense, anchor) => {
      const own = year.of(tense, anchor)
      const start = from.month > to.month && !from.year.isWritten ? String(Number(own) - 1) : own
      const first = from.year.isWritten ? from.year.of(tense, anchor) : start
      return joinDays(dayOf(first, from.month, from.first), dayOf(own, to.month, to.first))
    },
  }
}

/** "November", "June 2018", "May or June", "mid-June", "in March that year". */
function matchMonth(context: DateContext, index: number): FoundDate | null {
  const { tokens } = context
  const month = monthOf(tokens[index])
  if (!month) return null
  const other = /^(?:or|and|to|-|–)$/u.test(tokens[index + 1]?.lower ?? '') ? monthOf(tokens[index + 2]) : 0
  const own = other && /^\d{1,2}$/u.test(tokens[index + 3]?.text ?? '') ? 0 : other
  const length = own ? 3 : 1
  const year = yearAfter(context, index + length, own || month)
  if (!year.isWritten && !isMonthName(context, index)) return null
  return {
    length: length + year.length,
    resolve: (tense, anchor) => {
      const isThat = !year.isWritten && tokens[index - 1]?.lower === 'that' && anchor !== ''
      const written = isThat ? endOf(anchor).slice(0, 4) : year.of(tense, anchor)
      const first = own && month > own ? String(Number(written) - 1) : written
      return own ? `${first}-${pad(month)}/${written}-${pad(own)}` : `${written}-${pad(month)}`
    },
  }
}

/** May, March and June are names and words too: alone they count after a word of time only; short forms never. */
function isMonthName({ tokens }: DateContext, index: number): boolean {
  const before = tokens[index - 1]?.lower ?? ''
  if (/^(?:jan|feb|aug|sept|oct|nov|dec)$/u.test(tokens[index]?.lower ?? '')) return false
  const isAmbiguous = /^(?:may|march|june|april|august)$/u.test(tokens[index]?.lower ?? '')
  return (
    !isAmbiguous ||
    /^(?:in|last|next|this|since|until|by|early|late|mid|of|every|and|or|again|before|after|from|during|previous|following|to|for|between|that)$/u.test(
      before,
    )
  )
}

/** "on the 11th": the nearest such day of a month, before or after the day of publication as the tense says. */
export function matchDayAlone({ tokens, published }: DateContext, index: number): FoundDate | null {
  const before = tokens.slice(Math.max(0, index - 2), index).map(({ lower }) => lower)
  const isOn = /^(?:on|by|for|until|from)$/u.test(before[0] ?? '') && before[1] === 'the'
  const day = /^\d{1,2}(?:st|nd|rd|th)$/u.test(tokens[index]?.lower ?? '') ? dayNumber(tokens[index]) : 0
  const opens = tokens[index - 3]?.sentence !== tokens[index]?.sentence
  const isOfNoun = /^(?:NOUN|ADJ|PROPN)$/u.test(tokens[index + 1]?.pos ?? '')
  if (!isOn || !day || (isOfNoun && !(opens && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')))) return null
  const month = published.slice(0, 7)
  const now = `${month}-${pad(day)}`
  return {
    length: 1,
    resolve: (tense, anchor) => {
      const told = endOf(anchor)
      if (tense === 'PAST' && told.length >= 7 && told < addDays(published, -45)) return nextDay(told, day)
      if (tense === 'PAST') return now <= published ? now : `${addMonths(month, -1)}-${pad(day)}`
      return now >= published ? now : `${addMonths(month, 1)}-${pad(day)}`
    },
  }
}

/** "on the 20th" in an older story: from the day or month told before on. */
function nextDay(told: string, day: number): string {
  const own = `${told.slice(0, 7)}-${pad(day)}`
  return own >= told ? own : `${addMonths(told.slice(0, 7), 1)}-${pad(day)}`
}

const feasts: readonly (readonly [words: readonly string[], monthAndDay: string])[] = [
  [['new', 'year', "'s", 'eve'], '12-31'],
  [['new', 'year', "'s", 'day'], '01-01'],
  [['christmas', 'eve'], '12-24'],
  [['christmas', 'day'], '12-25'],
  [['boxing', 'day'], '12-26'],
  [['christmas'], '12-25'],
  [['may', 'day'], '05-01'],
]

/** Feasts that fall on the same day each year. */
export function matchFeast({ tokens, published }: DateContext, index: number): FoundDate | null {
  const feast = feasts.find(([words]) => words.every((word, step) => tokens[index + step]?.lower === word))
  if (!feast || !/^\p{Lu}/u.test(tokens[index]?.text ?? '')) return null
  const year = yearNumber(tokens[index + feast[0].length])
  const own = `${published.slice(0, 4)}-${feast[1]}`
  return {
    length: feast[0].length + (year ? 1 : 0),
    resolve: (tense) => {
      if (year) return `${year}-${feast[1]}`
      const step = tense === 'PAST' ? (own <= published ? 0 : -1) : own >= published ? 0 : 1
      return `${Number(published.slice(0, 4)) + step}-${feast[1]}`
    },
  }
}

/** The day before or after an anchor that is a day. */
export const dayFrom = (anchor: string, step: number): string =>
  endOf(anchor).length === 10 ? addDays(endOf(anchor), step) : ''
