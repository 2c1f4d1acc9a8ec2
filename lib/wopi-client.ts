import * as z from 'zod/mini'

/** What the built-in editor reads of CheckFileInfo. */
const fileInfoShape = z.object({
  BaseFileName: z.string(),
  Size: z.number(),
  Version: z.string(),
  UserId: z.string(),
  UserFriendlyName: z._default(z.string(), ''),
  UserCanWrite: z._default(z.boolean(), false),
  ReadOnly: z._default(z.boolean(), false),
  SupportsLocks: z._default(z.boolean(), false),
  LastModifiedTime: z.optional(z.string()),
  PostMessageOrigin: z.optional(z.string()),
})
export type FileInfo = z.infer<typeof fileInfoShape>

const savedShape = z.object({ LastModifiedTime: z.optional(z.string()) })
const activitiesShape = z.object({ ActivityResponses: z.array(z.object({ Status: z.number() })) })
const conflictShape = z.object({ COOLStatusCode: z.optional(z.number()) })

/** Why the host did not do what it was asked. */
export type WopiRefusal =
  /** No answer came: the network, the server, or too slow. Whether the host acted is not known. */
  | { kind: 'offline' }
  /** 409. `lock` is the lock that stands in the way, empty when the document is not locked. */
  | { kind: 'conflict'; lock: string; reason: string; changedElsewhere: boolean }
  /** 401: the token has ended. */
  | { kind: 'access-ended' }
  /** 404. */
  | { kind: 'gone' }
  /** 412 or 413. */
  | { kind: 'too-large' }
  /** 507. */
  | { kind: 'storage-full' }
  /** Anything else, most of all 5xx. */
  | { kind: 'host-error'; status: number }

export type SaveKind = 'save' | 'autosave' | 'exit-save'

export interface PutOptions {
  lock: string
  kind: SaveKind
  /** Whether the person changed something since the last save. */
  modified: boolean
  /** User ids of those whose changes are in it. */
  editors: readonly string[]
  /** LastModifiedTime of the bytes the edits are based on; absent to save on top of whatever is there. */
  seen?: string | undefined
  /** Lets the request outlive the page; the browser takes only small ones ({@link keepaliveBytes}). */
  keepalive?: boolean | undefined
}

type Ok<T> = { kind: 'ok' } & T
export interface WopiClient {
  checkFileInfo(): Promise<Ok<{ info: FileInfo }> | WopiRefusal>
  getFile(
    maxBytes: number,
  ): Promise<Ok<{ bytes: Uint8Array<ArrayBuffer>; version: string }> | WopiRefusal>
  /** `version` is the host's X-WOPI-ItemVersion, empty when it sends none. */
  lock(lock: string): Promise<Ok<{ version: string }> | WopiRefusal>
  refreshLock(lock: string): Promise<Ok<{ version: string }> | WopiRefusal>
  unlock(lock: string, keepalive?: boolean): Promise<Ok<{ version: string }> | WopiRefusal>
  putFile(
    bytes: Uint8Array<ArrayBuffer>,
    options: PutOptions,
  ): Promise<Ok<{ version: string; modifiedTime: string | undefined }> | WopiRefusal>
  /** The request that {@link putFile} would make, for a worker that outlives the page. */
  putRequest(options: PutOptions): WopiRequest
  unlockRequest(lock: string): WopiRequest
  /**
   * AddActivities (reference §2.12). The request outlives the page. `taken`: whether the host has understood each of them.
   */
  addActivities(activities: readonly Activity[]): Promise<Ok<{ taken: boolean }> | WopiRefusal>
  /** Goes on with a renewed token. */
  setToken(accessToken: string): void
}

/** A new comment, or an answer to one, as AddActivities takes it. */
export interface Activity {
  /** A GUID; the host takes the same one for the same activity, sent again. */
  id: string
  /** When it was written, milliseconds since 1970 UTC. */
  at: number
  /** Names the comment in the document. */
  contentId: string
  text: string
  isReply: boolean
  mentioned: readonly { id: string; name: string }[]
}

export interface WopiRequest {
  url: string
  headers: Record<string, string>
}

/** Browsers allow 64 KiB of keepalive bodies in flight for a page, all together. */
export const keepaliveBytes = 60 * 1024

const shortMs = 30_000
/** Slowest connection that a transfer is waited for, bytes per second. */
const slowest = 16 * 1024
const transferMs = (bytes: number) => shortMs + Math.ceil((bytes / slowest) * 1000)

/**
 * Speaks WOPI (reference §2) from a browser: the token goes in the Authorization header and never in a URL.
 * No call throws; every answer is a value.
 *
 * @param wopiSrc without a token, same origin
 */
