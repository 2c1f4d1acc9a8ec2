import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { verify } from '#server/documents/maintenance/verify'

/** verify: the report is printed in either case; anything bad in it makes the exit code 1. */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => {
    const { versions, templates, bad } = await verify(portal)
    if (bad.length > 0) {
      console.error(`carrel: ${bad.length} of the stored files are missing or damaged.`)
      process.exitCode = 1
    }
    return { versions, templates, bad }
  })
}
