import { ids, peopleOf, type Shape } from '#bench/fill/shape'
import { listAllDocuments } from '#server/documents/admin/list-all-documents'
import { auditActions, listAudit } from '#server/documents/admin/list-audit'
import { listDocumentVersions } from '#server/documents/admin/list-document-versions'
import { listGrants } from '#server/documents/admin/list-grants'
import { listLocks } from '#server/documents/admin/list-locks'
import { listRejectedSaves as listAllRejected } from '#server/documents/admin/list-rejected-saves'
import { listUsers } from '#server/documents/admin/list-users'
import { needsAttention } from '#server/documents/admin/needs-attention'
import { overview } from '#server/documents/admin/overview'
import { storageGrowth } from '#server/documents/admin/storage-growth'
import { storageUsage } from '#server/documents/admin/storage-usage'
import { findItems } from '#server/documents/find-items'
import { findFolder } from '#server/documents/folders/find-folder'
import { listFolders } from '#server/documents/folders/list-folders'
import { listGroups } from '#server/documents/groups/list-groups'
import { listMembers } from '#server/documents/groups/list-members'
import { listInvitations } from '#server/documents/invitations/list-invitations'
import { listInsertable } from '#server/documents/links/list-insertable'
import { listActivity } from '#server/documents/list-activity'
import { countItems, type ItemQuery, listItems } from '#server/documents/list-items'
import { listRejectedSaves } from '#server/documents/list-rejected-saves'
import { listTrash } from '#server/documents/list-trash'
import { listVersions } from '#server/documents/list-versions'
import { countUnread } from '#server/documents/notifications/count-unread'
import { listNotifications } from '#server/documents/notifications/list-notifications'
import type { Page } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { listRecent } from '#server/documents/recent/list-recent'
import { listAccess } from '#server/documents/sharing/list-access'

/** Something that a page of the portal asks for. */
export interface Operation {
  name: string
  run(): Promise<unknown>
}

type Asked = Omit<ItemQuery, 'sort' | 'direction' | 'search'> & Partial<ItemQuery>

