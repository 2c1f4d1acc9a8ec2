import { type IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { clientAddress } from '#server/auth/client-address'
import { namePeer } from './name-peer'

/** What the portal takes for the address of whoever sent this. */
function seen(remoteAddress: string, headers: IncomingHttpHeaders): string {
  const request = new IncomingMessage(
    Object.create(new Socket(), { remoteAddress: { value: remoteAddress } }),
  )
  Object.assign(request.headers, headers)
  namePeer(request)
  return clientAddress(
    new Headers({ 'x-forwarded-for': String(request.headers['x-forwarded-for'] ?? '') }),
  )
}

it.each(['203.0.113.9', '::ffff:203.0.113.9', '2001:db8::9'])(
  'a peer from the internet (%s) cannot say that it is somebody else',
  (peer) => {
    expect(seen(peer, { 'x-forwarded-for': '198.51.100.1' })).toBe(peer)
    expect(seen(peer, {})).toBe(peer)
  },
)

it.each(['127.0.0.1', '::1', '::ffff:10.0.0.2', '172.17.0.1', 'fd00::2'])(
  'a proxy nearby (%s) says for whom it asks, and is believed in its last word only',
  (proxy) => {
    expect(seen(proxy, { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).toBe('203.0.113.9')
  },
)
