import { z } from 'zod'
import { allPages } from '#cli/all-pages'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { listRejectedSaves } from '#server/documents/admin/list-rejected-saves'
import { operator } from '#server/documents/operator'

/** rejected list: what still waits for a person, newest first. */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => {
    const saves = await allPages((page) => listRejectedSaves(portal, operator, page))
    return saves.map((save) => ({
      id: save.id,
      document: save.document.id,
      name: save.document.name,
      user: save.user.email,
      reason: save.reason,
      source: save.source,
      size: save.size,
      sha256: save.sha256,
      offeredLock: save.offeredLock,
      currentLock: save.currentLock,
      createdAt: save.createdAt,
      expiresAt: save.expiresAt,
    }))
  })
}
