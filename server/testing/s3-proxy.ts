import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request on its way to the S3 server. */
export interface Passing {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingMessage['headers']
  body: Buffer
}

/** What happens to a request instead of passing. */
export type Mishap =
  /** The server's answer is this error, and the request never reaches it. */
  | { kind: 'answer'; status: number; code: string }
  /** The request passes so many milliseconds later. */
  | { kind: 'wait'; ms: number }
  /** The request passes when this resolves. */
  | { kind: 'hold'; until: Promise<void> }
  /** The request arrives changed. */
  | { kind: 'change-body'; body: Buffer }
  /** The request is carried out, and its answer is lost after so many bytes of its body (none: all of it). */
  | { kind: 'cut-answer'; afterBytes?: number }
  /** The answer's headers are changed. */
  | { kind: 'change-headers'; headers: Record<string, string> }

/** Stands between the portal and an S3 server, sees everything and does harm when told. */
export interface S3Proxy {
  endpoint: string
  seen: Passing[]
  /** Decides about each request from now on; null lets it pass. */
  harm(decide: (passing: Passing) => Mishap | null): void
  stop(): Promise<void>
}

export async function startS3Proxy(endpoint: string): Promise<S3Proxy> {
  const to = new URL(endpoint)
  const seen: Passing[] = []
  let decide: (passing: Passing) => Mishap | null = () => null

  const server = createServer((incoming, reply) => {
    pass(incoming, reply).catch(() => reply.destroy())
  })

  async function pass(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (incoming.headers.expect === '100-continue') reply.writeContinue()
    const { method = '', url = '', headers } = incoming
    const passing = { method, url, headers, body: await buffer(incoming) }
    seen.push(passing)
    const mishap = decide(passing)
    if (mishap?.kind === 'answer') {
      reply.writeHead(mishap.status, { 'content-type': 'application/xml' })
      reply.end(`<Error><Code>${mishap.code}</Code><Message>made up</Message></Error>`)
      return
    }
    if (mishap?.kind === 'wait') await sleep(mishap.ms)
    if (mishap?.kind === 'hold') await mishap.until
    const body = mishap?.kind === 'change-body' ? mishap.body : passing.body
    const { hostname, port } = to
    const { expect: _, ...rest } = headers
    const forward = request({ hostname, port, method, path: url, headers: rest })
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      forward.once('response', resolve).once('error', reject).end(body)
    })
    if (mishap?.kind === 'cut-answer') {
      const whole = await buffer(answer)
      if (mishap.afterBytes === undefined) return void reply.destroy()
      reply.writeHead(answer.statusCode ?? 500, answer.headers)
      reply.write(whole.subarray(0, mishap.afterBytes), () => reply.destroy())
      return
    }
    const changed = mishap?.kind === 'change-headers' ? mishap.headers : {}
    reply.writeHead(answer.statusCode ?? 500, { ...answer.headers, ...changed })
    answer.pipe(reply)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    seen,
    harm(decision) {
      decide = decision
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A decision that strikes a number of times, once unless told, and then no more. */
export function times(
  matches: (passing: Passing) => boolean,
  mishap: Mishap | ((passing: Passing) => Mishap),
  count = 1,
): (passing: Passing) => Mishap | null {
  let left = count
  return (passing) => {
    if (left === 0 || !matches(passing)) return null
    left -= 1
    return typeof mishap === 'function' ? mishap(passing) : mishap
  }
}
