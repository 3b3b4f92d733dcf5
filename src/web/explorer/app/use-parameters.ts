import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** Parameters of an address to set; null takes one out. */
export type ParameterChanges = Readonly<Record<string, string | null>>

/** Sets parameters of the address. */
export type SetParameters = (changes: ParameterChanges, options?: { readonly isNewView?: boolean }) => void

/**
 * The parameters of the address, so that a link shows the same view.
 *
 * Setting some replaces the address, unless it makes a view that the reader may want to come back from.
 */
export function useParameters(): readonly [URLSearchParams, SetParameters] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const set = useCallback<SetParameters>(
    (changes, { isNewView = false } = {}) => {
      const parameters = new URLSearchParams(window.location.search)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) parameters.delete(name)
        else parameters.set(name, value)
      }
      const text = parameters.toString()
      navigate(text === '' ? path : `${path}?${text}`, { replace: !isNewView })
    },
    [path, navigate],
  )
  return [new URLSearchParams(search), set]
}

/** Parameters that name a page of a list; they fall away when its filters change. */
export const firstPage: ParameterChanges = { after: null, before: null }
