import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/** Stands before several instances and gives each request to the next of them. */
export interface Balancer {
  /** How many requests each instance got. */
  counts(): number[]
  stop(): Promise<void>
}

/**
 * Listens on a port and passes requests around. An instance that cannot be reached is passed over, as a load
 * balancer does; a request that it had already begun is lost with it.
 */
export async function startBalancer(port: number, instances: () => string[]): Promise<Balancer> {
  const counts = new Map<string, number>()
  let turn = 0

  async function pass(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    const all = instances()
    turn += 1
    const mine = turn
    for (let tries = 0; tries < all.length; tries += 1) {
      const instance = all[(mine + tries) % all.length] ?? ''
      const answer = await forward(instance, incoming).catch((error) => {
        if (error.code !== 'ECONNREFUSED') throw error
      })
      if (!answer) continue
      counts.set(instance, (counts.get(instance) ?? 0) + 1)
      reply.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      await pipeline(answer, reply)
      return
    }
    reply.writeHead(502).end()
  }

  const server = createServer((incoming, reply) => {
    pass(incoming, reply).catch(() => reply.destroy())
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    counts: () => instances().map((instance) => counts.get(instance) ?? 0),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function forward(instance: string, incoming: IncomingMessage): Promise<IncomingMessage> {
  const { hostname, port } = new URL(instance)
  const { method = 'GET', url = '/', rawHeaders } = incoming
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path: url, headers: rawHeaders })
    outgoing.once('response', resolve).once('error', reject)
    // The body begins to flow when somebody takes it: a refused connection has not read any of it.
    outgoing.once('socket', (socket) => {
      const send = () => incoming.pipe(outgoing)
      if (socket.connecting) socket.once('connect', send)
      else send()
    })
  })
}
