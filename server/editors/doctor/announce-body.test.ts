import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { announceBody } from './announce-body'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function listen(arrived: RequestListener, announced?: RequestListener): Promise<string> {
  const made = createServer(arrived)
  if (announced) made.on('checkContinue', announced)
  server = made
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening))
  const address = made.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

it('is taken where it would be read, without a byte being sent', async () => {
  let read = 0
  const address = await listen((request) => request.on('data', ({ length }) => (read += length)))
  expect(await announceBody(address, 2 ** 31)).toBe('taken')
  expect(read).toBe(0)
})

it('is too large where a proxy says so', async () => {
  const refuse: RequestListener = ({ headers }, response) => {
    const status = Number(headers['content-length']) > 1000 ? 413 : 404
    response.writeHead(status).end()
  }
  const address = await listen(refuse, refuse)
  expect(await announceBody(address, 1001)).toBe('too-large')
  expect(await announceBody(address, 1000)).toBe('taken')
})

it('is unknown where nobody is', async () => {
  const address = await listen(() => {})
  await new Promise((closed) => server?.close(closed))
  expect(await announceBody(address, 5)).toBe('unknown')
})
