import { editorNames } from '#server/documents/admin/people'
import { findLevels } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { rightsOf } from '#server/documents/rights-of'
import { mobileEditorId, type Rights } from '#server/wopi/ports'

/** What one access token lets an editor do in the viewer's name. */
export interface OwnAccess {
  id: string
  /** Null: of a phone that signed in, for all that the viewer may reach. */
  document: { id: string; name: string; extension: string } | null
  /** Null: none that the portal knows any more. */
  editor: { name: string; onPhone: boolean } | null
  rights: Rights
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date
}

/** More than anybody has open; the end of all of them ends those beyond, too. */
const most = 100

/**
 * The access tokens of the viewer that are still good, newest first. Documents that they may not see any more are left
 * out: these tokens open nothing, and what the documents are called now is no business of theirs.
 */
export async function listOwnAccess(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
): Promise<OwnAccess[]> {
  const rows = await portal.db.grant.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: portal.clock.now() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      editorId: true,
      rights: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
      document: {
        select: { id: true, name: true, extension: true, ownerId: true, trashedAt: true },
      },
    },
  })
  const documents = rows.flatMap(({ document }) => (document === null ? [] : [document]))
  const level = await findLevels(portal, viewer, { documents })
  const editors = await editorNames(portal.db)
  return rows.flatMap(({ editorId, rights, document, ...row }) => {
    if (document !== null && level(document) === null) return []
    const onPhone = editorId === mobileEditorId
    const name = editors.get(editorId)
    return [
      {
        ...row,
        rights: rightsOf(rights),
        document: document && {
          ...{ id: document.id, name: document.name, extension: document.extension },
        },
        editor: onPhone || name !== undefined ? { name: name ?? '', onPhone } : null,
      },
    ]
  })
}
