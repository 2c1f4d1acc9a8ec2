import type { NewName } from '#server/wopi/library-port'
import type { WopiHeaders, WopiRequest } from '#server/wopi/message'
import { type PartAsked, readPartAsked } from '#server/wopi/part'
import type { LockId, Micros, WopiSaveSource } from '#server/wopi/ports'
import { parseMicros } from '#server/wopi/time'
import {
  badRequest,
  collabora,
  decoded,
  readBytes,
  readNewName,
  type Unreadable,
  withLock,
  withOptionalLock,
} from './headers'

/** A request about a file, its headers read and checked. */
export type FileCommand =
  | { op: 'check-file-info' }
  | GetFileCommand
  | PutFileCommand
  | { op: 'lock'; lock: LockId }
  | { op: 'unlock-and-relock'; lock: LockId; oldLock: LockId }
  | { op: 'get-lock' }
  | { op: 'refresh-lock'; lock: LockId }
  | { op: 'unlock'; lock: LockId }
  | PutRelativeCommand
  | { op: 'rename-file'; lock: LockId | null; stem: string; body: Body }
  | { op: 'delete-file' }
  | { op: 'put-user-info'; body: Body }
  | { op: 'get-share-url'; type: string }
  | { op: 'add-activities'; body: Body }
  | { op: 'file-ancestry' }
  | { op: 'ecosystem-pointer' }

export type Body = AsyncIterable<Uint8Array> | null

export interface GetFileCommand {
  op: 'get-file'
  maxExpectedSize: number
  asked: PartAsked
}

export interface PutFileCommand {
  op: 'put-file'
  /** Null when the header is absent or empty. */
  lock: LockId | null
  /** User ids, as sent. */
  editors: string[]
  source: WopiSaveSource
  modifiedByUser: boolean | null
  /** The LastModifiedTime the client last saw, when it sent one. */
  seen: Micros | undefined
  /** Content-Length, when there is one. */
  expectedBytes: number | undefined
  body: Body
}

export interface PutRelativeCommand {
  op: 'put-relative-file'
  name: NewName
  /** X-WOPI-FileConversion: made from a file in an older format, which stays beside it. */
  conversion: boolean
  expectedBytes: number | undefined
  body: Body
}

/** What an absent X-WOPI-MaxExpectedSize means (reference §2.2). */
const MAX_SIGNED_INT = 2_147_483_647
/** No real time: it equals no head's. */
const NEVER: Micros = -1n

/** The operations of POST /wopi/files/{id}, by X-WOPI-Override; the capability flags are read from it too. */
export const fileOverrides = {
  LOCK: readLock,
  GET_LOCK: () => ({ op: 'get-lock' }),
  REFRESH_LOCK: ({ headers }) => withLock(headers, (lock) => ({ op: 'refresh-lock', lock })),
  UNLOCK: ({ headers }) => withLock(headers, (lock) => ({ op: 'unlock', lock })),
  PUT_RELATIVE: readPutRelative,
  RENAME_FILE: readRename,
  DELETE: () => ({ op: 'delete-file' }),
  PUT_USER_INFO: ({ body }) => ({ op: 'put-user-info', body }),
  GET_SHARE_URL: ({ headers }) => ({
    op: 'get-share-url',
    type: headers.get('x-wopi-urltype') ?? '',
  }),
  ADD_ACTIVITIES: ({ body }) => ({ op: 'add-activities', body }),
} satisfies Record<string, (request: WopiRequest) => FileCommand | Unreadable>

export function readGetFile({ headers }: WopiRequest): FileCommand | Unreadable {
  return readBytes(headers, 'x-wopi-maxexpectedsize', (size = MAX_SIGNED_INT) => ({
    op: 'get-file',
    maxExpectedSize: size,
    asked: readPartAsked(headers),
  }))
}

export function readPutFile({ headers, body }: WopiRequest): FileCommand | Unreadable {
  const timestamp = collabora(headers, 'Timestamp')
  return withOptionalLock(headers, (lock) =>
    readBytes(headers, 'content-length', (expectedBytes) => ({
      op: 'put-file',
      lock,
      editors: listOf(headers.get('x-wopi-editors')),
      source: sourceOf(headers),
      modifiedByUser: collaboraFlag(headers, 'IsModifiedByUser'),
      seen: timestamp === null ? undefined : (parseMicros(timestamp) ?? NEVER),
      expectedBytes,
      body,
    })),
  )
}

function readLock({ headers }: WopiRequest): FileCommand | Unreadable {
  return withLock(headers, (lock) =>
    headers.get('x-wopi-oldlock') !== null
      ? withLock(
          headers,
          (oldLock) => ({ op: 'unlock-and-relock', lock, oldLock }),
          'X-WOPI-OldLock',
        )
      : { op: 'lock', lock },
  )
}

/** X-WOPI-Size is not read: the bytes that arrive are counted instead (reference §2.0). */
function readPutRelative({ headers, body }: WopiRequest): FileCommand | Unreadable {
  const name = readNewName(headers)
  if ('kind' in name) return name
  return readBytes(headers, 'content-length', (expectedBytes) => ({
    op: 'put-relative-file',
    name,
    conversion: headers.get('x-wopi-fileconversion') !== null,
    expectedBytes,
    body,
  }))
}

function readRename({ headers, body }: WopiRequest): FileCommand | Unreadable {
  const stem = decoded(headers, 'x-wopi-requestedname')
  if (stem === null) return badRequest('X-WOPI-RequestedName is missing or empty')
  return withOptionalLock(headers, (lock) => ({ op: 'rename-file', lock, stem, body }))
}

function sourceOf(headers: WopiHeaders): WopiSaveSource {
  if (collaboraFlag(headers, 'IsExitSave')) return 'exit-save'
  return collaboraFlag(headers, 'IsAutosave') ? 'autosave' : 'save'
}

function collaboraFlag(headers: WopiHeaders, name: string): boolean | null {
  const value = collabora(headers, name)?.toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : null
}

function listOf(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
}
