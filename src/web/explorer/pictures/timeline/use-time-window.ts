import { useCallback, useRef } from 'react'
import type { Size, Stage } from '../stage/use-canvas.js'
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

const stripRoom = 6
const leastDays = 10
/** Part of the whole that is left free at either end. */
const margin = 0.03

/**
 * Holds which days are seen; everything until the reader moves it.
 *
 * @param extent days between which the events lie
 */
export function useTimeWindow(lanes: readonly Lane[], extent: TimeWindow, { redraw, size }: Stage): TimeControl {
  const moved = useRef<TimeWindow | null>(null)
  const packed = useRef<Packed | null>(null)
  const whole = widen(extent)
  const window = moved.current ?? whole

  const set = (next: TimeWindow | null) => {
    moved.current = next
    redraw()
  }
  const view = useCallback(
    ({ width }: Size) => {
      const seen = moved.current ?? widen(extent)
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

function widen({ from, to }: TimeWindow): TimeWindow {
  const days = Math.max(to - from, leastDays)
  const middle = (from + to) / 2
  return { from: middle - days * (0.5 + margin), to: middle + days * (0.5 + margin) }
}

function placeLanes(lanes: readonly Lane[], pixelsPerDay: number): readonly PlacedLane[] {
  let top = 0
  return lanes.map((lane): PlacedLane => {
    const placed = { lane, marks: packLane(lane, pixelsPerDay), top }
    top += laneHead + lane.rows * rowHeight + stripRoom
    return placed
  })
}
