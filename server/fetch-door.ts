import type { IncomingMessage, ServerResponse } from 'node:http'
import { streamOf } from './documents/uploads/stream-of'
import { writeAnswer } from './node-answer'
import { bodyOf, type Door } from './wopi-door'

/** What answers a request, as Next's routes do. */
export type Handler = (request: Request, parameters: string[]) => Promise<Response>

/** An address that is answered before Next, by the very functions that answer it behind Next. */
export interface DirectRoute {
  /** Of the whole path. Its groups are the parameters. */
  path: RegExp
  /** By method; requests of any other go to Next. */
  methods: Record<string, Handler>
}

interface DoorOptions {
  /** Where browsers see the portal. */
  origin: string
  /** What every answer is sent with, unless it says otherwise. */
  headers: Record<string, string>
  /** Goes around each handler. */
  timed?: ((handler: Handler) => Handler) | undefined
  /** Told of what no handler saw coming. */
  failed(error: unknown): void
}

/**
 * Answers some of Next's routes before Next, which would hand each byte through several streams of its own
 * (docs/decisions/0042). What the handlers see and what comes out is the same.
 */
export function createFetchDoor(routes: readonly DirectRoute[], options: DoorOptions): Door {
  const { timed = (handler) => handler } = options
  return (request, response) => {
    const { url = '', method = 'GET' } = request
    const path = url.split('?', 1)[0] ?? ''
    for (const { path: pattern, methods } of routes) {
      const [all, ...parameters] = pattern.exec(path) ?? []
      const handler = all === path && Object.hasOwn(methods, method) ? methods[method] : undefined
      if (!handler) continue
      answer(timed(handler), parameters, { request, response }, options).catch(() =>
        response.destroy(),
      )
      return true
    }
    return false
  }
}

async function answer(
  handler: Handler,
  parameters: string[],
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { origin, headers, failed }: DoorOptions,
): Promise<void> {
  const { url = '', method = 'GET' } = request
  const isHead = method === 'HEAD'
  const portions = method === 'GET' || isHead ? null : bodyOf(request)[Symbol.asyncIterator]()
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  try {
    const asked = new Request(origin + url, {
      ...{ method, headers: headersOf(request), signal: gone.signal },
      ...(portions && {
        body: streamOf({ [Symbol.asyncIterator]: () => portions }),
        duplex: 'half',
      }),
    })
    const { status, headers: own, body } = await handler(asked, parameters)
    const all = { ...headers, ...Object.fromEntries(own) }
    await writeAnswer(response, { status, headers: all, body }, isHead)
  } catch (error) {
    // Who has gone is not there to be answered.
    if (!gone.signal.aborted) failed(error)
    await writeAnswer(response, { status: 500, headers, body: 'Internal Server Error' }, isHead)
  } finally {
    // What no handler wanted is read and let go: behind it comes the connection's next request.
    await portions?.return?.()
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  }
  return headers
}
