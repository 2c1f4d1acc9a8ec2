import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WopiHost } from '#server/wopi/host'
import type { WopiRequest } from '#server/wopi/message'
import { writeAnswer } from './node-answer'

/** Answers a request, or says that it is none of its own and leaves it as it came. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * The WOPI host's own door: `/wopi/**` goes from Node's server to the host, and Next, which costs more than
 * a small operation of the protocol, never sees it (docs/decisions/0039). The routes in `app/wopi` hand requests to
 * the same host; what they answer and what comes out here is the same.
 *
 * @param origin where editors see the portal; the host reads path and query of an address, and not where it is
 */
export function createWopiDoor(host: WopiHost, origin: string): Door {
  return (request, response) => {
    const { url = '' } = request
    if (!/^\/wopi(?:[/?]|$)/.test(url)) return false
    host(readRequest(request, response, origin + url))
      .then((reply) => writeAnswer(response, reply, request.method === 'HEAD'))
      // The host answers its own faults; this one is of the door.
      .catch(() => response.destroy())
    return true
  }
}

function readRequest(request: IncomingMessage, response: ServerResponse, url: string): WopiRequest {
  const { method = 'GET', headers } = request
  let body: WopiRequest['body']
  return {
    method,
    url,
    headers: {
      get(name) {
        const value = headers[name.toLowerCase()]
        return value === undefined ? null : typeof value === 'string' ? value : value.join(', ')
      },
    },
    // Made when somebody reads it: most requests have none.
    get body() {
      if (method === 'GET' || method === 'HEAD') return null
      body ??= bodyOf(request)
      return body
    },
    signal: {
      get aborted() {
        return response.destroyed && !response.writableFinished
      },
    },
  }
}

/** Reads no faster than somebody takes. Who stops taking leaves the connection open: there is an answer to come. */
export function bodyOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const chunks = request.iterator({ destroyOnReturn: false })
      return {
        next: () => chunks.next(),
        async return() {
          await chunks.return?.()
          request.resume()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
