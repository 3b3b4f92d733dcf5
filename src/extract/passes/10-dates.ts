import type { IsoDay } from '../../domain/document.js'
import { type PartialDate, parsePartialDate } from '../../domain/partial-date.js'
import type { Token, TokenRange } from '../analysis.js'
import { addDays, addMonths, weekdayOf } from '../calendar.js'

/** What a clause says of time: told as past, or as still to come. */
export type Tense = 'PAST' | 'FUTURE'

/** Words of a date. What they mean depends on the clause's tense and on the date told before ("the same day"). */
export interface DateSpan extends TokenRange {
  /** EDTF text; '' where it cannot be told. `anchor` is the EDTF text of the date told before, '' for none. */
  readonly resolve: (tense: Tense, anchor: string) => string
  /** "since 2019", "until Friday", "70 years since": a bound, not the date of the act. */
  readonly isBound: boolean
  /** "two days after X left": ends the clause before and dates the one that follows. */
  readonly opensClause: boolean
}

type Resolve = DateSpan['resolve']
interface Found {
  readonly length: number
  readonly resolve: Resolve
  readonly opensClause?: boolean
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
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
}
const seasonCodes: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}
const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
]
const boundWords = /^(?:since|until|till|through|before|by|after|from|between|to|of)$/u

const pad = (value: number): string => String(value).padStart(2, '0')

function monthOf(token: Token | undefined): number {
  if (!token || !/^\p{Lu}/u.test(token.text)) return 0
  return months.indexOf(token.lower) + 1 || (shortMonths[token.lower] ?? 0)
}

function numberOf(token: Token | undefined): number {
  const word = token?.lower ?? ''
  if (/^\d{1,3}$/u.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const index = numberWords.indexOf(word)
  return index === -1 ? Number.NaN : index
}

const dayNumber = (token: Token | undefined): number => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.lower ?? '')
  const day = Number(match?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : 0
}

const yearNumber = (token: Token | undefined): string =>
  /^(?:1[89]|20)\d\d$/u.test(token?.text ?? '') ? (token?.text ?? '') : ''

/** The nearest such weekday: in the past up to the day of publication, in the future from it on. */
function nearestWeekday(published: IsoDay, weekday: number, tense: Tense): IsoDay {
  const distance = (weekday - weekdayOf(published) + 7) % 7
  return tense === 'FUTURE' ? addDays(published, distance) : addDays(published, distance === 0 ? 0 : distance - 7)
}

/** The year of a month without one: the latest month in the past, the next in the future, the present one both. */
function yearOfMonth(published: IsoDay, month: number, tense: Tense): string {
  const year = Number(published.slice(0, 4))
  const now = Number(published.slice(5, 7))
  if (tense === 'PAST') return String(month > now ? year - 1 : year)
  return String(month < now ? year + 1 : year)
}

const join = (from: string, to: string): string => (from === to ? from : `${from}/${to}`)

/** "June 20 and 21", "Oct. 19, 2023", "12 June", "May or June", "June 2018", "November". */
function matchMonth(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const range = matchDayRange(tokens, index, published)
  if (range) return range
  const leading = dayNumber(tokens[index])
  if (leading && monthOf(tokens[index + 1])) return matchDayFirst(tokens, index, published)
  const month = monthOf(tokens[index])
  if (!month) return null
  let length = 1
  const day = /^\d{1,2}(?:st|nd|rd|th)?$/u.test(tokens[index + 1]?.lower ?? '') ? dayNumber(tokens[index + 1]) : 0
  let lastDay = day
  if (day) {
    length = 2
    if (
      /^(?:and|to|-|–|—|through)$/u.test(tokens[index + 2]?.lower ?? '') &&
      dayNumber(tokens[index + 3]) &&
      !monthOf(tokens[index + 4])
    ) {
      lastDay = dayNumber(tokens[index + 3])
      length = 4
    }
  }
  const otherMonth =
    !day && /^(?:or|and|to|-|–)$/u.test(tokens[index + 1]?.lower ?? '') ? monthOf(tokens[index + 2]) : 0
  if (otherMonth) length = 3
  const comma = tokens[index + length]?.text === ',' || tokens[index + length]?.lower === 'of' ? 1 : 0
  const shift = { last: -1, this: 0, next: 1 }[tokens[index + length]?.lower ?? '']
  const isShifted = shift !== undefined && tokens[index + length + 1]?.lower === 'year'
  const written = yearNumber(tokens[index + length + comma])
  const year = isShifted ? String(Number(published.slice(0, 4)) + shift) : written
  if (isShifted) length += 2
  else if (written) length += comma + 1
  if (!day && !year && !isMonthName(tokens, index)) return null
  return {
    length,
    resolve: (tense) => {
      const own = year || yearOfMonth(published, month, tense)
      if (otherMonth) return `${own}-${pad(month)}/${own}-${pad(otherMonth)}`
      if (!day) return `${own}-${pad(month)}`
      return join(`${own}-${pad(month)}-${pad(day)}`, `${own}-${pad(month)}-${pad(lastDay)}`)
    },
  }
}