export function createWopiClient({
  wopiSrc,
  accessToken,
  fetcher = (input, init) => fetch(input, init),
}: {
  wopiSrc: string
  accessToken: string
  fetcher?: typeof fetch
}): WopiClient {
  let token = accessToken
  const contents = `${wopiSrc}/contents`

  async function call<T>(
    url: string,
    init: RequestInit,
    timeoutMs: number,
    read: (response: Response) => Promise<T>,
  ): Promise<Ok<T> | WopiRefusal> {
    const request: RequestInit = {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }
    try {
      const response = await fetcher(url, request)
      if (response.status !== 200) return await refusal(response)
      return { kind: 'ok', ...(await read(response)) }
    } catch {
      // fetch rejects for every way in which no whole answer arrived.
      return { kind: 'offline' }
    }
  }

  const post = (override: string, lock: string, keepalive = false) =>
    call(
      wopiSrc,
      { method: 'POST', headers: { 'X-WOPI-Override': override, 'X-WOPI-Lock': lock }, keepalive },
      shortMs,
      async (response) => ({ version: response.headers.get('x-wopi-itemversion') ?? '' }),
    )

  return {
    async checkFileInfo() {
      const answer = await call(wopiSrc, {}, shortMs, async (response) => ({
        parsed: fileInfoShape.safeParse(await response.json()),
      }))
      if (answer.kind !== 'ok') return answer
      return answer.parsed.success
        ? { kind: 'ok', info: answer.parsed.data }
        : { kind: 'host-error', status: 200 }
    },

    getFile: (maxBytes) =>
      call(
        contents,
        { headers: { 'X-WOPI-MaxExpectedSize': String(maxBytes) } },
        transferMs(maxBytes),
        async (response) => ({
          bytes: new Uint8Array(await response.arrayBuffer()),
          version: response.headers.get('x-wopi-itemversion') ?? '',
        }),
      ),

    lock: (lock) => post('LOCK', lock),
    refreshLock: (lock) => post('REFRESH_LOCK', lock),
    unlock: (lock, keepalive) => post('UNLOCK', lock, keepalive),

    async putFile(bytes, options) {
      const answer = await call(
        contents,
        {
          method: 'POST',
          headers: putHeaders(options),
          body: bytes,
          keepalive: options.keepalive === true && bytes.byteLength <= keepaliveBytes,
        },
        transferMs(bytes.byteLength),
        async (response) => {
          // A host need not answer a body; the save stands all the same.
          const body = savedShape.safeParse(await response.json().catch(() => ({})))
          return {
            version: response.headers.get('x-wopi-itemversion') ?? '',
            modifiedTime: body.success ? body.data.LastModifiedTime : undefined,
          }
        },
      )
      return answer
    },

    addActivities(activities) {
      const body = JSON.stringify({ Activities: activities.map(activityOf) })
      return call(
        wopiSrc,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-WOPI-Override': 'ADD_ACTIVITIES' },
          body,
          keepalive: new Blob([body]).size <= keepaliveBytes,
        },
        shortMs,
        async (response) => {
          const answer = activitiesShape.safeParse(await response.json().catch(() => ({})))
          const taken = answer.success
            ? answer.data.ActivityResponses.every(({ Status }) => Status === 0)
            : false
          return { taken }
        },
      )
    },

    putRequest: (options) => ({
      url: contents,
      headers: { ...putHeaders(options), Authorization: `Bearer ${token}` },
    }),
    unlockRequest: (lock) => ({
      url: wopiSrc,
      headers: {
        'X-WOPI-Override': 'UNLOCK',
        'X-WOPI-Lock': lock,
        Authorization: `Bearer ${token}`,
      },
    }),

    setToken(next) {
      token = next
    },
  }
}

function activityOf({ id, at, contentId, text, isReply, mentioned }: Activity) {
  return {
    Type: 'comment',
    Id: id,
    Timestamp: new Date(at).toISOString(),
    Data: {
      ContentId: contentId,
      ContentAction: 'created',
      CommentText: text,
      IsReply: isReply,
    },
    People: mentioned.map((person) => ({ Id: person.id, Name: person.name, Mentioned: true })),
  }
}

function putHeaders(options: PutOptions): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'X-WOPI-Override': 'PUT',
    'X-WOPI-Lock': options.lock,
    ...(options.editors.length > 0 ? { 'X-WOPI-Editors': options.editors.join(',') } : {}),
    'X-LOOL-WOPI-IsModifiedByUser': String(options.modified),
    'X-LOOL-WOPI-IsAutosave': String(options.kind === 'autosave'),
    'X-LOOL-WOPI-IsExitSave': String(options.kind === 'exit-save'),
    ...(options.seen === undefined ? {} : { 'X-LOOL-WOPI-Timestamp': options.seen }),
  }
}

async function refusal(response: Response): Promise<WopiRefusal> {
  switch (response.status) {
    case 401:
      return { kind: 'access-ended' }
    case 404:
      return { kind: 'gone' }
    case 409: {
      const body = conflictShape.safeParse(await response.json().catch(() => ({})))
      return {
        kind: 'conflict',
        lock: response.headers.get('x-wopi-lock') ?? '',
        reason: response.headers.get('x-wopi-lockfailurereason') ?? '',
        changedElsewhere: body.success && body.data.COOLStatusCode === 1010,
      }
    }
    case 412:
    case 413:
      return { kind: 'too-large' }
    case 507:
      return { kind: 'storage-full' }
    default:
      return { kind: 'host-error', status: response.status }
  }
}
