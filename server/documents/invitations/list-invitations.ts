import { z } from 'zod'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { namedLike } from '#server/documents/admin/people'
import { type Page, type PageInput, timeAndId, walk } from '#server/documents/page'
import { findPeople, type Person } from '#server/documents/people'
import type { Portal, Viewer } from '#server/documents/portal'

/** Somebody who was asked in and has not come yet. */
export interface InvitationRow {
  id: string
  email: string
  /** May be empty. */
  name: string
  role: 'admin' | 'member'
  /** Those that are still there, by name. */
  groups: string[]
  invitedBy: Person
  createdAt: Date
  /** When its link stops leading somewhere. */
  expiresAt: Date
  expired: boolean
}

const ids = z.array(z.string())

/**
 * The open invitations, the newest first; those whose link is over too.
 *
 * @param input.search part of the name or address
 */
export async function listInvitations(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  input: PageInput & { search?: string | undefined },
): Promise<Page<InvitationRow>> {
  onlyAdmins(viewer)
  const walked = walk(input, timeAndId, 'desc')
  const words = input.search?.trim()
  const rows = await portal.db.invitation.findMany({
    where: {
      AND: [{ openEmail: { not: null } }, words ? namedLike(words) : {}, beyond()],
    },
    orderBy: [{ createdAt: walked.order }, { id: walked.order }],
    take: walked.take,
    select: {
      ...{ id: true, email: true, name: true, role: true, groupIds: true },
      ...{ createdAt: true, createdById: true, expiresAt: true },
    },
  })
  const page = walked.page(rows, (row) => [row.createdAt, row.id])
  const read = page.items.map((row) => ({ ...row, groupIds: ids.parse(JSON.parse(row.groupIds)) }))
  const person = await findPeople(
    portal,
    read.map((row) => row.createdById),
  )
  const groups = await portal.db.group.findMany({
    where: { id: { in: [...new Set(read.flatMap((row) => row.groupIds))] } },
    orderBy: { nameKey: 'asc' },
    select: { id: true, name: true },
  })
  const now = portal.clock.now()
  return {
    ...page,
    items: read.map(({ groupIds, createdById, role, ...row }) => ({
      ...row,
      role: role === 'admin' ? 'admin' : 'member',
      groups: groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name),
      invitedBy: person(createdById),
      expired: row.expiresAt <= now,
    })),
  }

  function beyond() {
    if (walked.key === null) return {}
    const [createdAt, id] = walked.key
    return { OR: [{ createdAt: walked.past(createdAt) }, { createdAt, id: walked.past(id) }] }
  }
}
