import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { namePeer } from '#server/name-peer'
import type { Runtime } from '#server/runtime'
import type { Door } from '#server/wopi-door'

/** A connection on which nothing at all happens is dropped after this long; bodies have a shorter limit of their own. */
const silenceMs = 10 * 60 * 1000

/** How long pages and downloads may take to finish at the stop: they can be asked for again. */
const readingMs = 5000

/** The server that Next made, and what it is answering. */
export interface HttpServerWatch {
  /** How many requests are being answered: those that may change something, and those that only read. */
  running(): { writing: number; reading: number }
  /** Takes no more connections, and ends each that is open behind the answer it waits for. */
  close(): void
  /** Cuts what is still open. */
  cut(): void
}

interface Started {
  server: Server
  request: IncomingMessage
  response: ServerResponse
}

/**
 * Follows Next's server through Node's diagnostics, because Next does not hand it out. Node's limit of five
 * minutes for a whole request is lifted: a large file over a slow line takes longer.
 *
 * @param door is asked before Next
 */
export function watchHttpServer(door?: Door): HttpServerWatch {
  let server: Server | undefined
  let closing = false
  const open = new Map<ServerResponse, 'writing' | 'reading'>()
  const count = (kind: string) => [...open.values()].filter((value) => value === kind).length

  subscribe('http.server.request.start', (message) => {
    if (!isStarted(message)) return
    const { request, response } = message
    namePeer(request)
    if (server === undefined) {
      server = message.server
      server.requestTimeout = 0
      server.timeout = silenceMs
      // Node tells of a request before it calls the server's listeners, so this one comes through the door, too.
      if (door) putBefore(server, door)
    }
    if (closing) response.shouldKeepAlive = false
    const reads = request.method === 'GET' || request.method === 'HEAD'
    open.set(response, reads ? 'reading' : 'writing')
    response.once('close', () => open.delete(response))
  })

  return {
    running: () => ({ writing: count('writing'), reading: count('reading') }),
    close() {
      closing = true
      server?.close()
      for (const response of open.keys()) response.shouldKeepAlive = false
    },
    cut: () => server?.closeAllConnections(),
  }
}

/**
 * On SIGINT and SIGTERM: the portal is not ready any more, then no new connections, running saves are finished within the limit of the settings,
 * then what waits is stored, the database is closed, and the process ends with status 0.
 */
export function stopOnSignals(http: HttpServerWatch, { config, log, ...runtime }: Runtime): void {
  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    // The same signal may come twice: from the terminal, and handed on by npm.
    if (stopping) return
    stopping = true
    log.info({ signal, ...http.running() }, 'stopping')
    runtime.readiness.stop()
    await sleep(config.stopDelayMs)
    http.close()
    await drained(http, config.stopMs)
    const cut = http.running()
    http.cut()
    if (cut.writing > 0) log.warn(cut, 'stopped before everything was answered')
    await runtime.close().catch((error) => log.error({ error }, 'closing the database failed'))
    log.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Next would end the process as soon as its own server is closed, with audit lines still waiting.
    process.removeAllListeners(signal)
    process.on(signal, stop)
  }
}

function putBefore(server: Server, door: Door): void {
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (!door(request, response))
      for (const listen of listeners) listen.call(server, request, response)
  })
}

async function drained(http: HttpServerWatch, stopMs: number): Promise<void> {
  const from = performance.now()
  for (;;) {
    const { writing, reading } = http.running()
    const spent = performance.now() - from
    if (writing === 0 && (reading === 0 || spent > readingMs)) return
    if (spent > stopMs) return
    await sleep(20)
  }
}

function isStarted(message: unknown): message is Started {
  return typeof message === 'object' && message !== null && 'server' in message
}
