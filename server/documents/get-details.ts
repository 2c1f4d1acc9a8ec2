import type { PreviewState } from '#lib/preview'
import { findFolder } from './folders/find-folder'
import { type CrumbRow, listCrumbs } from './folders/list-crumbs'
import { type DocumentDetails, getDocument } from './get-document'
import { type ActivityRow, listActivity } from './list-activity'
import { listVersions, type VersionRow } from './list-versions'
import { mayDo } from './policy'
import type { Portal, Viewer } from './portal'
import { getPreview } from './previews/get-preview'
import { type AccessList, listAccess } from './sharing/list-access'

/** What the panel beside a list says of one thing that is in it. */
export interface Details {
  /** From the root to the folder it is in. */
  path: CrumbRow[]
  /** Null for who may not share it. */
  access: AccessList | null
  /** Null for a folder. */
  document: {
    facts: DocumentDetails
    preview: PreviewState
    /** The newest few; null for who may only read it. */
    versions: VersionRow[] | null
    activity: ActivityRow[] | null
  } | null
}

/** Versions, and things that happened. */
const newest = 3

/**
 * What there is to know at a glance about a document or a folder outside the trash.
 *
 * @throws AppError `not-found`
 */
export async function getDetails(
  portal: Portal,
  viewer: Viewer,
  target: { kind: 'folder' | 'document'; id: string },
): Promise<Details> {
  const accessIf = async (may: boolean) => (may ? listAccess(portal, viewer, { target }) : null)
  if (target.kind === 'folder') {
    const folder = await findFolder(portal, viewer, target.id)
    const [path, access] = await Promise.all([
      listCrumbs(portal, viewer, folder),
      accessIf(mayDo({ ...folder, trashedAt: null }).share),
    ])
    return { path: path.slice(0, -1), access, document: null }
  }
  const documentId = target.id
  const facts = await getDocument(portal, viewer, { documentId })
  const { history, share } = facts.may
  const [path, access, preview, versions, activity] = await Promise.all([
    listCrumbs(portal, viewer, facts.folder),
    accessIf(share),
    getPreview(portal, viewer, { documentId }),
    history ? listVersions(portal, viewer, { documentId }) : null,
    history ? listActivity(portal, viewer, { documentId, limit: newest }) : null,
  ])
  return {
    path,
    access,
    document: {
      facts,
      preview,
      versions: versions?.entries.slice(0, newest).map(({ version }) => version) ?? null,
      activity: activity?.items ?? null,
    },
  }
}
