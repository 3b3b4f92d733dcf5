import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './geometry.js'

/** Size of an element in CSS pixels, kept up to date; a usual one before it is shown. */
export function useSize(ref: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 640, height: 400 })
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
