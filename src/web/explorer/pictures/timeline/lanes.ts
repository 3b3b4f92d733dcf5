import type { EventType } from '../../graphql.js'
import type { TimelineEvent } from '../contract.js'
import { dayNumber } from './days.js'

/** An event with the days between which it may have been. */
export interface Dated {
  readonly event: TimelineEvent
  /** First day, counted from 1970; -Infinity where it is not bounded. */
  readonly start: number
  /** Day after the last; Infinity where it is not bounded. */
  readonly end: number
}

/** Events of a type, from old to new, with their share of the picture's rows. */
export interface Lane {
  readonly type: EventType
  readonly events: readonly Dated[]
  readonly rows: number
}

/** Events as the picture takes them. */
export interface Lanes {
  readonly lanes: readonly Lane[]
  /** All that have a date, from old to new. */
  readonly dated: readonly Dated[]
  readonly undated: readonly TimelineEvent[]
}

/**
 * Sorts events into lanes, one for each type, those with most events first.
 *
 * @param rows rows of the whole picture; each lane has one at least, and no more than events
 */
export function sortIntoLanes(events: readonly TimelineEvent[], rows: number): Lanes {
  const all = events.map(readDays)
  const dated = all.filter(hasDate).sort((one, other) => middleOf(one) - middleOf(other))
  const groups = new Map<EventType, Dated[]>()
  for (const each of dated) {
    const group = groups.get(each.event.type)
    if (group === undefined) groups.set(each.event.type, [each])
    else group.push(each)
  }
  const sorted = [...groups].sort(([, one], [, other]) => other.length - one.length)
  // By the root of their number, so that the largest type leaves room for the others.
  const weights = sorted.map(([, group]) => Math.sqrt(group.length))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const free = Math.max(rows - sorted.length, 0)
  const lanes = sorted.map(([type, group], index): Lane => {
    const share = total === 0 ? 0 : (weights[index] ?? 0) / total
    return { type, events: group.sort(byStart), rows: Math.min(1 + Math.floor(free * share), group.length) }
  })
  return { lanes, dated, undated: all.filter((each) => !hasDate(each)).map(({ event }) => event) }
}

/** The days between which all events with bounds lie. */
export function extentOf(dated: readonly Dated[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { start, end } of dated) {
    for (const day of [start, end].filter(Number.isFinite)) {
      from = Math.min(from, day)
      to = Math.max(to, day)
    }
  }
  return from <= to ? { from, to } : { from: 0, to: 1 }
}

/** A day in the middle of an event's span, or its only bound. */
export function middleOf({ start, end }: Dated): number {
  if (!Number.isFinite(start)) return end - 1
  return Number.isFinite(end) ? (start + end - 1) / 2 : start
}

function readDays(event: TimelineEvent): Dated {
  const start = event.earliest === null ? null : dayNumber(event.earliest)
  const last = event.latest === null ? null : dayNumber(event.latest)
  return { event, start: start ?? Number.NEGATIVE_INFINITY, end: last === null ? Number.POSITIVE_INFINITY : last + 1 }
}

function hasDate({ start, end }: Dated): boolean {
  return Number.isFinite(start) || Number.isFinite(end)
}

function byStart(one: Dated, other: Dated): number {
  return (Number.isFinite(one.start) ? one.start : one.end) - (Number.isFinite(other.start) ? other.start : other.end)
}
