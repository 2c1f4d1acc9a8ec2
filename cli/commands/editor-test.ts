import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { testEditor } from '#server/documents/admin/test-editor'
import { operator } from '#server/documents/operator'

/** editor test */
export async function run(args: string[]) {
  const { id } = readArguments(args, { operands: ['id'] }, z.object({ id: z.string().min(1) }))
  return withPortal(async (portal) => {
    const checks = await testEditor(portal, operator, { editorId: id })
    if (checks.some(({ verdict }) => verdict === 'bad')) process.exitCode = 1
    return checks
  })
}
