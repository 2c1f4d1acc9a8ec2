import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { setEditorFirstFor } from '#server/documents/admin/set-editor-first-for'
import { operator } from '#server/documents/operator'

const schema = z.object({ id: z.string().min(1), types: z.string() })

/** editor first */
export async function run(args: string[]) {
  const { id, types } = readArguments(args, { operands: ['id'], values: ['types'] }, schema)
  const extensions = types.split(',').filter((type) => type.trim() !== '')
  return withPortal(async (portal) => ({
    id,
    types: await setEditorFirstFor(portal, operator, { editorId: id, extensions }),
  }))
}
