import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bytesOf } from '#e2e/support/bytes'
import type { PortalServer } from '#e2e/support/portal-server'
import { type Fault, must } from './fault'
import { lock } from './load'
import { until } from './until'

/** How many MiB the portal may grow by. */
const roomMiB = 200

/** Bodies that stand still, and bodies whose connection is cut, while others save. */
export const slowAndAborted: Fault = {
  name: 'slow and aborted uploads',
  async run({ portal, load, short }) {
    const count = short ? 40 : 200
    const before = await portal.memory()
    // What the kills have left is the sweeper's.
    const old = new Set(await parts(portal))
    const left = async () => (await parts(portal)).filter((name) => !old.has(name))
    const stop = load.run((answer) =>
      must(
        answer !== null && [200, 503].includes(answer.status),
        `PutFile: ${answer?.status} ${answer?.text}`,
      ),
    )
    const [document] = load.documents
    must(document !== undefined, 'there is no document')
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        halfAnUpload(document.wopi.address('/contents'), index % 2 === 0 ? 'stall' : 'cut'),
      ),
    )
    await stop()
    await until('no temporary file is left', async () => (await left()).length === 0)
    const grown = Math.round(((await portal.memory()) - before) / 2 ** 20)
    must(grown < roomMiB, `memory grew by ${grown} MiB`)
    return { rounds: count, note: `memory ${signed(grown)} MiB` }
  },
}

/** Everybody saves at the same moment. */
export const manyAtOnce: Fault = {
  name: 'simultaneous uploads',
  async run({ portal, load, short }) {
    const count = short ? 100 : 500
    const before = await portal.memory()
    let most = before
    let watching = true
    const watch = (async () => {
      while (watching) {
        most = Math.max(most, await portal.memory())
        await sleep(50)
      }
    })()
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const document = load.documents[index % load.documents.length]
        return document ? load.save(document, 1_000_000) : null
      }),
    )
    watching = false
    await watch
    const saved = answers.filter((answer) => answer?.status === 200).length
    const busy = answers.filter((answer) => answer?.status === 503)
    must(saved + busy.length === count, `answers: ${answers.map((a) => a?.status).join(' ')}`)
    must(
      busy.every((answer) => answer?.headers.has('retry-after')),
      'a 503 without Retry-After',
    )
    must(saved > 0, 'nobody was served')
    const grown = Math.round((most - before) / 2 ** 20)
    must(grown < roomMiB, `memory grew by ${grown} MiB`)
    return {
      rounds: count,
      note: `${saved} saved, ${busy.length} told to wait, memory ${signed(grown)} MiB`,
    }
  },
}

/** Sends half of a body; then nothing, until the portal ends the connection, or cuts it. */
async function halfAnUpload(address: string, then: 'stall' | 'cut'): Promise<void> {
  const url = new URL(address)
  const socket = connect(Number(url.port), '127.0.0.1')
  const closed = new Promise((done) => socket.once('close', done))
  socket.on('error', () => {})
  socket.resume()
  await new Promise((done) => socket.once('connect', done))
  const body = bytesOf(100_000, 1)
  socket.write(
    [
      `POST ${url.pathname}${url.search} HTTP/1.1`,
      `Host: ${url.host}`,
      'X-WOPI-Override: PUT',
      `X-WOPI-Lock: ${lock}`,
      `Content-Length: ${body.length * 2}`,
      '',
      '',
    ].join('\r\n'),
  )
  socket.write(body)
  if (then === 'cut') {
    await sleep(Math.random() * 500)
    socket.resetAndDestroy()
  }
  await closed
}

async function parts({ dataDir }: PortalServer): Promise<string[]> {
  const names = await readdir(join(dataDir, 'blobs'), { recursive: true })
  return names.filter((name) => name.endsWith('.part'))
}

function signed(number: number): string {
  return number < 0 ? String(number) : `+${number}`
}
