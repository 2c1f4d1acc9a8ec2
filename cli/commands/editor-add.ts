import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { withPortal } from '#cli/open-portal'
import { speak } from '#messages/speak'
import { addEditor } from '#server/documents/admin/add-editor'
import { operator } from '#server/documents/operator'

const kinds = ['onlyoffice', 'collabora', 'microsoft', 'other'] as const

const schema = z.object({
  name: z.string().trim().min(1, 'must not be empty'),
  kind: z.enum(kinds, `must be one of ${kinds.join(', ')}`).optional(),
  discovery: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
})

/** editor add */
export async function run(args: string[]) {
  const { name, kind, discovery } = readArguments(
    args,
    { values: ['name', 'kind', 'discovery'] },
    schema,
  )
  return withPortal(async (portal) => {
    const added = await addEditor(portal, operator, { name, kind, discoveryUrl: discovery })
    if (added.kind === 'refused') throw new CliError(added.tell(speak('en', 'adminPeople')))
    return { id: added.id }
  })
}
