import type { ImportedPart } from '#lib/people-import'
import type { Locale } from '#messages/locales'
import { queueMail } from '#server/db/queue-mail'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { newInvitation } from './new-invitation'
import { planLines } from './plan-import'
import { readPeople } from './read-people'

/** So many lines are done in a moment, and asked for again when that fails. */
const mostOfAPart = 500

/**
 * Invites everybody in a part of a file who is not here and not invited yet: all of them or, when one line of the file is
 * wrong, nobody. Done twice it does nothing the second time.
 *
 * @param input.after the number of the line after which the part begins, out of what the part before it answered; the first
 *   part unless given
 * @param input.most how many lines are done at most
 * @param input.mailed whether each of them gets their link by mail, too, where the portal sends any; so it is unless told otherwise
 * @returns each line of the part, with its link when it was invited
 * @throws AppError `too-large`; `invalid` with the first line that is wrong; `conflict` when another admin invites one
 *   of them at this very moment
 */
export async function importPeople(
  portal: Pick<Portal, 'db' | 'links' | 'publicUrl' | 'clock' | 'newId' | 'audit' | 'mails'>,
  viewer: Viewer,
  input: {
    bytes: Uint8Array
    language?: Locale
    mailed?: boolean
    after?: number | undefined
    most?: number
  },
): Promise<ImportedPart> {
  onlyAdmins(viewer)
  const { lines } = readPeople(input.bytes)
  const from = lines.filter(({ line }) => line <= (input.after ?? 0)).length
  const to = Math.min(from + (input.most ?? mostOfAPart), lines.length)
  const planned = await planLines(portal.db, lines, { from, to })
  for (const { line, refusal } of planned) {
    if (refusal === null) continue
    throw new AppError('invalid', (t, format) =>
      t('peopleFile.badLine', { line: String(line), reason: refusal.tell(t, format) }),
    )
  }
  const made = planned.slice(from, to).map(({ groupIds, refusal: _, ...line }) => ({
    line,
    invitation:
      line.outcome === 'new'
        ? newInvitation(portal, viewer, { ...line, groupIds, language: input.language })
        : null,
  }))
  const rows = made.flatMap(({ invitation }) => invitation?.row ?? [])
  if (rows.length > 0) {
    await insertAll(portal, rows, input.mailed ?? true)
    await portal.audit({
      ...{ actorId: viewer.id, action: 'invitation.import' },
      detail: {
        people: rows.length,
        admins: rows.filter(({ role }) => role === 'admin').length,
      },
    })
  }
  return {
    lines: made.map(({ line, invitation }) => ({ ...line, address: invitation?.address ?? null })),
    ...{ done: to, of: lines.length },
    next: to < lines.length ? (lines[to - 1]?.line ?? null) : null,
  }
}

async function insertAll(
  portal: Pick<Portal, 'db' | 'clock' | 'newId' | 'mails'>,
  rows: ReturnType<typeof newInvitation>['row'][],
  mailed: boolean,
): Promise<void> {
  const { db } = portal
  try {
    await db.$transaction(async (tx) => {
      await tx.invitation.createMany({ data: rows })
      const ids = rows.map(({ id }) => id)
      if (portal.mails && mailed) await queueMail(tx, portal, 'invitation', ids)
    })
  } catch (error) {
    const openEmail = { in: rows.map(({ email }) => email) }
    if ((await db.invitation.count({ where: { openEmail } })) === 0) throw error
    throw new AppError('conflict', (t) => t('peopleFile.sameMoment'))
  }
}
