import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createSigner } from './dialects/proof-signer'
import { freePort } from './free-port'

/** What is wrong with an office server. */
export interface Ailment {
  /** Its list of hosts does not have the portal. */
  refusesHosts?: boolean
  /** How far its clock is off, in milliseconds. */
  clockOff?: number
  /** Its clock stands at this time. */
  at?: Date
  /** Which pages may show its own in a frame, as its header says; any unless it is said. */
  frameAncestors?: string
  /** It signs with keys that its discovery does not show. */
  signsWithOthers?: boolean
}

/** An office server that opens documents as ONLYOFFICE Docs does: it asks the host before it answers the browser. */
export interface FakeOffice {
  origin: string
  /** Of the discovery document. */
  url: string
  close(): Promise<void>
}

/** Starts one on localhost. */
export async function startFakeOffice(ailment: Ailment = {}): Promise<FakeOffice> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const published = createSigner()
  const signer = ailment.signsWithOthers ? createSigner() : published
  const now = () => ailment.at ?? new Date(Date.now() + (ailment.clockOff ?? 0))

  async function callHost(address: string, body: string) {
    const wopiSrc = new URL(address, origin).searchParams.get('WOPISrc') ?? ''
    const token = new URLSearchParams(body).get('access_token') ?? ''
    const url = `${wopiSrc}?access_token=${token}`
    const answer = await fetch(url, { headers: signer.headers(token, url, now()) })
    await answer.body?.cancel()
    return true
  }

  const server = createServer(async (request, response) => {
    response.setHeader('date', now().toUTCString())
    if (ailment.frameAncestors !== undefined) {
      const policy = `frame-ancestors ${ailment.frameAncestors}`
      response.setHeader('content-security-policy', policy)
    }
    if (request.url === '/hosting/discovery') {
      response
        .setHeader('content-type', 'application/xml')
        .end(discovery(origin, published.element()))
    } else if (request.method !== 'POST' || ailment.refusesHosts) {
      response.writeHead(403).end()
    } else {
      const asked = await callHost(request.url ?? '', await text(request)).catch(() => false)
      response.writeHead(asked ? 200 : 502, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Office</title>')
    }
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    origin,
    url: `${origin}/hosting/discovery`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function discovery(origin: string, proofKey: string): string {
  const action = (name: string, ext: string, more = '') =>
    `<action name="${name}" ext="${ext}" ${more}urlsrc="${origin}/hosting/wopi/word/${name}?&lt;ui=UI_LLCC&amp;&gt;"/>`
  return `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery><net-zone name="external-http"><app name="Word">
${action('view', 'docx')}
${action('edit', 'docx', 'default="true" requires="locks,update" ')}
${action('view', 'txt')}
</app></net-zone>${proofKey}</wopi-discovery>`
}
