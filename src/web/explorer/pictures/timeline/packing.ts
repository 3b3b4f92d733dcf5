import { shorten } from '../stage/labels.js'
import type { Dated, Lane } from './lanes.js'

/** An event with its room on the picture; pixels are counted from the first of January 1970. */
export interface Mark {
  readonly dated: Dated
  /** Pixels of the span itself; a day is a sign around its middle. */
  readonly left: number
  readonly right: number
  readonly isDay: boolean
  /** Row within its lane; null: there is no room at this scale, it is only counted. */
  readonly row: number | null
  /** Its title, where titles fit; else null. */
  readonly title: string | null
}

/** Half the width of the sign of a day. */
export const signRadius = 5
/** Pixels of a span without a bound. */
const openPixels = 46
const letterPixels = 6.3
const longestTitle = 44
const gap = 3

/** Puts the events of a lane into rows; with titles if all of them find room so. */
export function packLane(lane: Lane, pixelsPerDay: number): readonly Mark[] {
  if (lane.events.length <= 400) {
    const titled = pack(lane, pixelsPerDay, true)
    if (titled.every(({ row }) => row !== null)) return titled
  }
  return pack(lane, pixelsPerDay, false)
}

function pack({ events, rows }: Lane, pixelsPerDay: number, withTitles: boolean): readonly Mark[] {
  const ends: number[] = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  return events.map((dated): Mark => {
    const span = spanOf(dated, pixelsPerDay)
    const title = withTitles ? shorten(dated.event.title, longestTitle) : null
    const room = title === null ? 0 : title.length * letterPixels + 8
    const row = ends.findIndex((end) => end + gap <= span.left)
    if (row >= 0) ends[row] = span.right + room
    return { dated, ...span, row: row < 0 ? null : row, title }
  })
}

function spanOf({ start, end }: Dated, pixelsPerDay: number): Pick<Mark, 'left' | 'right' | 'isDay'> {
  if (end - start <= 1) {
    const middle = ((start + end) / 2) * pixelsPerDay
    return { left: middle - signRadius, right: middle + signRadius, isDay: true }
  }
  const left = Number.isFinite(start) ? start * pixelsPerDay : end * pixelsPerDay - openPixels
  const right = Number.isFinite(end) ? end * pixelsPerDay : start * pixelsPerDay + openPixels
  return { left, right: Math.max(right, left + 2 * signRadius), isDay: false }
}
