import { AppError } from '#server/documents/errors'
import {
  type FoundDocument,
  findDocument,
  notFound,
  refuseWithout,
} from '#server/documents/find-document'
import { mayDo } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { type Insertable, insertableExtensions } from './insertable'
import type { LinkPurpose } from './signed-links'

/** Long enough for a busy office server, and too short to be worth keeping. */
export const linkLifeMs = 5 * 60 * 1000

/** An address under which an office server can read one version, and nothing else, for five minutes. */
export interface MadeLink {
  url: string
  /** Of the document, with extension. */
  fileName: string
}

/**
 * A link to one of the viewer's images, or other media, that is to be put into a document.
 *
 * @throws AppError `not-found`; `invalid` when it is nothing that can be put in
 */
export async function linkToInsert(
  portal: Portal,
  viewer: Viewer,
  input: { what: Insertable; sourceId: string },
): Promise<MadeLink> {
  const source = await findOpenable(portal, viewer, input.sourceId)
  if (!insertableExtensions[input.what].includes(source.extension)) {
    throw new AppError('invalid', (t) => t('documents.notInsertable', { name: source.name }))
  }
  return make(portal, viewer, source, `insert-${input.what}`, source.headNumber)
}

/**
 * A link to an older version, for an editor that compares it with what is open.
 *
 * @throws AppError `not-found`
 */
export async function linkToCompare(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version: number },
): Promise<MadeLink> {
  const document = await findOpenable(portal, viewer, input.documentId)
  if (input.version !== document.headNumber) refuseWithout(document, 'history')
  const version = await portal.db.version.findUnique({
    where: { documentId_number: { documentId: document.id, number: input.version } },
    select: { number: true },
  })
  if (version === null) {
    throw new AppError('not-found', (t) => t('versions.gone', { version: String(input.version) }))
  }
  return make(portal, viewer, document, 'compare', version.number)
}

async function findOpenable(
  portal: Portal,
  viewer: Viewer,
  documentId: string,
): Promise<FoundDocument> {
  const found = await findDocument(portal, viewer, documentId)
  if (!mayDo(found).open) throw notFound()
  return found
}

function make(
  portal: Portal,
  viewer: Viewer,
  { id, name, extension }: FoundDocument,
  purpose: LinkPurpose,
  version: number,
): MadeLink {
  const token = portal.links.seal({
    ...{ purpose, documentId: id, version, userId: viewer.id },
    expiresAt: new Date(portal.clock.now().getTime() + linkLifeMs),
  })
  // The last part is for office servers that go by it; the document's own name is nobody's business there.
  const last = extension === '' ? 'file' : `file.${encodeURIComponent(extension)}`
  return { url: `${portal.wopiUrl}/link/${token}/${last}`, fileName: name }
}
