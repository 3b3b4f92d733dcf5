import type { IsoDay } from '../domain/document.js'
import { dayExists, readPublishedDay } from '../parse/published-day.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day of RFC 822 and its successors, as RSS has it: weekday and full month names are no part of it, but occur. */
const mailDate = /^(?:[a-z]+,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\b/iu

/**
 * The day that an item of a feed names, in the zone that it is written in; null for none, or one that is not on the
 * calendar.
 *
 *     readFeedDay('Tue, 04 May 2021 23:30:00 +0900') // '2021-05-04'
 *     readFeedDay('2021-05-04T23:30:00+09:00')       // '2021-05-04'
 */
export function readFeedDay(text: string | undefined): IsoDay | null {
  if (text === undefined) return null
  const [, day = '', month = '', year = ''] = mailDate.exec(text.trim()) ?? []
  const number = months.indexOf(month.toLowerCase()) + 1
  if (number === 0) return readPublishedDay(text)
  const iso = `${fullYear(year)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayExists(iso) ? iso : null
}

/** Years of two digits are of 1950 to 2049 (RFC 5322, 4.3). */
function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}
