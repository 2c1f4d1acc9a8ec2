import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { requestRoute } from './request-route'
import type { Tracing } from './tracing'

/**
 * Begins a span for each request that this process answers, pages and all, before Next sees it. Node's diagnostics
 * tell of it in the very turn in which the handler is called, so that the handler runs within the span.
 */
export function traceRequests(tracing: Tracing): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return
    if (!('request' in message && 'response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return
    const route = requestRoute(request.url ?? '')
    if (route === null) return tracing.leave()
    const { traceparent } = request.headers
    const method = knownMethods.has(request.method ?? '') ? (request.method ?? '') : '_OTHER'
    const end = tracing.request({
      ...{ method, route },
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    })
    response.once('close', () => end(response.writableFinished ? response.statusCode : null))
  })
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
