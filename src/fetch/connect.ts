import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'

/** Looks up the addresses of a host, as `dns.lookup` does. */
export type Lookup = (
  host: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) => void

/** A connection that would lead, or led, to an address that may not be used. */
export class AddressRefused extends Error {
  readonly address: string

  constructor(address: string) {
    super(`${address} may not be used`)
    this.address = address
  }
}

/**
 * Connects only to addresses that may be used. What counts is the address that the connection is made to: names are
 * looked up once, by the connection itself, so that no second look-up can lead elsewhere; and the far end of the open
 * connection is looked at again before a byte is sent.
 */
export function guardedConnector(
  mayUse: (address: string) => boolean,
  timeoutMs: number,
  lookup: Lookup = systemLookup,
): buildConnector.connector {
  const guardedLookup: Lookup = (host, options, callback) =>
    lookup(host, options, (error, found, family) => {
      if (error !== null) return callback(error, found, family)
      const addresses = Array.isArray(found) ? found : [{ address: found, family: family ?? 0 }]
      const allowed = addresses.filter(({ address }) => mayUse(address))
      const [first] = allowed
      if (first === undefined) return callback(new AddressRefused(addresses[0]?.address ?? host), found, family)
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family)
    })
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup })
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/gu, '')
    if (isIP(host) !== 0 && !mayUse(host)) return callback(new AddressRefused(host), null)
    return connect(options, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      const reached = socket.remoteAddress ?? ''
      if (mayUse(reached)) return callback(null, socket)
      socket.destroy()
      return callback(new AddressRefused(reached), null)
    })
  }
}
