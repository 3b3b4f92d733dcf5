import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/**
 * Puts the address right where it named something by its id, or by something that was merged into it: the view stays
 * and the way back does not lead through the old address.
 *
 * @param address path of what is shown; undefined while nothing is known
 */
export function useOwnAddress(address: string | undefined): void {
  const [path, navigate] = useLocation()
  const last = useRef({ path, address })
  useEffect(() => {
    // On the way to another view what is shown is still the one before: it must not call the reader back.
    const isLeaving = address === last.current.address && path !== last.current.path
    if (isLeaving) return
    last.current = { path, address }
    if (address === undefined || decodeURI(path) === decodeURI(address)) return
    navigate(`${address}${window.location.search}`, { replace: true })
  }, [address, path, navigate])
}
