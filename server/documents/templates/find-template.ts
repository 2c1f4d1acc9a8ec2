import type { Portal } from '#server/documents/portal'
import { noTemplate } from './template-words'

export interface FoundTemplate {
  id: string
  name: string
  extension: string
  blobKey: string
  size: bigint
  sha256: string
}

/** @throws AppError `not-found` */
export async function findTemplate({ db }: Pick<Portal, 'db'>, id: string): Promise<FoundTemplate> {
  const found = await db.template.findUnique({
    where: { id },
    select: { id: true, name: true, extension: true, blobKey: true, size: true, sha256: true },
  })
  if (found === null) throw noTemplate()
  return found
}
