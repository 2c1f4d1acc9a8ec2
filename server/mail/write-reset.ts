import type { Letter } from './letter'
import type { Desk } from './write-letter'

/** The link by which somebody sets a new password, while it is good. */
export async function writeReset(
  { db, clock, links, publicUrl }: Desk,
  id: string,
): Promise<Letter | null> {
  const found = await db.passwordReset.findFirst({
    where: { id, expiresAt: { gt: clock.now() }, user: { disabledAt: null } },
    select: { user: { select: { name: true, email: true } } },
  })
  if (found === null) return null
  return {
    to: { name: found.user.name, address: found.user.email },
    subject: `A new password for ${new URL(publicUrl).host}`,
    text: [
      `Somebody, you perhaps, forgot the password of ${found.user.email} at ${publicUrl}.`,
      'Follow the link to set a new one. It is good once, for an hour. All browsers are signed out then.',
    ],
    link: {
      words: 'Set a new password',
      address: `${publicUrl}/reset-password/${links.resetToken(id)}`,
    },
    footer: ['If that was not you, do nothing: your password stays as it is.'],
  }
}
