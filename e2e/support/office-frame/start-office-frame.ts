import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { collaboraOnline } from '#e2e/support/dialects/collabora-online'
import type { OfficeKind } from '#e2e/support/dialects/discovery-server'
import type { FileInfo } from '#e2e/support/dialects/file-info'
import { officeForTheWeb } from '#e2e/support/dialects/office-for-the-web'
import { onlyofficeDocs } from '#e2e/support/dialects/onlyoffice-docs'
import { freePort } from '#e2e/support/free-port'
import type { Token } from '#e2e/support/operator'
import type { WopiAnswer } from '#e2e/support/wopi-client'
import { officePage } from './office-page'

/** An office server with a page to look at: what it does goes to the portal over WOPI, by the dialect of its kind. */
export interface OfficeFrame {
  /** Of the discovery document. */
  url: string
  origin: string
  kind: OfficeKind
  /** What was sent to the portal and how it was answered, in order: `LOCK 200`. */
  calls: readonly string[]
  close(): void
}

interface Session {
  wopiSrc: string
  info: FileInfo
  readOnly: boolean
  changed: boolean
  token(next: Token): void
  text(): string
  type(words: string): void
  save(): Promise<WopiAnswer>
  saveAs(name: string): Promise<Token | null>
  leave(): Promise<void>
  left: boolean
}

/** So long after its window is gone a document is saved and unlocked. */
const lingerMs = 400

/** Starts one of a kind on a free port. */
export async function startOfficeFrame(kind: OfficeKind): Promise<OfficeFrame> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const sessions = new Map<string, Session>()
  const { open, calls } = clientOf(kind)

  async function leave(session: Session) {
    if (session.left) return
    session.left = true
    await session.leave()
  }
  const verbs: Record<string, (session: Session, body: unknown) => unknown> = {
    look: (session) => ({ text: session.text() }),
    type(session, body) {
      session.type(z.object({ words: z.string() }).parse(body).words)
      session.changed = true
      return {}
    },
    async save(session) {
      const { status } = await session.save()
      session.changed = false
      return { status }
    },
    async 'save-as'(session, body) {
      const { name } = z.object({ name: z.string() }).parse(body)
      const made = await session.saveAs(name)
      return { fileName: made ? name : null }
    },
    async fetch(_, body) {
      // As an office server does: from its own machine, with no cookie and no token.
      const answer = await fetch(z.object({ url: z.url() }).parse(body).url)
      const type = answer.headers.get('content-type')
      return { status: answer.status, type, text: await answer.text() }
    },
    token(session, body) {
      const { token, ttl } = z.object({ token: z.string(), ttl: z.number() }).parse(body)
      session.token({ wopiSrc: session.wopiSrc, accessToken: token, accessTokenTtl: ttl })
      return {}
    },
    views: (asking) =>
      [...sessions.values()]
        .filter(({ wopiSrc, left }) => wopiSrc === asking.wopiSrc && !left)
        .map((session, index) => ({
          ...{ ViewId: index, UserId: session.info.UserId, Color: 1 },
          ...{ UserName: session.info.UserFriendlyName, ReadOnly: session.readOnly },
          IsCurrentView: session === asking,
        })),
    async leave(session) {
      await leave(session)
      return {}
    },
    gone(session) {
      // The portal may be gone by then, as the window is.
      setTimeout(() => void leave(session).catch(() => {}), lingerMs)
      return {}
    },
  }

  async function page(request: IncomingMessage, address: URL): Promise<string> {
    const form = new URLSearchParams(await text(request))
    const wopiSrc = address.searchParams.get('WOPISrc') ?? address.searchParams.get('wopisrc') ?? ''
    const token = {
      wopiSrc,
      accessToken: form.get('access_token') ?? '',
      accessTokenTtl: Number(form.get('access_token_ttl')),
    }
    const session = await open(token)
    const id = randomUUID()
    sessions.set(id, session)
    const host = z.string().parse(session.info.PostMessageOrigin)
    const { readOnly } = session
    return officePage({ kind, session: id, host, text: session.text(), readOnly })
  }

  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', origin)
    const [, area, id = '', verb = ''] = address.pathname.split('/')
    try {
      if (area === 'hosting') response.setHeader('content-type', 'text/xml').end(discovery(origin))
      else if (area === 'session') {
        const session = sessions.get(id)
        const body: unknown = JSON.parse((await text(request)) || '{}')
        if (!session) throw new Error('no such session')
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(await verbs[verb]?.(session, body)))
      } else if (area === 'hostile') {
        response.setHeader('content-type', 'text/html').end(hostile)
      } else {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(await page(request, address))
      }
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `${origin}/hosting/discovery`,
    ...{ origin, kind, calls },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The client of a kind, with what all of them have in common. */
function clientOf(kind: OfficeKind): { open(token: Token): Promise<Session>; calls: string[] } {
  const shared = (token: Token) => ({ wopiSrc: token.wopiSrc, changed: false, left: false })
  if (kind === 'collabora') {
    const { open, calls } = collaboraOnline('cool', null)
    return {
      calls,
      async open(token) {
        const inner = await open(token)
        return Object.assign(shared(token), {
          info: inner.info,
          readOnly: inner.readOnly,
          token: (next: Token) => {
            inner.token = next
          },
          ...{ text: inner.text, type: inner.type, save: () => inner.save() },
          ...{ saveAs: inner.saveAs, leave: inner.leave },
        })
      },
    }
  }
  if (kind === 'onlyoffice') {
    const { open, calls } = onlyofficeDocs(null)
    return {
      calls,
      async open(token) {
        const inner = await open(token)
        return Object.assign(shared(token), {
          info: inner.info,
          readOnly: inner.mode === 'view',
          token: () => undefined,
          ...{ text: inner.text, type: inner.type, save: inner.forceSave },
          ...{ saveAs: inner.saveAs, leave: inner.leave },
        })
      },
    }
  }
  const { open, calls } = officeForTheWeb(null)
  return {
    calls,
    async open(token) {
      const inner = await open(token)
      const session: Session = Object.assign(shared(token), {
        info: inner.info,
        readOnly: inner.mode === 'view',
        token: () => undefined,
        ...{ text: inner.text, type: inner.type, save: inner.save, saveAs: inner.saveAs },
        async leave() {
          if (session.changed) await inner.save()
          await inner.leave()
        },
      })
      return session
    },
  }
}

/** Opens .docx, to edit and to view. */
function discovery(origin: string): string {
  const address = `${origin}/edit?&lt;ui=UI_LLCC&amp;&gt;`
  return `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery><net-zone name="external-http"><app name="Word">
<action name="edit" ext="docx" requires="locks,update" urlsrc="${address}"/>
<action name="view" ext="docx" urlsrc="${address}"/>
</app></net-zone></wopi-discovery>`
}

/** A page of another origin in the editor's own frame. */
const hostile = `<!doctype html><title>Hostile</title><h1>Hostile</h1>
<script>parent.postMessage(JSON.stringify({ MessageId: 'UI_Share', Values: {} }), '*')</script>`
