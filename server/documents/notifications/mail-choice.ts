import { z } from 'zod'
import { type MailKind, mailKinds } from '#lib/mail-kinds'
import type { Portal, Viewer } from '#server/documents/portal'

const kinds = z.array(z.string())

/** Whether somebody wants a kind of notification by mail too; all of them until they choose. */
export function wantsMail({ mailKinds: chosen }: { mailKinds: string | null }, kind: string) {
  return chosen === null || kinds.parse(JSON.parse(chosen)).includes(kind)
}

/** Which kinds of notifications a person gets by mail too. */
export async function readMailChoice(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
): Promise<MailKind[]> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { mailKinds: true },
  })
  return mailKinds.filter((kind) => wantsMail(user, kind))
}

/** Chooses which kinds of notifications are mailed to oneself too. */
export async function setMailChoice(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: { kinds: readonly MailKind[] },
): Promise<void> {
  const chosen = JSON.stringify(mailKinds.filter((kind) => input.kinds.includes(kind)))
  await db.user.updateMany({ where: { id: viewer.id }, data: { mailKinds: chosen } })
}
