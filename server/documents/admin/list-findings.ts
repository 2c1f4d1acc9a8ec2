import type { Findings } from '#server/documents/maintenance/job-row'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

export type Finding = Omit<Findings['bad'][number], 'documentId' | 'template'> & {
  /** Null: it was deleted since, or a template is meant. */
  document: { id: string; name: string; extension: string } | null
  /** Null: no template is meant; its name is null when it was deleted since. */
  template: { name: string | null } | null
}

/** What a verify found, with the documents and templates it is about. */
export async function listFindings(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  { bad }: Findings,
): Promise<Finding[]> {
  onlyAdmins(viewer)
  const rows = await db.document.findMany({
    where: { id: { in: [...new Set(bad.flatMap(({ documentId }) => documentId ?? []))] } },
    select: { id: true, name: true, extension: true },
  })
  const byId = new Map(rows.map((document) => [document.id, document]))
  const templates = await db.template.findMany({
    where: { id: { in: bad.flatMap(({ template }) => template ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(templates.map(({ id, name }) => [id, name]))
  return bad.map(({ documentId, template, ...finding }) => ({
    ...finding,
    document: byId.get(documentId ?? '') ?? null,
    template: template === null ? null : { name: names.get(template) ?? null },
  }))
}
