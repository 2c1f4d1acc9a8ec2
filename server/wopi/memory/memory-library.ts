import type {
  CommentActivity,
  Created,
  Library,
  NameRefusal,
  NewName,
  Refused,
} from '#server/wopi/library-port'
import type { Access, Blobs, Container, ContainerAccess, StoredBlob } from '#server/wopi/ports'
import type { MemoryFile } from './memory-files'

export interface MemoryFolder {
  id: string
  name: string
  parentId: string | null
}

interface Tables {
  files: Map<string, MemoryFile>
  folders: Map<string, MemoryFolder>
  infos: Map<string, string>
  comments: CommentActivity[]
  blobs: Blobs
  now(): Date
  newId(): string
  addFile(id: string, ownerId: string, content: StoredBlob, name: string, folderId: string): void
}

const LONGEST = 255

/** Documents and folders in Maps: one tree, whose root is the folder «root». */
export function createMemoryLibrary(tables: Tables): Library {
  const { files, folders, blobs, now, newId } = tables
  const filesIn = (folderId: string) =>
    [...files.values()].filter((file) => !file.gone && file.folderId === folderId)
  const foldersIn = (folderId: string) =>
    [...folders.values()].filter(({ parentId }) => parentId === folderId)
  const folder = (id: string): MemoryFolder => {
    const found = folders.get(id)
    if (!found) throw new Error(`no folder ${id}`)
    return found
  }
  const pathTo = (id: string | null): Container[] => {
    if (id === null) return []
    const { parentId } = folder(id)
    return [...pathTo(parentId), containerOf(folder(id))]
  }
  const free = (name: string, taken: string[]): string => {
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
    const [stem, end] = [name.slice(0, dot).slice(0, LONGEST - 10), name.slice(dot)]
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? stem + end : `${stem} (${n})${end}`
      if (!taken.includes(candidate)) return candidate
    }
  }
  const fault = (name: string): string | null => {
    if (/[/\\\p{Cc}]/u.test(name) || name.startsWith('.'))
      return 'a character that names cannot have'
    return name.length > LONGEST ? `longer than ${LONGEST} characters` : null
  }
  const repaired = (name: string) =>
    name.replace(/[/\\\p{Cc}]/gu, '_').replace(/^\.+/, '') || 'file'

  const createFile = async (
    folderId: string,
    ownerId: string,
    name: NewName,
    source: string,
    content: StoredBlob,
  ): Promise<Created | NameRefusal | Refused> => {
    const here = filesIn(folderId)
    const taken = here.map((file) => file.name)
    const wanted =
      name.mode === 'suggested-extension'
        ? source.replace(/(\.[^.]*)?$/, name.extension)
        : name.name
    if (name.mode === 'exact') {
      const reason = fault(wanted)
      if (reason) return { kind: 'invalid-name', reason, free: free(repaired(wanted), taken) }
      const standing = here.find((file) => file.name === wanted)
      if (standing && !name.overwrite) return { kind: 'name-taken', free: free(wanted, taken) }
      if (standing?.lock && standing.lock.expiresAt > now()) {
        return { kind: 'target-locked', current: standing.lock, free: free(wanted, taken) }
      }
      if (standing) {
        const head = standing.versions.at(-1)
        if (!head) throw new Error('no version')
        const modifiedAt = head.modifiedAt + 1n
        standing.versions.push({ ...head, blob: content, number: head.number + 1, modifiedAt })
        return { kind: 'created', id: standing.id, name: standing.name }
      }
    }
    const id = newId()
    const chosen = free(repaired(wanted), taken)
    tables.addFile(id, ownerId, content, chosen, folderId)
    return { kind: 'created', id, name: chosen }
  }

  return {
    createBeside: ({ file }: Access, name, content) =>
      createFile(folderOf(files, file.fileId), file.ownerId, name, file.name, content),
    async createFile({ container, user }: ContainerAccess, name) {
      const put = await blobs.put(null, { maxBytes: 0 })
      if (put.kind !== 'stored') throw new Error(put.kind)
      return createFile(container.id, user.id, name, 'New file', put.blob)
    },
    async renameFile({ file }, stem) {
      const row = files.get(file.fileId)
      if (!row) return { kind: 'gone' }
      const end = /\.[^.]*$/.exec(row.name)?.[0] ?? ''
      const others = filesIn(row.folderId).filter(({ id }) => id !== row.id)
      row.name = free(
        repaired(stem) + end,
        others.map((other) => other.name),
      )
      return { kind: 'renamed', name: row.name }
    },
    async trashFile({ file }) {
      const row = files.get(file.fileId)
      if (!row) return { kind: 'gone' }
      if (row.lock && row.lock.expiresAt > now()) return { kind: 'locked', current: row.lock }
      row.gone = true
      return { kind: 'done' }
    },
    async ancestorsOfFile({ file }) {
      return pathTo(folderOf(files, file.fileId))
    },
    async ancestors({ container }) {
      return pathTo(folder(container.id).parentId)
    },
    async children({ container }, extensions) {
      const shown = filesIn(container.id).filter(
        ({ name }) => !extensions || extensions.some((end) => name.toLowerCase().endsWith(end)),
      )
      return {
        containers: foldersIn(container.id).map(containerOf),
        files: shown.flatMap(({ id, name, versions }) => {
          const head = versions.at(-1)
          if (!head) return []
          const { number, modifiedAt, blob } = head
          return [{ id, name, size: blob.size, version: number, modifiedAt }]
        }),
      }
    },
    async createContainer({ container }, name) {
      const taken = foldersIn(container.id).map((each) => each.name)
      const wanted = name.mode === 'suggested-extension' ? name.extension : name.name
      const reason = name.mode === 'exact' ? fault(wanted) : null
      if (reason) return { kind: 'invalid-name', reason, free: free(repaired(wanted), taken) }
      if (name.mode === 'exact' && taken.includes(wanted)) {
        return { kind: 'name-taken', free: free(wanted, taken) }
      }
      const made = { id: newId(), name: free(repaired(wanted), taken), parentId: container.id }
      folders.set(made.id, made)
      return { kind: 'created', id: made.id, name: made.name }
    },
    async renameContainer({ container }, name) {
      const reason = fault(name)
      if (reason) return { kind: 'invalid-name', reason }
      folder(container.id).name = name
      return { kind: 'renamed', name }
    },
    async removeContainer({ container }) {
      if (filesIn(container.id).length > 0 || foldersIn(container.id).length > 0) {
        return { kind: 'not-empty' }
      }
      folders.delete(container.id)
      return { kind: 'done' }
    },
    async root() {
      return containerOf(folder('root'))
    },
    async saveUserInfo({ user }, info) {
      tables.infos.set(user.id, info)
    },
    async addComments(_access, comments) {
      tables.comments.push(...comments)
    },
  }
}

export function containerOf({ id, name, parentId }: MemoryFolder): Container {
  const below = parentId !== null
  return {
    id,
    name,
    may: { createFile: true, createContainer: true, rename: below, remove: below },
  }
}

function folderOf(files: Map<string, MemoryFile>, fileId: string): string {
  return files.get(fileId)?.folderId ?? 'root'
}
