import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { speak } from '#messages/speak'
import { testEditor } from '#server/documents/admin/test-editor'
import { operator } from '#server/documents/operator'
import { tellCheck } from '#server/editors/doctor/check'

/** editor test */
export async function run(args: string[]) {
  const { id } = readArguments(args, { operands: ['id'] }, z.object({ id: z.string().min(1) }))
  return withPortal(async (portal) => {
    const checks = await testEditor(portal, operator, { editorId: id })
    if (checks.some(({ verdict }) => verdict === 'bad')) process.exitCode = 1
    return checks.map((check) => tellCheck(check, speak('en', 'adminPeople')))
  })
}
