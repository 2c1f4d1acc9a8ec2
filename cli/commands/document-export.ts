import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { withPortal } from '#cli/open-portal'
import type { Portal } from '#server/documents/portal'

const schema = z.object({
  id: z.string(),
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be the number of a version')
    .transform(Number)
    .optional(),
  to: z.string().min(1, 'must be a path'),
})

/** document export: the file appears when it is complete and its hash is right, or not at all. */
export async function run(args: string[]) {
  const { id, version, to } = readArguments(
    args,
    { operands: ['id'], values: ['version', 'to'] },
    schema,
  )
  if ((await stat(to).catch(() => null))?.isDirectory()) throw new CliError(`${to} is a folder.`)
  return withPortal(async (portal) => {
    const { blobKey, ...found } = await find(portal, id, version)
    const part = `${to}.${randomUUID()}.part`
    try {
      const sha256 = await write(portal, blobKey, part)
      if (sha256 !== found.sha256) {
        throw new CliError(
          `The stored bytes of version ${found.version} are damaged; ${to} was not written. Run verify.`,
        )
      }
      await rename(part, to)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    return { ...found, to }
  })
}

async function find(portal: Pick<Portal, 'db'>, id: string, wanted: number | undefined) {
  const document = await portal.db.document.findUnique({
    where: { id },
    select: { id: true, name: true, headNumber: true },
  })
  if (document === null) throw new CliError(`There is no document ${id}.`)
  const number = wanted ?? document.headNumber
  const version = await portal.db.version.findUnique({
    where: { documentId_number: { documentId: id, number } },
    select: { number: true, size: true, sha256: true, blobKey: true },
  })
  if (version === null) throw new CliError(`The document ${id} has no version ${number}.`)
  return {
    id,
    name: document.name,
    version: version.number,
    size: Number(version.size),
    sha256: version.sha256,
    blobKey: version.blobKey,
  }
}

async function write(portal: Pick<Portal, 'blobs'>, blobKey: string, path: string) {
  const hash = createHash('sha256')
  const body = await portal.blobs.open(blobKey)
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx' }),
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error
    throw new CliError(`The file cannot be written: ${error.message}.`)
  })
  return hash.digest('hex')
}
