import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RawAnswer {
  /** Null when the connection ended without an answer. */
  status: number | null
  /** Header lines exactly as they came, names lower-cased. */
  headers: [name: string, value: string][]
  body: string
}

/**
 * Sends bytes as they are given, for what an HTTP library would not send: bodies that break off, lengths that
 * lie, empty headers.
 *
 * @param parts written one after the other, with a breath between them; a function is awaited instead
 * @param end `reset` cuts the connection, `finish` says that no more will come, `wait` keeps it open
 */
export async function rawHttp(
  address: string,
  head: { method: string; headers: [name: string, value: string][] },
  parts: (string | Uint8Array | (() => Promise<unknown>))[],
  end: 'reset' | 'finish' | 'wait' = 'wait',
): Promise<RawAnswer> {
  const url = new URL(address)
  const socket = connect(Number(url.port), '127.0.0.1')
  const received: Buffer[] = []
  socket.on('data', (chunk) => received.push(chunk))
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  socket.on('error', () => socket.destroy())
  await new Promise((done) => socket.once('connect', done))

  const lines = [
    `${head.method} ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    'Connection: close',
    ...head.headers.map(([name, value]) => `${name}: ${value}`),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  for (const part of parts) {
    if (typeof part === 'function') await part()
    else if (!socket.write(part)) await drained(socket)
    await sleep(5)
  }
  if (end === 'reset') socket.resetAndDestroy()
  if (end === 'finish') socket.end()
  await Promise.race([closed, sleep(20_000)])
  socket.destroy()
  return parse(Buffer.concat(received).toString('latin1'))
}

function drained(socket: ReturnType<typeof connect>): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed) return done()
    socket.once('drain', done)
    socket.once('close', () => done())
  })
}

/** One part of a chunked body. */
export function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
}

export const lastChunk = '0\r\n\r\n'

function parse(answer: string): RawAnswer {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1]
  return {
    status: status === undefined ? null : Number(status),
    headers: lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).replace(/^ /, '')]
    }),
    body: rest.join('\r\n\r\n'),
  }
}
