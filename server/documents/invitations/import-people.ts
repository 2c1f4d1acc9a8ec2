import type { ImportedLine } from '#lib/people-import'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { newInvitation } from './new-invitation'
import { planLines } from './plan-import'
import { readPeople } from './read-people'

/**
 * Invites everybody in a file who is not here and not invited yet: all of them or, when one line is wrong, nobody.
 * Done twice it does nothing the second time.
 *
 * @returns each line, with its link when it was invited
 * @throws AppError `too-large`; `invalid` with the first line that is wrong; `conflict` when another admin invites one
 *   of them at this very moment
 */
export async function importPeople(
  portal: Pick<Portal, 'db' | 'links' | 'publicUrl' | 'clock' | 'newId' | 'audit'>,
  viewer: Viewer,
  input: { bytes: Uint8Array },
): Promise<ImportedLine[]> {
  onlyAdmins(viewer)
  const { lines } = readPeople(input.bytes)
  const planned = await planLines(portal.db, lines)
  const bad = planned.find(({ outcome }) => outcome === 'wrong')
  if (bad) {
    throw new AppError('invalid', `Line ${bad.line}: ${bad.reason} Nobody was invited.`)
  }
  const made = planned.map(({ groupIds, ...line }) => ({
    line,
    invitation:
      line.outcome === 'new' ? newInvitation(portal, viewer, { ...line, groupIds }) : null,
  }))
  const rows = made.flatMap(({ invitation }) => invitation?.row ?? [])
  if (rows.length > 0) {
    await insertAll(portal, rows)
    await portal.audit({
      ...{ actorId: viewer.id, action: 'invitation.import' },
      detail: {
        people: rows.length,
        admins: rows.filter(({ role }) => role === 'admin').length,
      },
    })
  }
  return made.map(({ line, invitation }) => ({ ...line, address: invitation?.address ?? null }))
}

/** One statement, which is one transaction. */
async function insertAll(
  { db }: Pick<Portal, 'db'>,
  rows: ReturnType<typeof newInvitation>['row'][],
): Promise<void> {
  try {
    await db.$transaction((tx) => tx.invitation.createMany({ data: rows }))
  } catch (error) {
    const openEmail = { in: rows.map(({ email }) => email) }
    if ((await db.invitation.count({ where: { openEmail } })) === 0) throw error
    throw new AppError(
      'conflict',
      'Another admin invited one of these people at this very moment. Nothing was imported; check the file again.',
    )
  }
}
