import { useCallback, useRef } from 'react'
import type { Size } from '../stage/geometry.js'
import type { Stage } from '../stage/use-canvas.js'
import { laneHead, type PlacedLane, rowHeight, type TimeWindow } from './draw-timeline.js'
import type { Lane } from './lanes.js'
import { packLane } from './packing.js'

/** The days that are seen, and how they change. */
export interface TimeControl {
  /** The window, with the lanes packed for its scale; they are packed anew only when the scale changes. */
  readonly view: (size: Size) => { readonly window: TimeWindow; readonly lanes: readonly PlacedLane[] }
  readonly pan: (right: number) => void
  /** Around a pixel; around the middle unless given. */
  readonly zoom: (factor: number, x?: number) => void
  readonly fit: () => void
  /** Moves so that a day is seen. */
  readonly reveal: (day: number) => void
}

interface Packed {
  readonly lanes: readonly Lane[]
  readonly pixelsPerDay: number
  readonly placed: readonly PlacedLane[]
}

/** Room below the rows of a lane. */
export const stripRoom = 6
const leastDays = 10
/** Part of the whole that is left free before it. */
const before = 0.03
/** Part that is left free after it: more where there are so few events that titles stand behind them. */
const after = { few: 0.22, many: 0.03 } as const
const fewEvents = 60

/**
 * Holds which days are seen; everything until the reader moves it.
 *
 * @param extent days between which the events lie
 */
export function useTimeWindow(lanes: readonly Lane[], extent: TimeWindow, { redraw, size }: Stage): TimeControl {
  const moved = useRef<TimeWindow | null>(null)
  const packed = useRef<Packed | null>(null)
  const whole = widen(extent, lanes)
  const window = moved.current ?? whole

  const set = (next: TimeWindow | null) => {
    moved.current = next
    redraw()
  }
  const view = useCallback(
    ({ width }: Size) => {
      const seen = moved.current ?? widen(extent, lanes)
      const pixelsPerDay = width / (seen.to - seen.from)
      const known = packed.current
      const isKnown = known !== null && known.lanes === lanes && Math.abs(known.pixelsPerDay / pixelsPerDay - 1) < 1e-9
      const current = isKnown ? known : { lanes, pixelsPerDay, placed: placeLanes(lanes, pixelsPerDay) }
      packed.current = current
      return { window: seen, lanes: current.placed }
    },
    [lanes, extent],
  )
  return {
    view,
    fit: () => set(null),
    pan: (right) => {
      const { from, to } = moved.current ?? whole
      const days = (right * (to - from)) / Math.max(size().width, 1)
      set({ from: from - days, to: to - days })
    },
    zoom: (factor, x = size().width / 2) => {
      const { from, to } = moved.current ?? whole
      const days = Math.min(Math.max((to - from) / factor, leastDays), 1.5 * (whole.to - whole.from))
      const part = x / Math.max(size().width, 1)
      const day = from + part * (to - from)
      set({ from: day - part * days, to: day + (1 - part) * days })
    },
    reveal: (day) => {
      const { from, to } = moved.current ?? window
      if (day >= from && day <= to) return redraw()
      const half = (to - from) / 2
      set({ from: day - half, to: day + half })
    },
  }
}

function widen({ from, to }: TimeWindow, lanes: readonly Lane[]): TimeWindow {
  const days = Math.max(to - from, leastDays)
  const events = lanes.reduce((sum, lane) => sum + lane.events.length, 0)
  return { from: from - days * before, to: from + days * (1 + (events <= fewEvents ? after.few : after.many)) }
}

/** Pixels that a lane takes. */
export function heightOf({ rows }: Lane): number {
  return laneHead + rows * rowHeight + stripRoom
}

function placeLanes(lanes: readonly Lane[], pixelsPerDay: number): readonly PlacedLane[] {
  let top = 0
  return lanes.map((lane): PlacedLane => {
    const placed = { lane, marks: packLane(lane, pixelsPerDay), top }
    top += heightOf(lane)
    return placed
  })
}