/** "12 to 14 May 2012", "12-14 May", "12 and 13 June". */
function matchDayRange(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const first = dayNumber(tokens[index])
  const last = dayNumber(tokens[index + 2])
  const month = monthOf(tokens[index + 3])
  if (!first || !last || !month || !/^(?:and|to|-|–|—|until|through)$/u.test(tokens[index + 1]?.lower ?? ''))
    return null
  const year = yearNumber(tokens[index + 4])
  return {
    length: year ? 5 : 4,
    resolve: (tense) => {
      const own = year || yearOfMonth(published, month, tense)
      return join(`${own}-${pad(month)}-${pad(first)}`, `${own}-${pad(month)}-${pad(last)}`)
    },
  }
}

function matchDayFirst(tokens: readonly Token[], index: number, published: IsoDay): Found {
  const day = dayNumber(tokens[index])
  const month = monthOf(tokens[index + 1])
  const year = yearNumber(tokens[index + 2])
  return {
    length: year ? 3 : 2,
    resolve: (tense) => `${year || yearOfMonth(published, month, tense)}-${pad(month)}-${pad(day)}`,
  }
}

/** May, March and June are names and words too: alone they count after a word of time only. */
function isMonthName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? ''
  const isAmbiguous = /^(?:may|march|june|april|august)$/u.test(tokens[index]?.lower ?? '')
  return (
    !isAmbiguous ||
    /^(?:in|last|next|this|since|until|by|early|late|mid|of|every|and|or|again|before|after|from|during|previous|following)$/u.test(
      before,
    )
  )
}

/** "Thursday", "Monday and Tuesday", "from Monday to Wednesday"; followed by a date of the month, that date. */
function matchWeekday(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const weekday = weekdays.indexOf(tokens[index]?.lower ?? '')
  if (weekday === -1 || !/^\p{Lu}/u.test(tokens[index]?.text ?? '')) return null
  const comma = tokens[index + 1]?.text === ',' ? 1 : 0
  const exact =
    monthOf(tokens[index + 1 + comma]) || dayNumber(tokens[index + 1 + comma])
      ? matchMonth(tokens, index + 1 + comma, published)
      : null
  if (exact && /\d/u.test(exact.resolve('PAST', '').slice(8)))
    return { length: exact.length + 1 + comma, resolve: exact.resolve }
  const link = /^(?:and|to|or)$/u.test(tokens[index + 1]?.lower ?? '')
  const other = link ? weekdays.indexOf(tokens[index + 2]?.lower ?? '') : -1
  const before = tokens[index - 1]?.lower
  const single: Resolve = (tense) => {
    if (before === 'last') return addDays(nearestWeekday(addDays(published, -1), weekday, 'PAST'), 0)
    if (before === 'next') return nearestWeekday(addDays(published, 1), weekday, 'FUTURE')
    return nearestWeekday(published, weekday, tense)
  }
  if (other === -1) return { length: 1, resolve: single }
  return {
    length: 3,
    resolve: (tense, anchor) => {
      const first = single(tense, anchor)
      return join(first, addDays(first, (other - weekday + 7) % 7))
    },
  }
}

