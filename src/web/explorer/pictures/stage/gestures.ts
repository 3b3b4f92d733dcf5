import { type RefObject, useEffect } from 'react'
import type { Point } from './geometry.js'
import { useLatest } from './use-latest.js'

/** What pointers and wheels do to a picture. */
export interface Gestures {
  /** Takes hold of what lies at a point; false: there is nothing to drag, so the ground is moved. */
  readonly grab: (point: Point) => boolean
  readonly drag: (point: Point) => void
  readonly drop: () => void
  /** Moves the ground by so many pixels. */
  readonly pan: (right: number, down: number) => void
  /** Makes everything so many times larger around a point. */
  readonly zoom: (factor: number, around: Point) => void
  /** Points at something; null: at nothing. */
  readonly point: (point: Point | null) => void
  readonly tap: (point: Point) => void
  readonly tapTwice?: (point: Point) => void
}

/** Pixels that a finger may tremble in a tap. */
const trembling = 5
/** Milliseconds between the two taps of a double one. */
const betweenTapsMs = 350

/**
 * Reads mouse, pen and fingers. One finger scrolls the page unless it has hold of something; two zoom. The wheel
 * scrolls the page as well, until the picture has the focus or the control key is held.
 */
export function useGestures(ref: RefObject<HTMLElement | SVGElement | null>, gestures: Gestures): void {
  const latest = useLatest(gestures)
  useEffect(() => {
    const element = ref.current
    return element === null ? undefined : readGestures(element, () => latest.current)
  }, [ref, latest])
}

/** Listens until the function that comes back is called. */
function readGestures(element: HTMLElement | SVGElement, gestures: () => Gestures): () => void {
  const hands = createHands(element, gestures)
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== element) return
    event.preventDefault()
    gestures().zoom(Math.exp(-event.deltaY / 400), pointOf(element, event))
  }
  const touch = (event: TouchEvent) => {
    if (event.touches.length > 1 || hands.isHolding()) event.preventDefault()
  }
  const leave = () => gestures().point(null)
  const listeners = [
    ['pointerdown', hands.down],
    ['pointermove', hands.move],
    ['pointerup', hands.up],
    ['pointercancel', hands.cancel],
    ['pointerleave', leave],
    ['wheel', wheel],
    ['touchstart', touch],
  ] as const
  for (const [name, listener] of listeners) {
    element.addEventListener(name, listener as EventListener, { passive: false })
  }
  return () => {
    for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener)
  }
}

/** Keeps count of the pointers that are down. */
function createHands(element: Element, gestures: () => Gestures) {
  const down = new Map<number, Point>()
  let isHolding = false
  let hasMoved = false
  let start: Point = { x: 0, y: 0 }
  let lastTap = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 }

  const release = (event: PointerEvent) => {
    down.delete(event.pointerId)
    if (isHolding) gestures().drop()
    isHolding = false
  }
  const tap = (point: Point) => {
    const isSecond = performance.now() - lastTap.at < betweenTapsMs && distance(point, lastTap) < 4 * trembling
    lastTap = { at: isSecond ? Number.NEGATIVE_INFINITY : performance.now(), ...point }
    const { tap, tapTwice } = gestures()
    if (isSecond && tapTwice !== undefined) tapTwice(point)
    else tap(point)
  }
  return {
    isHolding: () => isHolding,
    down: (event: PointerEvent) => {
      if (event.button !== 0) return
      const point = pointOf(element, event)
      down.set(event.pointerId, point)
      if (down.size > 1) {
        if (isHolding) gestures().drop()
        isHolding = false
        hasMoved = true
        return
      }
      start = point
      hasMoved = false
      isHolding = gestures().grab(point)
    },
    move: (event: PointerEvent) => {
      const point = pointOf(element, event)
      const before = down.get(event.pointerId)
      if (before === undefined) return gestures().point(point)
      if (!hasMoved && distance(point, start) < trembling) return
      if (!hasMoved) element.setPointerCapture(event.pointerId)
      hasMoved = true
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, point)
      if (other !== undefined) gestures().zoom(distance(point, other) / Math.max(distance(before, other), 1), other)
      else if (isHolding) gestures().drag(point)
      else gestures().pan(point.x - before.x, point.y - before.y)
    },
    up: (event: PointerEvent) => {
      const isTap = down.has(event.pointerId) && !hasMoved
      release(event)
      if (isTap) tap(pointOf(element, event))
    },
    cancel: release,
  }
}

function pointOf(element: Element, event: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
