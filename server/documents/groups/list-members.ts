import { z } from 'zod'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { findGroup } from './find-group'

export interface MemberRow {
  id: string
  name: string
  email: string
  /** What their picture is addressed by; null for none. */
  avatar: string | null
  disabled: boolean
}

/**
 * Who is in a group, by e-mail address.
 *
 * @throws AppError `not-found`
 */
export async function listMembers(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: PageInput & { groupId: string },
): Promise<{ group: { id: string; name: string }; page: Page<MemberRow> }> {
  onlyAdmins(viewer)
  const group = await findGroup(portal, input.groupId)
  const walked = walk(input, z.string(), 'asc')
  const rows = await portal.db.user.findMany({
    where: {
      groups: { some: { groupId: group.id } },
      ...(walked.key === null ? {} : { email: walked.past(walked.key) }),
    },
    orderBy: { email: walked.order },
    take: walked.take,
    select: { id: true, name: true, email: true, avatar: true, disabledAt: true },
  })
  const page = walked.page(rows, ({ email }) => email)
  return {
    group,
    page: {
      ...page,
      items: page.items.map(({ disabledAt, ...row }) => ({
        ...row,
        disabled: disabledAt !== null,
      })),
    },
  }
}