/** "last month", "earlier this week", "next year", "the summer of 2019". */
function matchPeriod(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const word = tokens[index]?.lower ?? ''
  const shift =
    word === 'last' || word === 'past' || word === 'previous'
      ? -1
      : word === 'next' || word === 'coming'
        ? 1
        : word === 'this'
          ? 0
          : Number.NaN
  const unit = tokens[index + 1]?.lower ?? ''
  if (Number.isNaN(shift)) return null
  const month = published.slice(0, 7)
  if (unit === 'month') return { length: 2, resolve: () => addMonths(month, shift) }
  if (unit === 'year') return { length: 2, resolve: () => String(Number(published.slice(0, 4)) + shift) }
  if (unit === 'week') return { length: 2, resolve: (tense) => weekAround(published, shift, tense) }
  if (unit === 'weekend') return { length: 2, resolve: (tense) => weekendAround(published, shift, tense) }
  const season = seasonCodes[unit]
  if (season) return { length: 2, resolve: (tense) => seasonAround(published, season, shift, tense) }
  const named = monthOf(tokens[index + 1])
  if (named && shift !== 0)
    return {
      length: 2,
      resolve: () =>
        `${yearOfMonth(addDays(`${addMonths(month, shift)}-15`, 0), named, shift < 0 ? 'PAST' : 'FUTURE')}-${pad(named)}`,
    }
  if (weekdays.includes(unit)) {
    const inner = matchWeekday(tokens, index + 1, published)
    return inner && { length: inner.length + 1, resolve: inner.resolve }
  }
  return null
}

function weekAround(published: IsoDay, shift: number, tense: Tense): string {
  const monday = addDays(published, -((weekdayOf(published) + 6) % 7) + 7 * shift)
  const sunday = addDays(monday, 6)
  if (shift !== 0) return `${monday}/${sunday}`
  return tense === 'PAST' ? join(monday, published) : join(published, sunday)
}

function weekendAround(published: IsoDay, shift: number, tense: Tense): string {
  const saturday =
    shift < 0 || (shift === 0 && tense === 'PAST')
      ? nearestWeekday(published, 6, 'PAST')
      : nearestWeekday(published, 6, 'FUTURE')
  return `${saturday}/${addDays(saturday, 1)}`
}

function seasonAround(published: IsoDay, season: string, shift: number, tense: Tense): string {
  const first = { '21': 3, '22': 6, '23': 9, '24': 12 }[season] ?? 1
  const wanted: Tense = shift < 0 ? 'PAST' : shift > 0 ? 'FUTURE' : tense
  return `${yearOfMonth(published, first, wanted)}-${season}`
}

const unitDays: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 }

/** "three days ago", "two months earlier", "a year later", "the day before"; `anchor` is what it counts from. */
function matchDistance(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const count = numberOf(tokens[index])
  const unit = tokens[index + 1]?.lower ?? ''
  const direction = tokens[index + 2]?.lower ?? ''
  const way = /^(?:ago|earlier|before)$/u.test(direction) ? -1 : /^(?:later|after)$/u.test(direction) ? 1 : 0
  if (Number.isNaN(count) || way === 0 || !/^(?:days?|weeks?|months?|years?)$/u.test(unit)) return null
  const opensClause =
    (direction === 'after' || direction === 'before') && /^[\p{L}\p{N}]/u.test(tokens[index + 3]?.text ?? '')
  const sign = opensClause ? -way : way
  return {
    length: 3,
    opensClause,
    resolve: (_tense, anchor) => {
      const base = direction === 'ago' || anchor === '' ? published : (anchor.split('/').at(-1) ?? published)
      if (anchor === '' && direction !== 'ago' && direction !== 'earlier' && !opensClause) return ''
      const days = unitDays[unit]
      if (days) return base.length === 10 ? addDays(base, sign * count * days) : ''
      if (unit.startsWith('month')) return base.length >= 7 ? addMonths(base.slice(0, 7), sign * count) : ''
      return String(Number(base.slice(0, 4)) + sign * count)
    },
  }
}

const anchored = /^(?:day|evening|night|morning|afternoon|month|week|year)$/u

