import { addDocument } from '#server/documents/add-document'
import {
  checkName,
  extensionOf,
  freeName,
  isSameName,
  repairName,
} from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import type { Created, NameRefusal, NewName, NoRoom, Refused } from '#server/wopi/library-port'
import type { Caller, SaveSource, StoredBlob } from '#server/wopi/ports'
import type { Place } from './place'

/** A file that an editor makes. */
export interface FileToBe {
  place: Place
  name: NewName
  /** The name that a suggested extension goes with. */
  sourceName: string
  blob: StoredBlob
  source: Extract<SaveSource, 'copy' | 'new'>
}

/**
 * PutRelativeFile and CreateChildFile: a suggested name is repaired and numbered, an exact one is taken as it is,
 * refused with one that would do, or overwritten with a new version. An overwritten document must be free.
 */
export async function createFile(
  portal: Portal,
  caller: Caller,
  { place, name, sourceName, blob, source }: FileToBe,
): Promise<Created | NameRefusal | Refused | NoRoom> {
  const wanted =
    name.mode === 'suggested-extension' ? withEnd(sourceName, name.extension) : name.name
  const here = await documentsIn(portal, place)
  const taken = here.map((each) => each.name)
  const free = freeName(repaired(wanted), taken, 'in-brackets')
  if (name.mode === 'exact') {
    const reason = faultOf(wanted)
    if (reason !== null) return { kind: 'invalid-name', reason, free }
    const standing = here.find((each) => isSameName(each.name, wanted))
    if (standing && !name.overwrite) return { kind: 'name-taken', free }
    if (standing) return overwrite(portal, caller, standing, { blob, source, free })
  }
  const chosen = name.mode === 'exact' ? wanted : free
  const added = await addDocument(
    portal,
    { name: chosen, ownerId: place.ownerId, folderId: place.folderId },
    { blob, source, userId: caller.user.id, editorId: caller.editor.id },
  ).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'over-quota') return null
    throw error
  })
  if (!added) return { kind: 'over-quota' }
  await portal.audit({
    actorId: caller.user.id,
    action: 'document.create',
    documentId: added.id,
    detail: { name: added.name, editorId: caller.editor.id },
  })
  return { kind: 'created', id: added.id, name: added.name }
}

async function overwrite(
  portal: Portal,
  { user, editor }: Caller,
  standing: { id: string; name: string },
  { blob, source, free }: { blob: StoredBlob; source: SaveSource; free: string },
): Promise<Created | NameRefusal | Refused | NoRoom> {
  const save = { blob, source, userId: user.id, editors: [user.id], modifiedByUser: null }
  const result = await portal.versions.commit(
    standing.id,
    { ...save, editorId: editor.id },
    // Nobody at all: a checkout of one's own is a lock to the protocol like any other.
    { kind: 'nobody-else', userId: '' },
  )
  switch (result.kind) {
    case 'saved':
      return { kind: 'created', id: standing.id, name: standing.name }
    case 'over-quota':
      return result
    case 'lock-mismatch':
      return result.current
        ? { kind: 'target-locked', current: result.current, free }
        : { kind: 'name-taken', free }
    default:
      return { kind: 'name-taken', free }
  }
}

/** The live documents in one folder. */
export async function documentsIn(
  { db }: Pick<Portal, 'db'>,
  { folderId, ownerId }: Place,
): Promise<{ id: string; name: string }[]> {
  return await db.document.findMany({
    where: { ownerId, folderId, trashedAt: null },
    select: { id: true, name: true },
  })
}

/** What is wrong with a name, as a sentence; null when nothing is. */
export function faultOf(name: string): string | null {
  try {
    return checkName(name) === name ? null : 'A name cannot begin or end with blanks.'
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

/** A name fit to keep that has the extension it came with: a suggested one may be nothing but that (reference §2.9). */
function repaired(wanted: string): string {
  const name = repairName(wanted)
  const extension = extensionOf(wanted)
  return extensionOf(name) === extension ? name : `Untitled.${extension}`
}

function withEnd(name: string, extension: string): string {
  const dot = name.lastIndexOf('.')
  return `${dot > 0 ? name.slice(0, dot) : name}${extension}`
}
