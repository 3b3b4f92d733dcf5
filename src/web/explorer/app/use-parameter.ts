import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** Sets a parameter of the address; null takes it out. */
export type SetParameter = (value: string | null, options?: { readonly isNewView?: boolean }) => void

/**
 * One parameter of the address, so that a link shows the same view.
 *
 * Setting it replaces the address, unless it makes a view that the reader may want to come back from.
 */
export function useParameter(name: string): readonly [string | null, SetParameter] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const set = useCallback<SetParameter>(
    (value, { isNewView = false } = {}) => {
      const parameters = new URLSearchParams(window.location.search)
      if (value === null) parameters.delete(name)
      else parameters.set(name, value)
      const text = parameters.toString()
      navigate(text === '' ? path : `${path}?${text}`, { replace: !isNewView })
    },
    [name, path, navigate],
  )
  return [new URLSearchParams(search).get(name), set]
}
