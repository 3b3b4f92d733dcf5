import type { IsoDay } from '../domain/document.js'

/** `2023-10-19`, or a moment such as `2023-10-19T23:30:00+09:00`, `2023-10-19 23:30Z` or `2023-10-19T23:30+0900`. */
const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/u

/** Tells whether a year, month and day are on the calendar. */
export function dayExists(day: IsoDay): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/**
 * The day that an ISO 8601 date or moment names, in the zone that it is written in: a paper dated 23:30+09:00 is of
 * that day in Tokyo, though it is still an earlier hour in London. Null for what is no such date or is not on the
 * calendar.
 *
 *     readPublishedDay('2023-10-19T23:30:00+09:00') // '2023-10-19'
 */
export function readPublishedDay(text: string): IsoDay | null {
  const day = pattern.exec(text.trim())?.[1]
  return day !== undefined && dayExists(day) ? day : null
}
