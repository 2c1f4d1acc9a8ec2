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

/** What was found of a connection, which stays true for all its requests. */
const known = new WeakMap<IncomingMessage['socket'], string | null>()

/**
 * Writes a peer from the open internet into its own X-Forwarded-For, whatever it wrote there: it is no proxy, and
 * would otherwise be somebody else with every guess at a password.
 */
export function namePeer({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): void {
  let far = known.get(socket)
  if (far === undefined) {
    far = farPeer(socket.remoteAddress)
    known.set(socket, far)
  }
  if (far !== null) headers['x-forwarded-for'] = far
}

/** A peer's address when it is in the open internet. */
function farPeer(peer: string | undefined): string | null {
  if (peer === undefined || near.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4')) return null
  return peer
}
