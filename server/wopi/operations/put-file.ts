import type { PutFileCommand } from '#server/wopi/commands/file-commands'
import { decideWrite, type WriteDecision } from '#server/wopi/lock-rules'
import type { Outcome } from '#server/wopi/outcome'
import {
  type Access,
  type CommitResult,
  type HeldLock,
  type RejectReason,
  type Room,
  type Save,
  StorageFull,
  type StoredBlob,
  type WopiPorts,
  type WriteGuard,
} from '#server/wopi/ports'
import { storeBody } from './store-body'

type Ports = Pick<WopiPorts, 'blobs' | 'grants' | 'versions' | 'rejected'>

/**
 * PutFile (reference §2.8). The body is taken first, whatever the locks say: a large one goes to durable storage, a
 * small one waits for the row. Then it becomes the next version in one transaction that checks the lock again, or a
 * rejected save. So a 200 means that the bytes and the row are safe, a 409 that the bytes wait for a person, and in
 * between nothing is torn.
 *
 * @param maxBytes the largest body that is taken
 */
export async function putFile(
  ports: Ports,
  access: Access,
  command: PutFileCommand,
  maxBytes: number,
): Promise<Outcome> {
  try {
    return await save(ports, access, command, maxBytes)
  } catch (error) {
    if (error instanceof StorageFull) return { kind: 'storage-full' }
    throw error
  }
}

async function save(
  ports: Ports,
  access: Access,
  command: PutFileCommand,
  maxBytes: number,
): Promise<Outcome> {
  const decision = decideWrite(access, command)
  if (access.rights === 'view') return withoutWriteRight(ports, access, command, decision, maxBytes)

  // What is refused by its lock is kept whatever the quota; else bytes that could not even be kept are not read.
  const room = decision.kind === 'refuse' || !access.room ? maxBytes : roomOf(access.room)
  const put = await storeBody(ports.blobs, command, Math.min(maxBytes, room), true)
  if (put.kind === 'too-large' && room < maxBytes) return { kind: 'over-quota', kept: false }
  if (put.kind !== 'stored') {
    // The lock is judged before the size (reference §2.0, order of checks).
    const lockFirst = put.kind === 'too-large' && decision.kind === 'refuse'
    return lockFirst ? { kind: 'lock-mismatch', current: access.held } : put
  }
  const version = await saveFrom(ports, access, command, put.blob)
  const reject = (reason: RejectReason, current: HeldLock | null) =>
    keep(ports, access, command, version, reason, current)

  if (decision.kind === 'refuse') {
    await reject(decision.reason, access.held)
    return { kind: 'lock-mismatch', current: access.held }
  }
  const result = await ports.versions.commit(
    access.file.fileId,
    version,
    guardOf(decision, command, access),
  )
  if (result.kind === 'unchanged') await forget(ports.blobs, version.blob)
  return finish(result, reject)
}

function roomOf({ bytes, reserve }: Room): number {
  return bytes + reserve
}

/** Bytes that the head has already. What cannot be removed now belongs to no row, and goes with the next sweep. */
async function forget(blobs: Ports['blobs'], { key }: StoredBlob): Promise<void> {
  await blobs.remove(key).catch(() => undefined)
}

async function finish(
  result: CommitResult,
  reject: (reason: RejectReason, current: HeldLock | null) => Promise<boolean>,
): Promise<Outcome> {
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      return result
    case 'lock-mismatch':
      // The lock was lost between the first look and the commit.
      await reject(result.current ? 'lock-mismatch' : 'not-locked', result.current)
      return { kind: 'lock-mismatch', current: result.current }
    case 'changed-elsewhere':
      await reject('changed-elsewhere', result.current)
      return { kind: 'changed-elsewhere', current: result.current }
    case 'over-quota':
      return { kind: 'over-quota', kept: await reject('over-quota', null) }
    case 'access-ended':
      await reject('access-ended', null)
      return { kind: 'not-authorised' }
    case 'gone':
      // A deleted file is never resurrected by PutFile (reference §9.5, rule 7).
      await reject('access-ended', null)
      return { kind: 'not-found' }
  }
}

function guardOf(
  decision: Exclude<WriteDecision, { kind: 'refuse' }>,
  { seen }: PutFileCommand,
  { grantId }: Access,
): WriteGuard {
  switch (decision.kind) {
    case 'under-lock':
      return { kind: 'holds-lock', lock: decision.lock, seen, grantId }
    case 'onto-nothing':
      return { kind: 'still-empty', seen, grantId }
    case 'takes-lock':
      return { ...decision, grantId }
  }
}

/**
 * A token without the right to write. LibreOffice Online may send other people's edits with the owner's
 * view token (reference §9.1), so a body that comes under the document's own lock is kept. So is what an editor brings that
 * could write when it opened the document: nobody told it that the right has gone, and its lock went with it.
 */
async function withoutWriteRight(
  ports: Ports,
  access: Access,
  command: PutFileCommand,
  decision: WriteDecision,
  maxBytes: number,
): Promise<Outcome> {
  const fault =
    (decision.kind === 'under-lock' || access.lowered) &&
    (await keepBody(ports, access, command, 'no-write-right', maxBytes))
  return fault || { kind: 'not-authorised' }
}

/**
 * Keeps what an editor brings with a token that has ended: nobody told it that the time is over, and it may never
 * send it again (reference §9.2, §13, 5). What cannot be read is lost as it would have been.
 */
export async function keepLateSave(
  ports: Ports,
  access: Access,
  command: PutFileCommand,
  maxBytes: number,
): Promise<void> {
  await keepBody(ports, access, command, 'access-ended', maxBytes)
}

/** Stores a body that will not become a version, and keeps it; null when that worked. */
async function keepBody(
  ports: Ports,
  access: Access,
  command: PutFileCommand,
  reason: RejectReason,
  maxBytes: number,
): Promise<Exclude<Awaited<ReturnType<typeof storeBody>>, { kind: 'stored' }> | null> {
  const put = await storeBody(ports.blobs, command, maxBytes, true)
  if (put.kind !== 'stored') return put
  const save = await saveFrom(ports, access, command, put.blob)
  await keep(ports, access, command, save, reason, access.held)
  return null
}

async function saveFrom(
  { grants }: Ports,
  { user, editor }: Access,
  command: PutFileCommand,
  blob: StoredBlob,
): Promise<Save> {
  // X-WOPI-Editors attributes, it never authorises: unknown ids are ignored (reference §2.8).
  const known = command.editors.length > 0 ? await grants.knownUsers(command.editors) : []
  return {
    blob,
    source: command.source,
    userId: user.id,
    editors: known.length > 0 ? known : [user.id],
    modifiedByUser: command.modifiedByUser,
    editorId: editor.id,
  }
}

/** @returns whether the bytes wait for a person now */
async function keep(
  { rejected, blobs }: Ports,
  access: Access,
  command: PutFileCommand,
  save: Save,
  reason: RejectReason,
  current: HeldLock | null,
): Promise<boolean> {
  if (save.blob.size === 0) {
    await blobs.remove(save.blob.key)
    return false
  }
  const result = await rejected.keep({
    fileId: access.file.fileId,
    save,
    grantId: access.grantId,
    reason,
    offeredLock: command.lock,
    currentLock: current?.id ?? null,
  })
  return result === 'kept'
}
