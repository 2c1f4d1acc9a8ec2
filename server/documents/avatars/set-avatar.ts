import { createHash } from 'node:crypto'
import { mostAvatarBytes } from '#lib/avatars'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { type IncomingBody, tellLimit } from '#server/documents/store-body'

/**
 * Makes a PNG, JPEG or WebP the viewer's picture: a small square of its middle. What was sent is not kept.
 *
 * @throws AppError `too-large`, `invalid` for a file that is no such picture, `busy`; `forbidden` for guests. Then the
 *   picture is as it was.
 */
export async function setAvatar(
  portal: Pick<Portal, 'db' | 'avatars' | 'audit' | 'clock'>,
  viewer: Viewer,
  input: { body: IncomingBody },
): Promise<{ avatar: string }> {
  if (viewer.role === 'guest') throw new AppError('forbidden', (t) => t('avatars.notForGuests'))
  const made = await portal.avatars.make(await readAll(input.body))
  if (made.kind === 'busy') throw new AppError('busy', (t) => t('storing.busy'))
  if (made.kind === 'failed') {
    const words =
      made.reason === 'too-large' || made.reason === 'too-long' ? 'tooMuch' : 'unreadable'
    throw new AppError('invalid', (t) => t(`avatars.${words}`))
  }
  const { webp } = made
  // What a picture is addressed by: another one never has the same.
  const hash = createHash('sha256').update(webp).digest('hex').slice(0, 32)
  const row = { hash, bytes: webp, createdAt: portal.clock.now() }
  await portal.db.$transaction([
    portal.db.user.update({
      where: { id: viewer.id },
      data: { avatar: hash },
      select: { id: true },
    }),
    portal.db.avatar.upsert({
      where: { userId: viewer.id },
      create: { userId: viewer.id, ...row },
      update: row,
      select: { userId: true },
    }),
  ])
  await portal.audit({ actorId: viewer.id, action: 'user.set-avatar', subject: viewer.id })
  return { avatar: hash }
}

async function readAll({ stream, announcedBytes = 0 }: IncomingBody) {
  const refusal = () =>
    new AppError('too-large', (t, format) =>
      t('avatars.tooLarge', { limit: tellLimit(mostAvatarBytes)(t, format) }),
    )
  if (announcedBytes > mostAvatarBytes) throw refusal()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength
    // Leaving the loop gives up the rest.
    if (size > mostAvatarBytes) throw refusal()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
