import { createHash } from 'node:crypto'
import { extensionOf, freeName, nameKeyOf, repairName } from '#server/documents/document-name'
import { folderPath } from '#server/documents/folders/folder-path'
import { findLevel } from '#server/documents/policy'
import type { Portal } from '#server/documents/portal'
import { roleOf } from '#server/documents/role-of'
import type { CommentActivity, Refused } from '#server/wopi/library-port'
import type { Access, Container, HeldLock } from '#server/wopi/ports'
import { seenBy } from './container-verbs'
import { documentsIn } from './create-file'
import type { Place } from './place'

/** RenameFile: repaired and numbered rather than refused; the extension stays. */
export async function renameFile(
  portal: Portal,
  { user, file }: Access,
  stem: string,
): Promise<{ kind: 'renamed'; name: string } | Refused> {
  const place = await placeOf(portal, file.fileId)
  if (!place) return { kind: 'gone' }
  const dot = file.name.lastIndexOf('.')
  const wanted = repairName(`${stem}${dot > 0 ? file.name.slice(dot) : ''}`)
  if (wanted === file.name) return { kind: 'renamed', name: wanted }
  const others = (await documentsIn(portal, place)).filter(({ id }) => id !== file.fileId)
  const name = freeName(
    wanted,
    others.map((other) => other.name),
    'in-brackets',
  )
  const { count } = await portal.db.document.updateMany({
    where: { id: file.fileId, trashedAt: null },
    data: { name, nameKey: nameKeyOf(name), extension: extensionOf(name) },
  })
  if (count === 0) return { kind: 'gone' }
  await portal.audit({
    actorId: user.id,
    action: 'document.rename',
    documentId: file.fileId,
    detail: { from: file.name, to: name },
  })
  return { kind: 'renamed', name }
}

/** DeleteFile: to the trash, if nobody at all holds it. */
export async function trashFile(
  portal: Portal,
  { user, file }: Access,
): Promise<{ kind: 'done' } | { kind: 'locked'; current: HeldLock } | Refused> {
  const result = await portal.whileFree(file.fileId, '', (tx) =>
    tx.document.updateMany({
      where: { id: file.fileId, trashedAt: null },
      data: { trashedAt: portal.clock.now(), trashedById: user.id },
    }),
  )
  if (result.kind === 'locked') return result
  if (result.kind === 'gone' || result.value.count === 0) return { kind: 'gone' }
  await portal.audit({
    actorId: user.id,
    action: 'document.trash',
    documentId: file.fileId,
    detail: { name: file.name },
  })
  return { kind: 'done' }
}

/** From the root to the folder that the file is in. */
export async function ancestorsOfFile(
  portal: Portal,
  { file, user }: Access,
): Promise<Container[]> {
  const row = await portal.db.document.findUnique({
    where: { id: file.fileId },
    select: {
      folder: { select: { id: true, name: true, ownerId: true, parentId: true } },
    },
  })
  const root = { id: null, name: 'Documents', ownerId: file.ownerId, parentId: null }
  return seenBy(portal, user.id, await folderPath(portal, row?.folder ?? root))
}

/**
 * AddActivities: each comment is a line of the document's activity, each mention a notification of the person,
 * if they may open the document. An editor that got no answer sends the same activity again: nobody is notified twice of one.
 */
export async function addComments(
  portal: Portal,
  { user, file }: Access,
  comments: readonly CommentActivity[],
): Promise<void> {
  const now = portal.clock.now()
  for (const { id: activityId, action, text, isReply, contentId, mentioned } of comments) {
    const detail = { text: text.slice(0, 1000), isReply, contentId, mentions: mentioned.length }
    await portal.audit({
      actorId: user.id,
      action: `comment.${action}`,
      documentId: file.fileId,
      detail,
    })
    const known = await portal.db.user.findMany({
      where: {
        id: { in: mentioned.filter((id) => id !== user.id) },
        disabledAt: null,
        role: { not: 'guest' },
      },
      select: { id: true, role: true },
    })
    const readers: { id: string }[] = []
    for (const { id, role } of known) {
      const viewer = { id, name: '', email: '', role: roleOf(role) }
      const document = { id: file.fileId, ownerId: file.ownerId, trashedAt: null }
      if (await findLevel(portal, viewer, { document })) readers.push({ id })
    }
    for (const { id: userId } of readers) {
      const about = { userId, actorId: user.id, documentId: file.fileId }
      const id = activityId === '' ? portal.newId() : mentionId(about, activityId)
      await portal.db.notification.upsert({
        where: { id },
        create: {
          ...{ id, ...about, at: now, kind: 'mention' },
          detail: JSON.stringify({ text: detail.text }),
        },
        update: {},
        select: { id: true },
      })
    }
  }
}

/** The same for the same mention: of one person, by one person, in one activity of a document. */
function mentionId(about: Record<'userId' | 'actorId' | 'documentId', string>, activityId: string) {
  const parts = [about.documentId, about.actorId, about.userId, activityId]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Where a document lies; null when it is gone. */
export async function placeOf({ db }: Pick<Portal, 'db'>, fileId: string): Promise<Place | null> {
  return await db.document.findUnique({
    where: { id: fileId },
    select: { folderId: true, ownerId: true },
  })
}