/** Every list of the portal, every search and every page of figures, on a portal that was filled. */
export function listOperations(portal: Portal, shape: Shape): Operation[] {
  const found = peopleOf(shape)
  const viewer = (id: string, role: Viewer['role']): Viewer => ({
    ...{ id, name: id, email: `${id}@example.org`, role },
  })
  const owner = viewer(found.owner, 'member')
  const reader = viewer(found.reader, 'member')
  const admin = viewer(found.admin, 'admin')
  const first = ids.document(1)
  const query = (more: Asked): ItemQuery => ({
    ...{ search: '', sort: 'modified', direction: 'desc' },
    ...more,
  })
  const items = (more: Asked, who = owner) => listItems(portal, who, query(more))
  const count = (more: Asked, who = owner) => countItems(portal, who, query(more))
  const rare = String(shape.documents - 2).padStart(8, '0')
  return Object.entries<() => Promise<unknown>>({
    'Documents, by time': () => items({}),
    'Documents, by name': () => items({ sort: 'name', direction: 'asc' }),
    'Documents, by size': () => items({ sort: 'size' }),
    'Documents, ten pages on': () => pagesOn((cursor) => items({ cursor, limit: 5 }), 10),
    'Documents, how many': () => count({}),
    'Documents, in a folder': async () =>
      items({ folder: await findFolder(portal, owner, ids.folder(22)) }),
    'Folders in a folder': async () =>
      items({ folder: await findFolder(portal, owner, ids.folder(0)) }),
    'Folders to move to': async () =>
      listFolders(portal, await findFolder(portal, owner, ids.folder(0)), {}),
    'Shared with me': () => items({ shared: true }, reader),
    'Shared with me, how many': () => count({ shared: true }, reader),
    'Starred, all': () => items({ starred: true }),
    'Starred, how many': () => count({ starred: true }),
    'Recent, all': () => listRecent(portal, owner, {}),
    'Trash, all': () => listTrash(portal, owner, {}),
    'Notifications, all': () => listNotifications(portal, owner, { unreadOnly: false }),
    'Notifications, unread': () => listNotifications(portal, owner, { unreadOnly: true }),
    'Notifications, how many': () => countUnread(portal, owner),
    'Search: names, many': () => items({ search: 'report', within: 'names' }),
    'Search: names, one': () => items({ search: rare, within: 'names' }),
    'Search: names, none': () => items({ search: 'nowhere', within: 'names' }),
    'Search: contents, all': () => items({ search: 'confirm' }),
    'Search: contents, some': () => items({ search: 'subject77' }),
    'Search: contents, one': () => items({ search: `number${shape.documents - 2}` }),
    'Search: how many': () => count({ search: 'confirm' }),
    'Search of somebody with little': () => items({ search: 'confirm' }, reader),
    'Go to …': () => findItems(portal, owner, 'report'),
    'Images to insert': () => listInsertable(portal, owner, { what: 'image', search: '' }),
    'Versions of a document': () =>
      listVersions(portal, viewer(ownerOfFirst(shape), 'member'), { documentId: first }),
    'Activity of a document': () => listActivity(portal, admin, { documentId: first }),
    'Refused saves of a document': () => listRejectedSaves(portal, admin, { documentId: first }),
    'Who has access': () =>
      listAccess(portal, owner, { target: { kind: 'document', id: ids.document(200) } }),
    'Admin: documents, by time': () => listAllDocuments(portal, admin, { sort: 'modified' }),
    'Admin: documents, by name': () => listAllDocuments(portal, admin, { sort: 'name' }),
    'Admin: documents, ten pages on': () =>
      pagesOn((cursor) => listAllDocuments(portal, admin, { cursor, limit: 5 }), 10),
    'Admin: documents, searched': () => listAllDocuments(portal, admin, { search: 'report' }),
    'Admin: versions of a document': () =>
      listDocumentVersions(portal, admin, { documentId: first }),
    'Admin: users': () => listUsers(portal, admin, {}),
    'Admin: groups': () => listGroups(portal, admin, {}),
    'Admin: members of a group': () => listMembers(portal, admin, { groupId: ids.group(1) }),
    'Admin: invitations': () => listInvitations(portal, admin, {}),
    'Admin: tokens': () => listGrants(portal, admin, { state: 'all' }),
    'Admin: tokens that are good': () => listGrants(portal, admin, { state: 'active' }),
    'Admin: locks': () => listLocks(portal, admin, {}),
    'Admin: refused saves': () => listAllRejected(portal, admin, { state: 'all' }),
    'Admin: refused saves that wait': () => listAllRejected(portal, admin, { state: 'waiting' }),
    'Admin: audit': () => listAudit(portal, admin, {}),
    'Admin: audit, of a person': () => listAudit(portal, admin, { actor: found.owner }),
    'Admin: audit, of a kind': () => listAudit(portal, admin, { action: 'document.open' }),
    'Admin: audit, of a document': () => listAudit(portal, admin, { document: first }),
    'Admin: audit, kinds': () => auditActions(portal, admin),
    'Admin: overview': () => overview(portal, admin),
    'Admin: what needs attention': () =>
      needsAttention(portal, admin, {
        disk: { freeBytes: 1, totalBytes: 1 },
        probe: async () => null,
      }),
    'Admin: storage': () => storageUsage(portal, admin),
    'Admin: growth': () => storageGrowth(portal, admin, { by: 'months', freeBytes: null }),
  }).map(([name, run]) => ({ name, run }))
}

/** Of document number 1. */
function ownerOfFirst({ users }: Shape): string {
  return ids.user(2 + (0 % (users - 2)))
}

async function pagesOn(
  page: (cursor: string | undefined) => Promise<Page<unknown>>,
  pages: number,
): Promise<unknown> {
  let cursor: string | undefined
  for (let at = 0; at < pages; at += 1) cursor = (await page(cursor)).next ?? undefined
  return cursor
}
