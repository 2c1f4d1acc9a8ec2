import { AppError } from './errors'
import { type Finder, type FoundDocument, findDocument, refuseWithout } from './find-document'
import type { Portal, Viewer } from './portal'

/** One version as an address or a form names it. */
export interface VersionAddress {
  documentId: string
  number: number
}

/**
 * Finds a version of a document that the viewer may change, in the trash or not.
 *
 * @param right `edit` to name and keep versions; `trash` to delete them: who may throw the document away
 * @throws AppError `not-found`, `forbidden`
 */
export async function findVersion(
  portal: Finder & Pick<Portal, 'db'>,
  viewer: Viewer,
  { documentId, number }: VersionAddress,
  right: 'edit' | 'trash',
) {
  const document = await findDocument(portal, viewer, documentId)
  refuseWithout({ ...document, trashedAt: null }, right)
  return { document, version: await versionOf(portal, document, number) }
}

/**
 * One version's facts.
 *
 * @throws AppError `not-found`
 */
export async function versionOf(
  portal: Pick<Portal, 'db'>,
  document: Pick<FoundDocument, 'id'>,
  number: number,
) {
  const version = await findVersionOf(portal, document, number)
  if (version === null) throw noVersion(number)
  return version
}

/** The same; null for a version that was deleted, or never was. */
export async function findVersionOf(
  portal: Pick<Portal, 'db'>,
  document: Pick<FoundDocument, 'id'>,
  number: number,
) {
  return await portal.db.version.findUnique({
    where: { documentId_number: { documentId: document.id, number } },
    select: {
      number: true,
      blobKey: true,
      size: true,
      sha256: true,
      createdAt: true,
      pinned: true,
      label: true,
    },
  })
}

/** The stop for a version that was deleted, or never was. */
export function noVersion(number: number): AppError {
  return new AppError('not-found', (t) => t('versions.goneOfThis', { version: String(number) }))
}
