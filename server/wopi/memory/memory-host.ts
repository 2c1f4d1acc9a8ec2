import { createWopiHost } from '#server/wopi/host'
import type { EditorKind, Rights, WopiEvent } from '#server/wopi/ports'
import { asFetch } from './as-fetch'
import { createMemoryStores } from './memory-stores'

export interface Call {
  method?: string
  /** Defaults to the edit token. */
  token?: string | null
  file?: string
  contents?: boolean
  /** Another part of the file's address: ancestry, ecosystem_pointer. */
  part?: string
  headers?: Record<string, string>
  body?: string | ReadableStream<Uint8Array>
  /** The sender's connection. */
  signal?: AbortSignal
}

const START = Date.parse('2026-01-01T10:00:00.000Z')

/** A host on memory stores with a clock that only moves when told, two users and one document «doc». */
export async function createMemoryHost(options: { maxUploadBytes?: number } = {}) {
  let time = START
  const now = () => new Date(time)
  const stores = createMemoryStores(now)
  const events: WopiEvent[] = []
  const wopi = createWopiHost(
    { ...stores, clock: { now }, record: (event) => events.push(event) },
    {
      publicUrl: 'https://portal.example.org',
      wopiUrl: 'https://wopi.example.org',
      maxUploadBytes: options.maxUploadBytes ?? 1e6,
    },
  )
  const host = asFetch(wopi)
  stores.users.set('ana', { id: 'ana', name: 'Ana', disabled: false })
  stores.users.set('ben', { id: 'ben', name: 'Ben', disabled: false })
  await stores.addFile('doc', 'ana', 'first')
  stores.shares.set('doc ben', { level: 'edit', expiresAt: null })

  const grant = (
    token: string,
    userId: string,
    rights: Rights,
    fileId = 'doc',
    editorKind: EditorKind = 'builtin',
  ) =>
    stores.addGrant(token, {
      id: `grant-of-${userId}-to-${rights}-${fileId}`,
      userId,
      fileId,
      rights,
      editorKind,
      expiresAt: new Date(time + 10 * 60 * 60 * 1000),
      revoked: false,
    })
  const tokens = {
    ana: 'token-of-ana-00000',
    ben: 'token-of-ben-00000',
    viewer: 'token-of-viewer-00',
  }
  const grants = {
    ana: grant(tokens.ana, 'ana', 'edit'),
    ben: grant(tokens.ben, 'ben', 'edit'),
    viewer: grant(tokens.viewer, 'ben', 'view'),
  }

  const call = ({
    method,
    token = tokens.ana,
    file = 'doc',
    contents,
    part,
    headers,
    body,
    signal,
  }: Call) => {
    const query = token === null ? '' : `?access_token=${token}`
    const path = ['/wopi/files', file, ...(contents ? ['contents'] : part ? [part] : [])].join('/')
    return host(
      new Request(`http://localhost:3000${path}${query}`, {
        method: method ?? 'POST',
        headers: headers ?? {},
        ...(signal ? { signal } : {}),
        ...(body === undefined ? {} : { body, duplex: 'half' }),
      }),
    )
  }
  return {
    ...stores,
    wopi,
    host,
    events,
    tokens,
    grants,
    grant,
    call,
    post: (override: string, headers: Record<string, string> = {}, token?: string | null) =>
      call({
        headers: { 'X-WOPI-Override': override, ...headers },
        ...(token === undefined ? {} : { token }),
      }),
    put: (body: string, headers: Record<string, string> = {}, token?: string | null) =>
      call({
        contents: true,
        headers: { 'X-WOPI-Override': 'PUT', ...headers },
        body,
        ...(token === undefined ? {} : { token }),
      }),
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    now,
    doc: () => {
      const file = stores.files.files.get('doc')
      if (!file) throw new Error('no document')
      return file
    },
  }
}

export type MemoryHost = Awaited<ReturnType<typeof createMemoryHost>>
