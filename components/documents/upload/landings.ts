import type { ActionResult } from '#lib/action-result'
import type { Place } from '#lib/place'
import type { Words } from '#messages/speak'
import type { IncomingTree } from './read-dropped'

/** A file with the folder of the portal that it goes into. */
export interface Landing {
  file: File
  folderId: string | null
  /** Whether the folder was there before: only then can a name in it be taken. */
  existed: boolean
}

export type MakeFolders = (wanted: {
  parentId: string | null
  paths: string[]
}) => Promise<ActionResult<{ id: string; existed: boolean }[]>>

/** Makes the folders of an upload and says where each file goes, or why nothing of it is uploaded. */
export async function landingsOf(
  { files, folders }: IncomingTree,
  folder: Place,
  makeFolders: MakeFolders,
  t: Words<'documents'>,
): Promise<{ kind: 'landed'; landings: Landing[] } | { kind: 'refused'; message: string }> {
  const made = new Map([['', { id: folder.id, existed: true }]])
  if (folders.length > 0) {
    const result = await makeFolders({ parentId: folder.id, paths: folders }).catch(() => null)
    if (result?.kind !== 'done') {
      const why = result?.kind === 'refused' ? result.message : t('upload.unreachable')
      return { kind: 'refused', message: t('upload.folderRefused', { why }) }
    }
    for (const [at, one] of result.value.entries()) made.set(folders[at] ?? '', one)
  }
  const landings = files.flatMap(({ file, path }) => {
    const to = made.get(path)
    return to === undefined ? [] : [{ file, folderId: to.id, existed: to.existed }]
  })
  return { kind: 'landed', landings }
}

/** The names to ask about, by folder. */
export function namesByFolder(landings: readonly Landing[]) {
  const names = new Map<string | null, Set<string>>()
  for (const { file, folderId, existed } of landings) {
    if (existed) names.set(folderId, (names.get(folderId) ?? new Set()).add(file.name))
  }
  return [...names].map(([folderId, asked]) => ({ folderId, names: [...asked] }))
}
