import type { Portal, Viewer } from '#server/documents/portal'

/**
 * The bytes of a picture, WebP, by its address; null when there is none, and for guests.
 *
 * @param hash of the bytes: who knows it has seen the person's name beside it
 */
export async function openAvatar(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  { hash }: { hash: string },
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (viewer.role === 'guest') return null
  const found = await db.avatar.findFirst({ where: { hash }, select: { bytes: true } })
  return found?.bytes ?? null
}

/** Which of these people have a picture, and which; nobody has one for guests. */
export async function listAvatars(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  { userIds }: { userIds: readonly string[] },
): Promise<Record<string, string>> {
  if (viewer.role === 'guest') return {}
  const rows = await db.avatar.findMany({
    where: { userId: { in: [...userIds] } },
    select: { userId: true, hash: true },
  })
  return Object.fromEntries(rows.map(({ userId, hash }) => [userId, hash]))
}

/** What the viewer's own picture is addressed by; null when there is none. */
export async function readAvatar(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
): Promise<string | null> {
  const where = { id: viewer.id }
  return (await db.user.findUnique({ where, select: { avatar: true } }))?.avatar ?? null
}
