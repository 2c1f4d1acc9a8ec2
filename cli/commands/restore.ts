import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withRuntime } from '#cli/open-portal'
import { progressLine } from '#cli/progress-line'
import { restoreBackup } from '#server/documents/backup/restore'

const schema = z.object({ path: z.string().min(1) })

/** restore: into the portal of the settings, which must be empty. */
export async function run(args: string[]) {
  const { path } = readArguments(args, { operands: ['path'] }, schema)
  return withRuntime(async (runtime) => {
    const { backupTools } = await import('#server/backup-tools')
    const tools = { ...backupTools(runtime), onProgress: progressLine('Restored') }
    return { path, ...(await restoreBackup(runtime.portal, tools, { path })) }
  })
}
