import { graphql } from '../graphql.js'

/** What is asked of a date wherever one is shown. */
export const dateFields = graphql(`
  fragment DateFields on EventDate {
    edtf
    earliest
    latest
    precision
    approximate
    verbatim
  }
`)

/** A date as the API gives it; days are calendar days without a zone. */
export interface KnownDate {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: string
  readonly approximate: boolean
}

const locale = 'en-GB'
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** A day in words: `2023-10-19` → `19 October 2023`. What is no such day stays as it is. */
export function dayInWords(text: string): string {
  return format(day, text)
}

/** A month in words: `2023-10` → `October 2023`. */
export function monthInWords(text: string): string {
  return format(month, `${text}-01`)
}

/**
 * A date in words, as exact as it is known and no more: `2023-10` → `October 2023`, `2023-10~` → `about October 2023`.
 */
export function dateInWords(date: KnownDate): string {
  return `${date.approximate ? 'about ' : ''}${exactWords(date)}`
}

function exactWords({ edtf, earliest, latest, precision }: KnownDate): string {
  if (precision === 'SEASON') {
    const [, year, season] = /^(-?\d+)-(\d\d)/.exec(edtf) ?? []
    if (season !== undefined && seasons[season] !== undefined) return `${seasons[season]} ${year}`
  }
  if (earliest === null && latest === null) return edtf
  if (earliest === null) return `by ${dayInWords(latest ?? edtf)}`
  if (latest === null) return `from ${dayInWords(earliest)}`
  if (precision === 'YEAR') return edtf.replace(/[~?%]/g, '')
  if (precision === 'MONTH') return monthInWords(edtf.replace(/[~?%]/g, ''))
  if (earliest === latest) return dayInWords(earliest)
  return rangeInWords(earliest, latest)
}

function rangeInWords(earliest: string, latest: string): string {
  const [from, to] = [timeOf(earliest), timeOf(latest)]
  return from === null || to === null ? `${earliest} to ${latest}` : day.formatRange(from, to)
}

function format(formatter: Intl.DateTimeFormat, text: string): string {
  const time = timeOf(text)
  return time === null ? text : formatter.format(time)
}

function timeOf(text: string): number | null {
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
