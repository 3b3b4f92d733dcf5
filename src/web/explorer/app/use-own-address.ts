import { useEffect } from 'react'
import { useLocation } from 'wouter'

/**
 * Puts the address right where it named something by its id, or by something that was merged into it: the view stays
 * and the way back does not lead through the old address.
 *
 * @param address path of what is shown; undefined while nothing is known
 */
export function useOwnAddress(address: string | undefined): void {
  const [path, navigate] = useLocation()
  useEffect(() => {
    if (address === undefined || decodeURI(path) === decodeURI(address)) return
    navigate(`${address}${window.location.search}`, { replace: true })
  }, [address, path, navigate])
}
