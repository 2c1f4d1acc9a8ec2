import { expect, it } from 'vitest'
import { clientAddress } from './client-address'
import { isSameOrigin } from './same-origin'

const portal = 'https://portal.example.org'

function post(headers: Record<string, string>) {
  return new Request(`${portal}/api/x`, { method: 'POST', headers })
}

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: portal }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: portal }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://portal.example.org.evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, true],
  [{}, false],
])('%j: %s', (headers, same) => {
  expect(isSameOrigin(post(headers), portal)).toBe(same)
})

it('takes the address that the nearest proxy wrote, not what a client wrote before it', () => {
  const from = (value: string) => clientAddress(new Headers({ 'x-forwarded-for': value }))
  expect(from('192.0.2.1')).toBe('192.0.2.1')
  expect(from('198.51.100.9, 192.0.2.1')).toBe('192.0.2.1')
  expect(clientAddress(new Headers())).toBe('unknown')
})
