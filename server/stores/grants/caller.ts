import { headOf } from '#server/stores/files/head-row'
import { heldAt } from '#server/stores/files/lock-row'
import { type Quota, roomOf } from '#server/stores/files/take-room'
import { lesserRights } from '#server/wopi/lesser-rights'
import {
  type Access,
  type Caller,
  type EditorKind,
  mobileEditorId,
  type Rights,
} from '#server/wopi/ports'
import type { AccessRow, CallerRow } from './access-row'
import { ownsIt } from './may-reach'

const editorKinds: readonly EditorKind[] = [
  'builtin',
  'onlyoffice',
  'collabora',
  'microsoft',
  'other',
]

/** Who calls, out of a row. */
export function callerOf(row: CallerRow): Caller {
  const rights: Rights = row.rights === 'edit' || row.rights === 'comment' ? row.rights : 'view'
  const anonymous = row.role === 'guest'
  // Office's mobile apps are in no registry: nobody adds them, they come by themselves.
  const mobile = row.editorId === mobileEditorId
  return {
    grantId: row.grantId,
    rights,
    expiresAt: row.expiresAt,
    editor: {
      id: row.editorId,
      kind: editorKind(row),
      name: row.editorName ?? row.editorId,
      containers: !anonymous && (mobile || Boolean(row.containers)),
      writeRelative: mobile || Boolean(row.writeRelative),
      takesFreeLock: Boolean(row.takesFreeLock),
    },
    user: { id: row.userId, name: row.userName, info: row.userInfo ?? '', anonymous },
    purpose: 'session',
  }
}

/**
 * The same with the document, its head and its lock as it counts at `now`.
 *
 * @param reach what the user may do with the document at most
 */
export function accessOf(row: AccessRow, reach: Rights, now: Date, quota: Quota): Access {
  const held = heldAt(
    {
      lockId: row.lockId,
      kind: row.lockKind,
      userId: row.lockUserId,
      editorId: row.lockEditorId,
      acquiredAt: row.lockAcquiredAt,
      expiresAt: row.lockExpiresAt,
    },
    now,
  )
  const caller = callerOf(row)
  const rights = rightsNow(row, reach)
  return {
    ...caller,
    rights,
    lowered: caller.rights !== 'view' && rights === 'view',
    owns: ownsIt(row, row.ownerId) || row.basis === 'operator',
    file: headOf(row.documentId, row.documentName, row),
    held: held && {
      ...held,
      holder: { ...held.holder, userName: row.holderName ?? held.holder.userName },
    },
    // A sum comes in another type from each database.
    room: roomOf({ ...row, usedByAll: BigInt(row.usedByAll) }, quota),
  }
}

/** What a token allows whose user may do `reach`. */
export function rightsNow(row: CallerRow, reach: Rights): Rights {
  const { rights, editor } = callerOf(row)
  return lesserRights(rights, reach, editor.kind)
}

/** An editor that was removed from the registry leaves its grants; the built-in one is known by its id. */
function editorKind(row: CallerRow): EditorKind {
  if (row.editorId === mobileEditorId) return 'microsoft'
  return editorKinds.find((kind) => kind === (row.editorKind ?? row.editorId)) ?? 'other'
}
