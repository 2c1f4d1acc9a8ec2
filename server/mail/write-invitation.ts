import { linkOf } from '#server/documents/invitations/new-invitation'
import type { Letter } from './letter'
import type { Desk } from './write-letter'

/** The link of an invitation, while it is open. */
export async function writeInvitation(
  { db, clock, links, publicUrl }: Desk,
  id: string,
): Promise<Letter | null> {
  const found = await db.invitation.findFirst({
    where: { id, openEmail: { not: null }, expiresAt: { gt: clock.now() } },
    select: { email: true, name: true, round: true, tokenHash: true, createdById: true },
  })
  if (found === null) return null
  const { address, tokenHash } = linkOf({ links, publicUrl }, { id, round: found.round })
  // Made with another secret: this link would lead nowhere.
  if (tokenHash !== found.tokenHash) return null
  const inviter = await db.user.findUnique({
    where: { id: found.createdById },
    select: { name: true },
  })
  const by = inviter?.name ?? 'An admin'
  return {
    to: { name: found.name, address: found.email },
    subject: `${by} invites you to ${new URL(publicUrl).host}`,
    text: [
      `${by} invites you to share and edit documents at ${publicUrl}.`,
      'Follow the link and choose a password. It is good once, for a week.',
    ],
    link: { words: 'Make your account', address },
    footer: ['If you do not know what this is about, do nothing: no account is made then.'],
  }
}
