import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { withPortal } from '#cli/open-portal'
import { breakLock } from '#server/documents/admin/break-lock'
import { getDocument } from '#server/documents/admin/get-document'
import { operator } from '#server/documents/operator'

const schema = z.object({ id: z.string(), reason: z.string().trim().min(1, 'must not be empty') })

/** lock break: exactly the lock that stands there at the start of the command. */
export async function run(args: string[]) {
  const { id, reason } = readArguments(args, { operands: ['id'], values: ['reason'] }, schema)
  return withPortal(async (portal) => {
    const { lock } = await getDocument(portal, operator, { documentId: id })
    if (lock === null) throw new CliError(`Nobody holds a lock on ${id}.`)
    const result = await breakLock(portal, operator, { documentId: id, lockId: lock.id, reason })
    if (result.kind === 'newer-lock') {
      throw new CliError(
        `${result.current.holder.userName} took another lock at this moment; it was left alone.`,
      )
    }
    return { document: id, broken: lock.id }
  })
}
