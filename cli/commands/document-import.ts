import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { findUser } from '#cli/find-user'
import { withPortal } from '#cli/open-portal'
import { readFile } from '#cli/read-file'
import { uploadDocument } from '#server/documents/upload-document'

const schema = z.object({
  path: z.string().min(1),
  owner: z.string().min(1),
  name: z.string().trim().min(1, 'must not be empty').optional(),
})

/** document import: the operator's files may be larger than what the portal takes by upload. */
export async function run(args: string[]) {
  const { path, owner, name } = readArguments(
    args,
    { operands: ['path'], values: ['owner', 'name'] },
    schema,
  )
  const size = await sizeOf(path)
  return withPortal(async (portal) => {
    const viewer = await findUser(portal, owner)
    const unlimited = {
      ...portal,
      limits: { ...portal.limits, maxUploadBytes: Number.MAX_SAFE_INTEGER },
    }
    const added = await uploadDocument(unlimited, viewer, {
      name: name ?? basename(path),
      body: { stream: readFile(path), announcedBytes: size },
      keepBoth: false,
    })
    return { id: added.id, name: added.name, version: added.version }
  })
}

async function sizeOf(path: string): Promise<number> {
  const file = await stat(path).catch(() => null)
  if (file === null) throw new CliError(`There is no file ${path}.`)
  if (!file.isFile()) throw new CliError(`${path} is not a file.`)
  return file.size
}
