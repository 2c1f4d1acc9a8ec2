import { z } from 'zod'
import { allPages } from '#cli/all-pages'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { listLocks } from '#server/documents/admin/list-locks'
import { operator } from '#server/documents/operator'

/** lock list: `document` is what lock break takes. */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => {
    const locks = await allPages((page) => listLocks(portal, operator, page))
    return locks.map((lock) => ({
      document: lock.document.id,
      name: lock.document.name,
      id: lock.lockId,
      kind: lock.kind,
      holder: lock.holder?.email ?? null,
      editor: lock.editor?.id ?? null,
      acquiredAt: lock.acquiredAt,
      refreshedAt: lock.refreshedAt,
      lastSaveAt: lock.lastSave?.at ?? null,
      expiresAt: lock.expiresAt,
    }))
  })
}
