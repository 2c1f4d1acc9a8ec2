import { linkOf } from '#server/documents/invitations/new-invitation'
import type { Letter } from './letter'
import { wordsFor } from './words-for'
import type { Desk } from './write-letter'

/** The link of an invitation, while it is open. */
export async function writeInvitation(
  { db, clock, links, publicUrl }: Desk,
  id: string,
): Promise<Letter | null> {
  const found = await db.invitation.findFirst({
    where: { id, openEmail: { not: null }, expiresAt: { gt: clock.now() } },
    select: {
      ...{ email: true, name: true, round: true, tokenHash: true, createdById: true },
      language: true,
    },
  })
  if (found === null) return null
  const { address, tokenHash } = linkOf({ links, publicUrl }, { id, round: found.round })
  // Made with another secret: this link would lead nowhere.
  if (tokenHash !== found.tokenHash) return null
  const inviter = await db.user.findUnique({
    where: { id: found.createdById },
    select: { name: true, language: true },
  })
  // Nobody knows yet how they are spoken to: most likely as whoever invites them is.
  const { language, t } = wordsFor(found.language ?? inviter?.language ?? null)
  const by = inviter?.name ?? t('invitation.admin')
  return {
    language,
    to: { name: found.name, address: found.email },
    subject: t('invitation.subject', { by, host: new URL(publicUrl).host }),
    text: [t('invitation.who', { by, address: publicUrl }), t('invitation.how')],
    link: { words: t('invitation.link'), address },
    footer: [t('invitation.footer')],
  }
}
