import { Agent, fetch } from 'undici'
import { guardedConnector } from '../fetch/connect.js'
import { isPublicAddress } from '../fetch/public-address.js'
import { type Fetch, longestPostMs } from './post-webhook.js'

/**
 * A `fetch` for posts that connects to public addresses alone, unless private ones are allowed: whoever may save an
 * alert must not reach through the server into the network that it stands in.
 */
export function guardedFetch(arePrivateAllowed: boolean): Fetch {
  const mayUse = arePrivateAllowed ? () => true : isPublicAddress
  const dispatcher = new Agent({ connect: guardedConnector(mayUse, longestPostMs) })
  return (url, init) => fetch(url, { ...init, dispatcher })
}
