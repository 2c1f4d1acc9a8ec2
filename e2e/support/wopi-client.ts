import type { Token } from './operator'

/** An answer of the host with what every test wants to look at. */
export interface WopiAnswer {
  status: number
  /** Undefined: the header is absent, which is not the same as empty. */
  lock: string | undefined
  version: string | undefined
  headers: Headers
  text: string
}

/** Reads an answer to its end. */
export async function readAnswer(response: Response): Promise<WopiAnswer> {
  return {
    status: response.status,
    lock: response.headers.get('x-wopi-lock') ?? undefined,
    version: response.headers.get('x-wopi-itemversion') ?? undefined,
    headers: response.headers,
    text: await response.text(),
  }
}

/** A WOPI client without an opinion: sends what it is told. */
export function wopiClient({ wopiSrc, accessToken }: Token) {
  const address = (path: string) =>
    `${wopiSrc}${path}?access_token=${encodeURIComponent(accessToken)}`

  async function send(path: string, init: RequestInit = {}): Promise<WopiAnswer> {
    return await readAnswer(await fetch(address(path), { redirect: 'manual', ...init }))
  }

  const override = (name: string, headers: Record<string, string>) =>
    send('', { method: 'POST', headers: { 'X-WOPI-Override': name, ...headers } })

  return {
    address,
    send,
    checkFileInfo: () => send(''),
    getFile: () => send('/contents'),
    lock: (id: string) => override('LOCK', { 'X-WOPI-Lock': id }),
    relock: (id: string, old: string) =>
      override('LOCK', { 'X-WOPI-Lock': id, 'X-WOPI-OldLock': old }),
    getLock: () => override('GET_LOCK', {}),
    refreshLock: (id: string) => override('REFRESH_LOCK', { 'X-WOPI-Lock': id }),
    unlock: (id: string) => override('UNLOCK', { 'X-WOPI-Lock': id }),
    /** Any body that fetch takes; a stream goes out chunked. */
    putFile: (
      body: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>,
      headers: Record<string, string> = {},
    ) =>
      send('/contents', {
        method: 'POST',
        headers: { 'X-WOPI-Override': 'PUT', ...headers },
        body,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
  }
}

export type WopiClient = ReturnType<typeof wopiClient>
