import type { Telling } from '../domain/resolution.js'
import { daysOf, haveOverlap, isDated, overlapOf, type Window } from './event-window.js'
import { arePlacesInConflict } from './resolve-place.js'

/** Tellings found to be of one event so far. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  /** Those of them that an editor put together; none in a group that only rules made. */
  readonly decided: readonly Telling[]
  /** Days that the tellings allow. More than one window only where an editor put together what no common day allows. */
  readonly windows: readonly Window[]
}

/** Gives the days that a telling allows. */
export type WindowOf = (telling: Telling) => Window

/** The group that a telling founds. */
export function foundGroup(telling: Telling, windowOf: WindowOf): EventGroup {
  return { tellings: [telling], decided: [], windows: [windowOf(telling)] }
}

/** The group with one telling more; the days narrow to those that it allows as well. */
export function joinGroup(telling: Telling, group: EventGroup, windowOf: WindowOf): EventGroup {
  return { ...group, tellings: [...group.tellings, telling], windows: narrow(group.windows, windowOf(telling)) }
}

/** The group of tellings that an editor put together (at least one), whatever the rules say of them. */
export function decidedGroup(tellings: readonly Telling[], windowOf: WindowOf): EventGroup {
  const sorted = [...tellings].sort((one, other) => byExactness(one, other, windowOf))
  let windows: readonly Window[] = []
  for (const window of sorted.map(windowOf)) {
    const isNew = !windows.some((one) => haveOverlap(one, window))
    windows = isNew ? [...windows, window] : narrow(windows, window)
  }
  return { tellings: sorted, decided: sorted, windows }
}

function narrow(windows: readonly Window[], by: Window): readonly Window[] {
  return windows.map((window) => (haveOverlap(window, by) ? overlapOf(window, by) : window))
}

/** Whether a telling allows one of the days of a group. */
export function sharesDay(telling: Telling, group: EventGroup, windowOf: WindowOf): boolean {
  const window = windowOf(telling)
  return group.windows.some((one) => haveOverlap(one, window))
}

/** Whether a telling's place and country suit the group: all of it, or one telling where an editor united several scenes. */
export function sharesScene(telling: Telling, group: EventGroup): boolean {
  const suits = (other: Telling) => !areScenesInConflict(telling, other)
  return group.decided.length > 0 ? group.decided.some(suits) : group.tellings.every(suits)
}

function areScenesInConflict(one: Telling, other: Telling): boolean {
  if (one.country !== null && other.country !== null && one.country !== other.country) return true
  return arePlacesInConflict(one.place, other.place)
}

/**
 * Dated before undated, narrow before wide, what was told apart from something before the rest, then by content: an
 * order that does not depend on which came first.
 */
export function byExactness(
  one: Telling,
  other: Telling,
  windowOf: WindowOf,
  isToldApart = (_: Telling) => false,
): number {
  const dated = Number(isDated(other)) - Number(isDated(one))
  if (dated !== 0) return dated
  const width = daysOf(windowOf(one)) - daysOf(windowOf(other))
  if (width !== 0) return width
  const apart = Number(isToldApart(other)) - Number(isToldApart(one))
  if (apart !== 0) return apart
  const day = (one.publishedOn ?? '').localeCompare(other.publishedOn ?? '')
  return day !== 0 ? day : one.id < other.id ? -1 : 1
}
