import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

/** Where a reverse proxy of this portal can be: on the machine or in a private network (RFC 1918, 4193, 6598). */
const near = new BlockList()
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  near.addSubnet(network, prefix)
}
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/**
 * Writes a peer from the open internet into its own X-Forwarded-For, whatever it wrote there: it is no proxy, and
 * would otherwise be somebody else with every guess at a password.
 */
export function namePeer({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): void {
  const peer = socket.remoteAddress
  if (peer === undefined || near.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4')) return
  headers['x-forwarded-for'] = peer
}
