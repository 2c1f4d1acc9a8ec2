import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { speak } from '#messages/speak'

/** editor list */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => {
    const words = speak('en', 'adminPeople')
    const editors = await portal.editors.list()
    return editors.map((editor) => ({
      id: editor.id,
      name: editor.name,
      kind: editor.kind,
      discovery: editor.discoveryUrl,
      disabled: editor.disabledAt !== null,
      containers: editor.containers,
      writeRelative: editor.writeRelative,
      takesFreeLock: editor.takesFreeLock,
      edits: editor.edits,
      views: editor.views,
      firstFor: editor.firstFor,
      fetchedAt: editor.fetchedAt,
      lastError: editor.lastError?.(words) ?? null,
    }))
  })
}
