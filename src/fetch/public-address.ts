import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local, shared, multicast and reserved
 * addresses do not, nor those that wrap another one (6to4, Teredo, NAT64): a page must not lead into the network that
 * Dateline stands in. The ranges are those of the IANA special-purpose registries, as ipaddr.js has them.
 *
 *     isPublicAddress('93.184.215.14')    // true
 *     isPublicAddress('::ffff:127.0.0.1') // false: IPv4 within IPv6 counts as what it holds
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}