/** Words alone: today, yesterday, "the same day", "that evening", "in 2018", "in the autumn", "recent", "days after". */
function matchWord(tokens: readonly Token[], index: number, published: IsoDay): Found | null {
  const word = tokens[index]?.lower ?? ''
  const next = tokens[index + 1]?.lower ?? ''
  if (word === 'today' || word === 'tonight') return { length: 1, resolve: () => published }
  if (word === 'yesterday') return { length: 1, resolve: () => addDays(published, -1) }
  if (word === 'tomorrow') return { length: 1, resolve: () => addDays(published, 1) }
  if ((word === 'same' || word === 'that') && anchored.test(next))
    return { length: 2, resolve: (_tense, anchor) => anchor }
  if (word === 'that' && next === 'same') return { length: 3, resolve: (_tense, anchor) => anchor }
  if (word === 'the' && next === 'day' && /^(?:before|after)$/u.test(tokens[index + 2]?.lower ?? '')) {
    const sign = tokens[index + 2]?.lower === 'before' ? -1 : 1
    const isAlone = !/^[\p{L}\p{N}]/u.test(tokens[index + 3]?.text ?? '')
    if (isAlone) return { length: 3, resolve: (_tense, anchor) => (anchor.length === 10 ? addDays(anchor, sign) : '') }
  }
  if ((word === 'previous' || word === 'following' || word === 'next') && next === 'day') {
    const step = word === 'previous' ? -1 : 1
    return { length: 2, resolve: (_tense, anchor) => (anchor.length === 10 ? addDays(anchor, step) : '') }
  }
  if (word === 'recent' || word === 'recently') return { length: 1, resolve: () => `${published.slice(0, 4)}~` }
  if ((word === 'days' || word === 'weeks') && /^(?:after|before|earlier|ago|later)$/u.test(next)) {
    const opensClause = (next === 'after' || next === 'before') && /^[\p{L}\p{N}]/u.test(tokens[index + 2]?.text ?? '')
    return { length: 2, opensClause, resolve: () => `${published.slice(0, 7)}~` }
  }
  const before = tokens[index - 1]?.lower ?? ''
  const year = yearNumber(tokens[index])
  if (year && /^(?:in|of|since|until|by|during|early|late|mid|before|after|from|and)$/u.test(before))
    return { length: 1, resolve: () => year }
  const season = seasonCodes[word]
  if (season && (before === 'the' || before === 'in' || before === 'of' || before === 'early' || before === 'late')) {
    const own = yearNumber(tokens[index + (next === 'of' ? 2 : 1)])
    return {
      length: own ? (next === 'of' ? 3 : 2) : 1,
      resolve: (tense) => (own ? `${own}-${season}` : seasonAround(published, season, 0, tense)),
    }
  }
  return null
}

/** Words that a date can begin with: capitals (months, weekdays), digits, and the words of `matchPeriod` and its like. */
const mayBeginDate =
  /^(?:\p{Lu}|\d|last|past|previous|next|coming|this|a$|an$|the$|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|today|tonight|yesterday|tomorrow|same|that$|following|recent|days$|weeks$|spring|summer|autumn|fall$|winter|zero)/u

/**
 * Finds the words of dates in one sentence's tokens, by rules of English newspapers: a bare weekday is the last one in
 * a clause of the past and the next one in a clause of the future, weeks run from Monday to Sunday.
 * Without a day of publication nothing is found.
 */
export function findDates(
  tokens: readonly Token[],
  from: number,
  to: number,
  published: IsoDay | null,
): readonly DateSpan[] {
  if (published === null) return []
  const spans: DateSpan[] = []
  for (let index = from; index < to; index++) {
    if (!mayBeginDate.test(tokens[index]?.text ?? '')) continue
    const found =
      matchPeriod(tokens, index, published) ??
      matchWeekday(tokens, index, published) ??
      matchDistance(tokens, index, published) ??
      matchMonth(tokens, index, published) ??
      matchWord(tokens, index, published)
    if (!found || index + found.length > to) continue
    const told = new Map<Tense, string>()
    spans.push({
      from: index,
      to: index + found.length,
      // what a clause says of time is worked out once: a second act of the clause happens then, not once more later
      resolve: (tense, anchor) => {
        const date = told.get(tense) ?? found.resolve(tense, anchor)
        told.set(tense, date)
        return date
      },
      isBound: isBoundAt(tokens, index),
      opensClause: found.opensClause ?? false,
    })
    index += found.length - 1
  }
  return spans
}

/** Whether a word such as `since` turns a date into a bound. */
function isBoundAt(tokens: readonly Token[], index: number): boolean {
  let back = index - 1
  while (/^(?:early|late|mid|the|mid-|end)$/u.test(tokens[back]?.lower ?? '')) back--
  const word = tokens[back]?.lower ?? ''
  return (
    boundWords.test(word) && word !== 'of' && word !== 'by' && !(word === 'from' || word === 'to' || word === 'between')
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
