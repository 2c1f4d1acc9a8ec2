import { BlobMissing, type StoredBlob } from '#server/wopi/ports'
import { copyBlob } from './copy-blob'
import { versionOf } from './find-version'
import type { Portal } from './portal'

/**
 * A version's bytes under a key of their own. A rule or a person may delete the version at this very moment: then
 * it is not found, and nothing was copied.
 *
 * @throws AppError `not-found`, `storage-full`
 */
export async function copyVersionBlob(
  portal: Pick<Portal, 'db' | 'blobs'>,
  document: { id: string },
  number: number,
): Promise<StoredBlob> {
  const version = await versionOf(portal, document, number)
  try {
    return await copyBlob(portal, version)
  } catch (error) {
    if (error instanceof BlobMissing) await versionOf(portal, document, number)
    throw error
  }
}
