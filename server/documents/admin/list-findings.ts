import type { Findings } from '#server/documents/maintenance/jobs'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

export type Finding = Omit<Findings['bad'][number], 'documentId'> & {
  /** Null: it was deleted since. */
  document: { id: string; name: string; extension: string } | null
}

/** What a verify found, with the documents it is about. */
export async function listFindings(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  { bad }: Findings,
): Promise<Finding[]> {
  onlyAdmins(viewer)
  const rows = await db.document.findMany({
    where: { id: { in: [...new Set(bad.map(({ documentId }) => documentId))] } },
    select: { id: true, name: true, extension: true },
  })
  const byId = new Map(rows.map((document) => [document.id, document]))
  return bad.map(({ documentId, ...finding }) => ({
    ...finding,
    document: byId.get(documentId) ?? null,
  }))
}
