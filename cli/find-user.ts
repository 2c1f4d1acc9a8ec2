import type { Portal, Viewer } from '#server/documents/portal'
import { CliError } from './cli-error'

/**
 * Finds an account by its e-mail address.
 *
 * @throws CliError when there is none, or it is disabled
 */
export async function findUser(portal: Pick<Portal, 'db'>, email: string): Promise<Viewer> {
  const user = await portal.db.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  })
  if (user === null) throw new CliError(`There is no user ${email}.`)
  if (user.disabledAt !== null) throw new CliError(`The account of ${email} is disabled.`)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role === 'admin' ? 'admin' : 'member',
  }
}
