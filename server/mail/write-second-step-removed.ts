import { routes } from '#lib/routes'
import type { Letter } from './letter'
import { wordsFor } from './words-for'
import type { Desk } from './write-letter'

/** Tells somebody that their second step was removed, and why; unless they have set it up again meanwhile. */
export async function writeSecondStepRemoved(
  { db, publicUrl }: Desk,
  userId: string,
): Promise<Letter | null> {
  const found = await db.secondStep.findFirst({
    where: { userId, removedAt: { not: null }, user: { disabledAt: null } },
    select: { reason: true, user: { select: { name: true, email: true, language: true } } },
  })
  if (found === null) return null
  const { language, t } = wordsFor(found.user.language)
  const { name, email } = found.user
  return {
    language,
    to: { name, address: email },
    subject: t('secondStepRemoved.subject', { host: new URL(publicUrl).host }),
    text: [
      t('secondStepRemoved.what', { email, address: publicUrl }),
      t('secondStepRemoved.why', { reason: found.reason ?? '' }),
      t('secondStepRemoved.how'),
    ],
    link: {
      words: t('secondStepRemoved.link'),
      address: `${publicUrl}${routes.profile}#second-step`,
    },
    footer: [t('secondStepRemoved.footer')],
  }
}
