import type { Portal } from '#server/documents/portal'
import { removeUnusedBlob } from '#server/documents/remove-unused-blob'
import { findPrunable, type Prunable } from './find-prunable'
import { readVersionPolicy } from './version-policy'

/** What went. */
export interface Pruned {
  versions: number
  /** Bytes of those versions. */
  bytes: number
}

/** Rows of one transaction: short, so that saves of the document hardly wait. */
const batch = 100
/** Versions of one run; the next sweep goes on. */
const mostAtOnce = 20_000

/**
 * Removes the versions that go by the admin's policy: the rows first, then the bytes that no row names any
 * more. Each document of which something went has a line in the audit log. Safe beside saves, pins, and
 * another run: a version that was pinned or labelled a moment ago stays, and the head only ever moves on.
 */
export async function pruneVersions(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'audit'>,
): Promise<Pruned> {
  const policy = await readVersionPolicy(portal)
  const pruned = { versions: 0, bytes: 0 }
  for await (const { documentId, versions } of findPrunable(portal, policy)) {
    const room = versions.slice(0, mostAtOnce - pruned.versions)
    const gone: Prunable[] = []
    for (let at = 0; at < room.length; at += batch) {
      gone.push(...(await drop(portal, documentId, room.slice(at, at + batch))))
    }
    const bytes = gone.reduce((sum, { size }) => sum + size, 0)
    pruned.versions += gone.length
    pruned.bytes += bytes
    if (gone.length > 0) await tell(portal, documentId, gone, bytes)
    if (pruned.versions >= mostAtOnce) break
  }
  return pruned
}

async function drop(
  portal: Pick<Portal, 'db' | 'blobs'>,
  documentId: string,
  versions: Prunable[],
): Promise<Prunable[]> {
  const gone = await portal.db.$transaction(async (tx) => {
    const dropped: Prunable[] = []
    for (const version of versions) {
      const { count } = await tx.version.deleteMany({
        where: { documentId, number: version.number, pinned: false, label: null },
      })
      if (count > 0) dropped.push(version)
    }
    return dropped
  })
  for (const { blobKey } of gone) await removeUnusedBlob(portal, blobKey)
  return gone
}

async function tell(
  portal: Pick<Portal, 'audit'>,
  documentId: string,
  gone: Prunable[],
  size: number,
): Promise<void> {
  const [first, last] = [gone.at(0), gone.at(-1)]
  await portal.audit({
    actorId: null,
    action: 'version.prune',
    documentId,
    detail: {
      versions: gone.length,
      size,
      from: first?.number ?? null,
      to: last?.number ?? null,
    },
  })
}
