import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** `unknown`: nobody said anything. */
export type Announced = 'taken' | 'too-large' | 'unknown'

const timeoutMs = 5000

/**
 * Announces a body of a length and sends none of it (`Expect: 100-continue`): who would refuse it for its length says so
 * at once, whoever would read it says «continue».
 */
export function announceBody(address: string, bytes: number): Promise<Announced> {
  const send = address.startsWith('https:') ? secureRequest : plainRequest
  return new Promise((resolve) => {
    const request = send(address, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(bytes),
        Expect: '100-continue',
      },
    })
    const settle = (found: Announced) => {
      resolve(found)
      request.destroy()
    }
    request.on('continue', () => settle('taken'))
    request.on('response', ({ statusCode }) => settle(statusCode === 413 ? 'too-large' : 'taken'))
    // Its own end, once something was said, changes nothing any more.
    request.on('error', () => settle('unknown'))
    request.flushHeaders()
  })
}
