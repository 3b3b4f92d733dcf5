import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Size } from './geometry.js'
import { useLatest } from './use-latest.js'

/** Draws on a ground that is cleared, in CSS pixels. */
export type Draw = (context: CanvasRenderingContext2D, size: Size) => void

/** A canvas that is drawn at most once a frame, as sharp as the screen is. */
export interface Stage {
  readonly ref: RefObject<HTMLCanvasElement | null>
  /** Asks for a drawing in the next frame. */
  readonly redraw: () => void
  /** Its size now; nothing before it is shown. */
  readonly size: () => Size
}

/** Draws after each change of the component and of the size, and whenever `redraw` is called. */
export function useCanvas(draw: Draw): Stage {
  const ref = useRef<HTMLCanvasElement>(null)
  const frame = useRef(0)
  const latest = useLatest(draw)
  const size = useCallback(() => sizeOf(ref.current), [])
  const redraw = useCallback(() => {
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      const context = ref.current?.getContext('2d')
      if (context != null) paint(context, sizeOf(ref.current), latest.current)
    })
  }, [latest])
  useLayoutEffect(redraw)
  useEffect(() => {
    const canvas = ref.current
    if (canvas === null) return
    const observer = new ResizeObserver(redraw)
    observer.observe(canvas)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [redraw])
  return { ref, redraw, size }
}

function sizeOf(canvas: HTMLCanvasElement | null): Size {
  return { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 }
}

function paint(context: CanvasRenderingContext2D, size: Size, draw: Draw): void {
  const { canvas } = context
  const ratio = window.devicePixelRatio
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, size.width, size.height)
  draw(context, size)
}
