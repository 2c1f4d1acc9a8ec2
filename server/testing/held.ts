import type { Portal, Viewer } from '#server/documents/portal'

/** A WOPI lock on a document, as an editor takes it for a person. */
export async function lockInEditor(
  portal: Pick<Portal, 'locks'>,
  documentId: string,
  person: Viewer,
  lockId = 'editor-lock',
): Promise<string> {
  const holder = { userId: person.id, grantId: null, editorId: 'builtin' }
  const result = await portal.locks.acquire(documentId, lockId, holder)
  if (result.kind !== 'ok') throw new Error(`the lock was not given: ${result.kind}`)
  return lockId
}
