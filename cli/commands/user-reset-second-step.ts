import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { findUser } from '#cli/find-user'
import { withPortal } from '#cli/open-portal'
import { resetSecondStep } from '#server/auth/second-step/change-second-step'

const schema = z.object({
  email: z.string(),
  reason: z.string().trim().min(1, 'must not be empty'),
})

/** user reset-second-step: for admins, too, when there is nobody else who could do it in the portal. */
export async function run(args: string[]) {
  const { email, reason } = readArguments(args, { values: ['email', 'reason'] }, schema)
  return withPortal(async (portal) => {
    const user = await findUser(portal, email)
    const removed = await resetSecondStep(portal, { userId: user.id, reason }, null)
    if (!removed) throw new CliError(`${user.email} has no second step.`)
    return { id: user.id, removed }
  })
}
