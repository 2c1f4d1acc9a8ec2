import type { EditorIsland } from './editor-island'
import type { LockKeeper } from './editor-session-lock'
import type { Base } from './editor-session-saves'
import type { OpenFailure, ReadOnly } from './editor-session-state'
import type { FileInfo, WopiClient, WopiRefusal } from './wopi-client'

export type Opening =
  | { kind: 'opened'; info: FileInfo; readOnly: ReadOnly | null }
  | { kind: 'failed'; failure: OpenFailure; info: FileInfo | null }

/** A document that is being saved again and again is waited for so often. */
const maxRounds = 5

/**
 * Opens a document: CheckFileInfo, GetFile, and Lock when the person may write. When it resolves the island
 * shows the version that the host's newest answer named; the caller decides whether it may be changed.
 *
 * @param loaded called with the version that is shown and its bytes, each time the island shows one
 */
export async function openDocument({
  client,
  island,
  keeper,
  loaded,
  viewOnly,
  maxBytes,
}: {
  client: WopiClient
  island: EditorIsland
  keeper: LockKeeper
  loaded(base: Base, bytes: Uint8Array<ArrayBuffer>): void
  viewOnly: boolean
  maxBytes: number
}): Promise<Opening> {
  let info: FileInfo | null = null
  for (let round = 0; round < maxRounds; round += 1) {
    const fetched = await fetchDocument(client, maxBytes)
    if (fetched.kind === 'failed') return fetched
    info = fetched.info
    island.setReadOnly(true)
    const shown = await island.load(fetched.bytes)
    if (shown.kind === 'unreadable') return { kind: 'failed', failure: shown, info }
    loaded({ version: info.Version, seen: info.LastModifiedTime }, fetched.bytes)
    const opened = (readOnly: ReadOnly | null): Opening => ({
      kind: 'opened',
      info: fetched.info,
      readOnly,
    })
    if (viewOnly || !mayWrite(info)) return opened({ kind: 'view' })
    if (shown.kind === 'read-only') return opened({ kind: 'format', reason: shown.reason })

    const locked = await keeper.take()
    if (locked.kind === 'conflict') return opened({ kind: 'locked', reason: locked.reason })
    if (locked.kind !== 'ok') return opened({ kind: 'no-lock', refusal: locked })
    // Somebody may have saved between GetFile and Lock; now that the lock is ours it stays the same.
    if (locked.version === '' || locked.version === info.Version) return opened(null)
  }
  await keeper.release()
  return { kind: 'failed', failure: { kind: 'host-error', status: 200 }, info }
}

type Fetched =
  | { kind: 'fetched'; info: FileInfo; bytes: Uint8Array<ArrayBuffer> }
  | Extract<Opening, { kind: 'failed' }>

/** CheckFileInfo and GetFile until both speak of the same version. */
async function fetchDocument(client: WopiClient, maxBytes: number): Promise<Fetched> {
  let info: FileInfo | null = null
  for (let round = 0; round < maxRounds; round += 1) {
    const checked = await client.checkFileInfo()
    if (checked.kind !== 'ok') return failed(checked, info)
    info = checked.info
    if (info.Size > maxBytes) {
      return failed({ kind: 'too-big-to-open', size: info.Size, limit: maxBytes }, info)
    }
    const file = await client.getFile(maxBytes)
    if (file.kind !== 'ok') return failed(file, info)
    if (file.version === '' || file.version === info.Version) {
      return { kind: 'fetched', info, bytes: file.bytes }
    }
  }
  return failed({ kind: 'host-error', status: 200 }, info)
}

function failed(failure: OpenFailure | WopiRefusal, info: FileInfo | null): Fetched {
  return {
    kind: 'failed',
    failure: failure.kind === 'conflict' ? { kind: 'host-error', status: 409 } : failure,
    info,
  }
}

function mayWrite(info: FileInfo): boolean {
  return info.UserCanWrite && !info.ReadOnly && info.SupportsLocks
}
