import { leaveShareAction } from '#app/(portal)/shared/actions'
import { sharingActions } from '#app/sharing-verbs'
import { checkInAction, checkOutAction, copyDocumentAction, renameDocumentAction } from './actions'
import { detailsAction } from './details-action'
import { createFolderAction, listFoldersAction, renameFolderAction } from './folder-actions'
import { moveItemsAction, restoreItemsAction, trashItemsAction } from './item-actions'
import { starItemsAction } from './star-actions'
import { zipItemsAction } from './zip-actions'

/** What lists and menus do with documents and folders. */
export const documentActions = {
  rename: renameDocumentAction,
  renameFolder: renameFolderAction,
  createFolder: createFolderAction,
  listFolders: listFoldersAction,
  details: detailsAction,
  move: moveItemsAction,
  trash: trashItemsAction,
  restore: restoreItemsAction,
  leave: leaveShareAction,
  star: starItemsAction,
  zip: zipItemsAction,
  copy: copyDocumentAction,
  checkOut: checkOutAction,
  checkIn: checkInAction,
  sharing: sharingActions,
}
