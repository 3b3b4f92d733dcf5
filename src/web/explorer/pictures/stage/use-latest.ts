import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A value as it was when the component was last shown, for who is called later: frames, pointers, workers. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
