import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { sweep } from '#server/documents/maintenance/sweep'

/** sweep */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => ({ removed: await sweep(portal) }))
}
