import type { EventStatus, EventType } from '../../graphql.js'
import { statusWords, typeWords } from '../../parts/words.js'
import type { MonthOfEvents } from '../../pictures/contract.js'

/** All statuses, in the order in which they are shown. */
export const statuses = Object.keys(statusWords) as readonly EventStatus[]

/** A group of events by MONTH, TYPE and STATUS; the month is null where the date is wider. */
export interface MonthGroup {
  readonly count: number
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[]
}

/** Months of one status with the number of events that may lie within each. */
export type PossibleMonths = readonly { readonly start: string; readonly possible: number }[]

/**
 * Puts counts together to months without gaps, from the first to the last month that has an event or may have one.
 *
 * @param wanted statuses that are shown
 */
export function monthsOf(
  groups: readonly MonthGroup[],
  possible: Readonly<Record<EventStatus, PossibleMonths>>,
  wanted: readonly EventStatus[],
): readonly MonthOfEvents[] {
  const certainOf = new Map<string, MonthOfEvents['certain'][number][]>()
  for (const { count, keys } of groups) {
    const valueIn = (wantedDimension: string) => keys.find(({ dimension }) => dimension === wantedDimension)?.value
    const [month, type, status] = [valueIn('MONTH'), valueIn('TYPE'), valueIn('STATUS')]
    if (month == null || !isType(type) || !isStatus(status)) continue
    certainOf.set(month, [...(certainOf.get(month) ?? []), { type, status, events: count }])
  }
  const possibleOf = new Map<string, MonthOfEvents['possible'][number][]>()
  for (const status of wanted) {
    for (const { start, possible: events } of possible[status]) {
      if (events === 0) continue
      const month = start.slice(0, 7)
      possibleOf.set(month, [...(possibleOf.get(month) ?? []), { status, events }])
    }
  }
  const known = [...certainOf.keys(), ...possibleOf.keys()].sort()
  return monthsBetween(known[0], known.at(-1)).map((month) => ({
    month,
    certain: certainOf.get(month) ?? [],
    possible: possibleOf.get(month) ?? [],
  }))
}

function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  for (let number = numberOf(first); number <= numberOf(last); number++) {
    const year = Math.floor(number / 12)
    months.push(`${String(year).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`)
  }
  return months
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function isType(text: string | null | undefined): text is EventType {
  return text != null && text in typeWords
}

function isStatus(text: string | null | undefined): text is EventStatus {
  return text != null && text in statusWords
}
