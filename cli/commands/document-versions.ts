import { z } from 'zod'
import { allPages } from '#cli/all-pages'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { listDocumentVersions } from '#server/documents/admin/list-document-versions'
import { operator } from '#server/documents/operator'

const schema = z.object({ id: z.string() })

/** document versions: newest first. People are named by their e-mail addresses. */
export async function run(args: string[]) {
  const { id } = readArguments(args, { operands: ['id'] }, schema)
  return withPortal(async (portal) => {
    const versions = await allPages((page) =>
      listDocumentVersions(portal, operator, { documentId: id, ...page }),
    )
    return versions.map((version) => ({
      number: version.number,
      size: version.size,
      sha256: version.sha256,
      createdAt: version.createdAt,
      createdBy: version.createdBy?.email ?? null,
      editors: version.editors.map((editor) => editor.email),
      source: version.source,
      modifiedByUser: version.modifiedByUser,
      pinned: version.pinned,
    }))
  })
}
