import type { Letter } from './letter'
import { wordsFor } from './words-for'
import type { Desk } from './write-letter'

/** The link by which somebody sets a new password, while it is good. */
export async function writeReset(
  { db, clock, links, publicUrl }: Desk,
  id: string,
): Promise<Letter | null> {
  const found = await db.passwordReset.findFirst({
    where: { id, expiresAt: { gt: clock.now() }, user: { disabledAt: null } },
    select: { language: true, user: { select: { name: true, email: true, language: true } } },
  })
  if (found === null) return null
  const { language, t } = wordsFor(found.user.language ?? found.language)
  const { email } = found.user
  return {
    language,
    to: { name: found.user.name, address: email },
    subject: t('reset.subject', { host: new URL(publicUrl).host }),
    text: [t('reset.who', { email, address: publicUrl }), t('reset.how')],
    link: {
      words: t('reset.link'),
      address: `${publicUrl}/reset-password/${links.resetToken(id)}`,
    },
    footer: [t('reset.footer')],
  }
}
