import type { DbTransaction } from '#server/db/client'
import { reasonOfAdmin } from '#server/documents/admin/reason-of-admin'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { findFolder, folderNotFound } from './find-folder'
import { folderLevels } from './folder-path'
import { inTree } from './in-tree'

/**
 * Moves a folder to the trash of its owner with all that is in it, or, while anybody edits one of the
 * documents, nothing at all. What went together comes back together: each row remembers the folder.
 *
 * @param input.onlyEmpty refuses a folder with anything in it
 * @param input.reason why an admin moves it there who does not own it, unless it is empty; goes into the audit log
 * @throws AppError `invalid` for that admin without a reason; `locked`, `not-empty`, `not-found`
 */
export async function trashFolder(
  portal: Portal,
  viewer: Viewer,
  input: { folderId: string; onlyEmpty?: boolean; reason?: string | undefined },
): Promise<{ name: string; documents: number }> {
  const { folderId, onlyEmpty = false } = input
  const { name, ownerId } = await findFolder(portal, viewer, folderId, 'trash')
  const reason = onlyEmpty ? null : reasonOfAdmin(viewer, [ownerId], input.reason)
  const documents = await inTree(portal, ownerId, async (tx) => {
    const ids = (await folderLevels({ db: tx }, folderId, { trashedAt: null })).flat()
    const inside = { folderId: { in: ids }, trashedAt: null }
    const trashed = { trashedAt: portal.clock.now(), trashedById: viewer.id }
    // The folders first: from here on nothing is put into them.
    const { count } = await tx.folder.updateMany({
      where: { id: folderId, trashedAt: null },
      data: trashed,
    })
    if (count === 0) throw folderNotFound()
    await tx.folder.updateMany({
      where: { id: { in: ids.slice(1) } },
      data: { ...trashed, trashedWithId: folderId },
    })
    if (onlyEmpty && ids.length + (await tx.document.count({ where: inside })) > 1) {
      throw new AppError('not-empty', (t) => t('folders.notEmpty', { name }))
    }
    await holdLocks(portal, tx, viewer, inside, name)
    const moved = await tx.document.updateMany({
      where: inside,
      data: { ...trashed, trashedWithId: folderId },
    })
    return moved.count
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'folder.trash',
    subject: folderId,
    detail: { name, documents, ...(reason !== null && { reason }) },
  })
  return { name, documents }
}

interface Inside {
  folderId: { in: string[] }
  trashedAt: null
}

/** Takes the lock row of each document, if nobody holds one of them but perhaps the viewer by a checkout. */
async function holdLocks(
  portal: Portal,
  tx: DbTransaction,
  viewer: Viewer,
  inside: Inside,
  name: string,
): Promise<void> {
  const now = portal.clock.now()
  // A lock that has expired is none: clearing it changes nothing, and takes the row.
  const free = await tx.lock.updateMany({
    where: { document: inside, OR: [{ lockId: null }, { expiresAt: { lte: now } }] },
    data: { lockId: null },
  })
  const own = await tx.lock.updateMany({
    where: { document: inside, kind: 'checkout', userId: viewer.id, expiresAt: { gt: now } },
    data: { userId: viewer.id },
  })
  if (free.count + own.count === (await tx.document.count({ where: inside }))) return
  const held = await tx.document.findFirst({
    where: {
      ...inside,
      lock: {
        ...{ lockId: { not: null }, expiresAt: { gt: now } },
        NOT: { kind: 'checkout', userId: viewer.id },
      },
    },
    select: { name: true },
  })
  throw new AppError('locked', (t) =>
    held
      ? t('folders.heldDocument', { name, document: held.name })
      : t('folders.heldSomething', { name }),
  )
}
