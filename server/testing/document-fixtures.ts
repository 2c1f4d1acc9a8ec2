import { createHash } from 'node:crypto'
import type { Viewer } from '#server/documents/portal'
import { uploadDocument } from '#server/documents/upload-document'
import type { Save } from '#server/wopi/ports'
import { bodyOf } from './bodies'
import type { TestPortal } from './test-portal'

/** Uploads a document of a few words. */
export function addDocument(portal: TestPortal, owner: Viewer, name: string, words = name) {
  return uploadDocument(portal, owner, { name, body: bodyOf(words), keepBoth: false })
}

/**
 * Adds a version to a document that nobody holds.
 *
 * @param inline whether its bytes go into the database
 */
export async function addVersion(
  portal: TestPortal,
  user: Viewer,
  documentId: string,
  words: string,
  inline = false,
): Promise<number> {
  const save = await saveOf(portal, user, words, inline)
  const guard = { kind: 'nobody-else', userId: user.id } as const
  const saved = await portal.versions.commit(documentId, save, guard)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.version
}

/** Keeps a refused save of a few words. */
export async function addRejected(
  portal: TestPortal,
  user: Viewer,
  documentId: string,
  words: string,
): Promise<string> {
  const save = await saveOf(portal, user, words)
  await portal.rejected.keep({
    ...{ fileId: documentId, save, grantId: `grant-${words}`, reason: 'lock-mismatch' },
    ...{ offeredLock: 'mine', currentLock: 'theirs' },
  })
  return save.blob.key
}

/** Keeps a text of a few words as a template, and gives its id and the key of its bytes. */
export async function plantTemplate(
  portal: TestPortal,
  name: string,
  words: string,
): Promise<{ id: string; blobKey: string }> {
  const { blob } = await saveOf(portal, { id: 'nobody' }, words)
  const data = {
    ...{ id: portal.newId(), name, nameKey: name.toLowerCase(), extension: 'txt', description: '' },
    ...{ blobKey: blob.key, size: BigInt(blob.size), sha256: blob.sha256 },
    ...{ createdAt: portal.clock.now(), changedAt: portal.clock.now() },
  }
  return await portal.db.template.create({ data, select: { id: true, blobKey: true } })
}

/** Adds an access token for which nobody has the token. */
export async function addGrant(
  portal: TestPortal,
  user: Viewer,
  documentId: string,
  lifeMs = 36_000_000,
): Promise<string> {
  const id = portal.newId()
  const now = portal.clock.now()
  await portal.db.grant.create({
    data: {
      id,
      tokenHash: createHash('sha256').update(id).digest('hex'),
      ...{ userId: user.id, documentId, editorId: 'builtin', rights: 'edit', basis: 'policy' },
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    },
    select: { id: true },
  })
  return id
}

/** Who takes a lock in the tests. */
export function holderOf(user: Viewer, grantId: string | null = null) {
  return { userId: user.id, grantId, editorId: 'builtin' }
}

async function saveOf(
  portal: TestPortal,
  user: Pick<Viewer, 'id'>,
  words: string,
  withRow = false,
): Promise<Save> {
  const stored = await portal.blobs.put(bodyOf(words).stream, { maxBytes: 1_000_000, withRow })
  if (stored.kind !== 'stored') throw new Error(stored.kind)
  return {
    ...{ blob: stored.blob, source: 'save', userId: user.id, editors: [user.id] },
    ...{ modifiedByUser: true, editorId: 'builtin' },
  }
}
