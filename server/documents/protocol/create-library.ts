import { rootOf } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'
import type { Library } from '#server/wopi/library-port'
import type { Access } from '#server/wopi/ports'
import {
  ancestors,
  children,
  createContainer,
  removeContainer,
  renameContainer,
} from './container-verbs'
import { createFile } from './create-file'
import { addComments, ancestorsOfFile, placeOf, renameFile, trashFile } from './file-verbs'
import { containerOf, findPlace, levelOfPlace, type Place } from './place'

/** The portal's documents and folders as the protocol makes, names and removes them: the same verbs. */
export function createLibrary(portal: Portal): Library {
  return {
    async createBeside(access, name, blob) {
      const beside = await placeOf(portal, access.file.fileId)
      if (!beside) return { kind: 'gone' }
      const place = await placeOfCopy(portal, access, beside)
      const sourceName = access.file.name
      return createFile(portal, access, { place, name, sourceName, blob, source: 'copy' })
    },
    async createFile(access, name) {
      if (!access.container.may.createFile) return { kind: 'not-allowed' }
      const place = await findPlace(portal, access.container.id)
      if (!place) return { kind: 'gone' }
      const put = await portal.blobs.put(null, { maxBytes: 0 })
      if (put.kind !== 'stored') throw new Error(`0 bytes could not be stored: ${put.kind}`)
      const toBe = { place, name, sourceName: 'Untitled', blob: put.blob, source: 'new' as const }
      const result = await createFile(portal, access, toBe)
      if (result.kind !== 'created') await portal.blobs.remove(put.blob.key)
      return result
    },
    renameFile: (access, stem) => renameFile(portal, access, stem),
    trashFile: (access) => trashFile(portal, access),
    ancestorsOfFile: (access) => ancestorsOfFile(portal, access),
    ancestors: (access) => ancestors(portal, access),
    children: (access, extensions) => children(portal, access, extensions),
    createContainer: (access, name) => createContainer(portal, access, name),
    renameContainer: (access, name) => renameContainer(portal, access, name),
    removeContainer: (access) => removeContainer(portal, access),
    root: async ({ user }) => containerOf(rootOf(user.id)),
    async saveUserInfo({ user }, info) {
      await portal.db.user.updateMany({ where: { id: user.id }, data: { wopiInfo: info } })
    },
    addComments: (access, comments) => addComments(portal, access, comments),
  }
}

/** A copy lies beside its source where the person may put something, and else at their own root. */
async function placeOfCopy(portal: Portal, { owns, user }: Access, beside: Place): Promise<Place> {
  if (owns) return beside
  const viewer: Viewer = { ...user, email: '', role: 'member' }
  const level = await levelOfPlace(portal, viewer, beside)
  return level === 'edit' ? beside : { ownerId: user.id, folderId: null }
}
