import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { setEditorOffers } from '#server/documents/admin/set-editor-offers'
import { operator } from '#server/documents/operator'

const onOrOff = z
  .enum(['on', 'off'], 'must be on or off')
  .transform((word) => word === 'on')
  .optional()

const schema = z.object({
  id: z.string().min(1),
  containers: onOrOff,
  'write-relative': onOrOff,
  'takes-free-lock': onOrOff,
})

/** editor set */
export async function run(args: string[]) {
  const options = readArguments(
    args,
    { operands: ['id'], values: ['containers', 'write-relative', 'takes-free-lock'] },
    schema,
  )
  const { id, containers } = options
  const { 'write-relative': writeRelative, 'takes-free-lock': takesFreeLock } = options
  return withPortal(async (portal) => ({
    id,
    ...(await setEditorOffers(portal, operator, {
      editorId: id,
      ...(containers === undefined ? {} : { containers }),
      ...(writeRelative === undefined ? {} : { writeRelative }),
      ...(takesFreeLock === undefined ? {} : { takesFreeLock }),
    })),
  }))
}
