import type { Portal, Viewer } from '#server/documents/portal'
import { findPrunable } from '#server/documents/retention/find-prunable'
import type { VersionPolicy } from '#server/documents/retention/version-policy'
import { onlyAdmins } from './only-admins'

/** What a policy would do now. */
export interface PolicyPreview {
  documents: number
  versions: number
  /** Bytes that would be freed. */
  bytes: number
  /** The documents that would lose most, by bytes. */
  most: { id: string; name: string; versions: number; bytes: number }[]
  /** False when looking took too long: then at least so much would go. */
  complete: boolean
}

const shown = 10
const longest = 10_000

/** Says what would go and how much it frees, by the very rules of the sweep. Changes nothing. */
export async function previewVersionPolicy(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  policy: VersionPolicy,
): Promise<PolicyPreview> {
  onlyAdmins(viewer)
  const until = performance.now() + longest
  const sum = { documents: 0, versions: 0, bytes: 0, complete: true }
  let heaviest: { id: string; versions: number; bytes: number }[] = []
  for await (const { documentId, versions } of findPrunable(portal, policy)) {
    const bytes = versions.reduce((all, { size }) => all + size, 0)
    sum.documents += 1
    sum.versions += versions.length
    sum.bytes += bytes
    heaviest = [...heaviest, { id: documentId, versions: versions.length, bytes }]
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, shown)
    if (performance.now() > until) {
      sum.complete = false
      break
    }
  }
  const documents = await portal.db.document.findMany({
    where: { id: { in: heaviest.map(({ id }) => id) } },
    select: { id: true, name: true },
  })
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  return { ...sum, most: heaviest.map((each) => ({ ...each, name: names.get(each.id) ?? '' })) }
}
