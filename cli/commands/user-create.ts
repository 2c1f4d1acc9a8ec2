import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { readVariable } from '#cli/environment'
import { withPortal } from '#cli/open-portal'
import { createUser } from '#server/auth/users'

const schema = z.object({
  email: z.string(),
  name: z.string(),
  admin: z.boolean().default(false),
  'password-stdin': z.boolean().default(false),
  'password-env': z.string().min(1, 'must name a variable').optional(),
})

/** user create: the password never stands among the arguments, where every process could read it. */
export async function run(args: string[]) {
  const given = readArguments(
    args,
    { values: ['email', 'name', 'password-env'], flags: ['admin', 'password-stdin'] },
    schema,
  )
  const password = await readPassword(given['password-stdin'], given['password-env'])
  return withPortal((portal) =>
    createUser(
      portal,
      {
        email: given.email,
        name: given.name,
        password,
        role: given.admin ? 'admin' : 'member',
      },
      null,
    ),
  )
}

async function readPassword(fromStdin: boolean, variable: string | undefined): Promise<string> {
  if (fromStdin === (variable !== undefined)) {
    throw new CliError('Give the password by one of --password-stdin and --password-env NAME.')
  }
  if (variable === undefined) return (await text(process.stdin)).replace(/\r?\n$/, '')
  const password = readVariable(variable)
  if (password === undefined) throw new CliError(`The variable ${variable} is not set.`)
  return password
}
