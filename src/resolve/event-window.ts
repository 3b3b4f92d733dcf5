import type { IsoDay } from '../domain/document.js'
import { endByPublication } from '../domain/partial-date.js'
import type { Telling } from '../domain/resolution.js'

/** Days from and to which an event may fall, both included. */
export interface Window {
  readonly from: IsoDay
  readonly to: IsoDay
}

const firstDay: IsoDay = '0001-01-01'
const lastDay: IsoDay = '9999-12-31'

/** How long before its publication an article without a date may look back, and how far ahead a plan may reach. */
const monthsBack = 12
const monthsAhead = 18

/** Statuses of what has not taken place by the day of publication. */
const ahead: ReadonlySet<string> = new Set(['PLANNED', 'POSTPONED'])

/** Whether a telling says when; a date open at one end only says before or after what, and counts as saying nothing. */
export function isDated(telling: Telling): boolean {
  return telling.date !== null && telling.date.earliest !== null && telling.date.latest !== null
}

/**
 * When the event of a telling may have been. A date open at one end, or none, reaches from its one bound or the day of
 * publication 18 months ahead for what is planned and 12 months back for all else; what occurred ends at the day of
 * publication. An undated telling in an undated article may be of any day.
 */
function eventWindow(telling: Telling): Window {
  const { publishedOn, status } = telling
  const date =
    telling.date !== null && publishedOn !== null && status === 'OCCURRED'
      ? endByPublication(telling.date, publishedOn)
      : telling.date
  const isAhead = ahead.has(status)
  const anchor = date?.earliest ?? date?.latest ?? publishedOn
  if (anchor === null) return { from: firstDay, to: lastDay }
  const from = date?.earliest ?? (isAhead ? (publishedOn ?? anchor) : addMonths(date?.latest ?? anchor, -monthsBack))
  const to = date?.latest ?? (isAhead ? addMonths(anchor, monthsAhead) : (publishedOn ?? anchor))
  return { from: from < to ? from : to, to }
}

/** `eventWindow`, worked out once for each telling: sorting many compares each with many. */
export function windowsOnce(): (telling: Telling) => Window {
  const windows = new Map<Telling, Window>()
  return (telling) => {
    const known = windows.get(telling)
    if (known !== undefined) return known
    const window = eventWindow(telling)
    windows.set(telling, window)
    return window
  }
}

/** Whether at least one day lies in both. */
export function haveOverlap(one: Window, other: Window): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days in common; for windows that overlap. */
export function overlapOf(one: Window, other: Window): Window {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
}

/** Length in days, 0 for a single day. */
export function daysOf(window: Window): number {
  return Math.round((Date.parse(window.to) - Date.parse(window.from)) / 86_400_000)
}

/** The same day of another month, or that month's last: 2023-08-31 + 18 → 2025-02-28. */
function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(total / 12), total - Math.floor(total / 12) * 12]
  if (newYear < 1) return firstDay
  if (newYear > 9999) return lastDay
  const last = new Date(0)
  last.setUTCFullYear(newYear, newMonth + 1, 0)
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(newYear, 4)}-${pad(newMonth + 1, 2)}-${pad(Math.min(date, last.getUTCDate()), 2)}`
}
