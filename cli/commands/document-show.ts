import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { getDocument } from '#server/documents/admin/get-document'
import { operator } from '#server/documents/operator'

const schema = z.object({ id: z.string() })

/** document show */
export async function run(args: string[]) {
  const { id } = readArguments(args, { operands: ['id'] }, schema)
  return withPortal(async (portal) => {
    const found = await getDocument(portal, operator, { documentId: id })
    return {
      id: found.id,
      name: found.name,
      size: found.size,
      version: found.head,
      sha256: found.sha256,
      lock: found.lock && {
        id: found.lock.id,
        holder: found.lock.holder.userName,
        expiresAt: found.lock.expiresAt,
      },
    }
  })
}
