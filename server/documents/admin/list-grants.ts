import { type Page, type PageInput, timeAndId, type Walk, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { rightsOf } from '#server/documents/rights-of'
import { nameContains } from '#server/documents/search-words'
import { mobileEditorId, type Rights } from '#server/wopi/ports'
import { onlyAdmins } from './only-admins'
import { editorNames, namedLike, type Person } from './people'

export type GrantState = 'active' | 'expired' | 'revoked'

/** One access token, by what it allows. The token itself is not known to anybody but its client. */
export interface GrantRow {
  id: string
  user: Person
  /** Null: of a phone that signed in, for all that the user may reach. */
  document: { id: string; name: string; extension: string } | null
  editor: { id: string; name: string }
  rights: Rights
  basis: 'policy' | 'operator'
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date
  revokedAt: Date | null
  state: GrantState
}

/**
 * Access tokens, newest first.
 *
 * @param input.state `active` leaves out expired and revoked ones, and those of disabled users
 * @param input.search part of the document's name, or of the user's name or address
 */
export async function listGrants(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  input: {
    state?: 'active' | 'all' | undefined
    search?: string | undefined
    userId?: string | undefined
    documentId?: string | undefined
  } & PageInput,
): Promise<Page<GrantRow>> {
  onlyAdmins(viewer)
  const now = portal.clock.now()
  const walked = walk(input, timeAndId, 'desc')
  const rows = await portal.db.grant.findMany({
    where: {
      AND: [
        input.state === 'all'
          ? {}
          : { revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
        matching(input.search),
        input.userId ? { userId: input.userId } : {},
        input.documentId ? { documentId: input.documentId } : {},
        beyond(walked),
      ],
    },
    orderBy: [{ createdAt: walked.order }, { id: walked.order }],
    take: walked.take,
    select: {
      id: true,
      editorId: true,
      rights: true,
      basis: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { id: true, name: true, email: true } },
      document: { select: { id: true, name: true, extension: true } },
    },
  })
  const page = walked.page(rows, (row) => [row.createdAt, row.id])
  const editors = await editorNames(portal.db)
  const items = page.items.map(({ editorId, ...row }): GrantRow => {
    const ended = row.expiresAt <= now ? 'expired' : 'active'
    return {
      ...row,
      rights: rightsOf(row.rights),
      basis: row.basis === 'operator' ? 'operator' : 'policy',
      editor: { id: editorId, name: editors.get(editorId) ?? wordsFor(editorId) },
      state: row.revokedAt === null ? ended : 'revoked',
    }
  })
  return { ...page, items }
}

function matching(search: string | undefined) {
  const words = search?.trim()
  if (!words) return {}
  return {
    OR: [{ document: nameContains(words) }, { user: namedLike(words) }],
  }
}

function beyond(walked: Walk<[Date, string]>) {
  if (walked.key === null) return {}
  const [createdAt, id] = walked.key
  return { OR: [{ createdAt: walked.past(createdAt) }, { createdAt, id: walked.past(id) }] }
}

/** Editors that no registry has: Office's mobile apps, and those that were removed. */
function wordsFor(editorId: string): string {
  return editorId === mobileEditorId ? 'Office on a phone' : editorId
}
