import { BlockList, isIP } from 'node:net'

const ranges = new BlockList()
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  ranges.addSubnet(net, prefix)
}
ranges.addSubnet('fc00::', 7, 'ipv6')
ranges.addSubnet('fe80::', 10, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Where an IP address leads: to this very machine, into a private network, or anywhere. */
export function addressKind(address: string): 'loopback' | 'private' | 'public' {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (loopback.check(address, family)) return 'loopback'
  return ranges.check(address, family) ? 'private' : 'public'
}

/** Whether a host's name means the machine on which it is said. */
export function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(name) !== 0) return addressKind(name) === 'loopback'
  return name === 'localhost' || name.endsWith('.localhost')
}

/** Whether a name is only known inside one network, as a container's is. */
export function isInsideName(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && !hostname.includes('.')
}
