import { z } from 'zod'
import { normalEmail } from '#lib/email-address'
import type { Auth } from './auth'
import { takeInvitation } from './invitations'
import { isTaken, newUserRow } from './users'

/** What a provider says about a person, of which the portal wants this much. */
export const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.literal('true'), z.literal('false')]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})

export type Claims = z.infer<typeof claimsSchema>

export type OidcUser =
  | { kind: 'user'; userId: string }
  | { kind: 'disabled' }
  /** The provider gave no e-mail address, without which there is no account. */
  | { kind: 'no-email' }
  /** Somebody has an account with this address, and it is not proved to be theirs. */
  | { kind: 'email-taken' }
  /** The same for somebody who was invited. */
  | { kind: 'email-invited' }

/**
 * Whose account a sign-in at the provider is for: the one that is linked to (issuer, sub); else the one with
 * the same address, if the provider has verified it and the account is not linked to another person of this
 * provider; else a new one: what they were invited as, or a member.
 */
export async function oidcUser(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  issuer: string,
  claims: Claims,
): Promise<OidcUser> {
  try {
    return await findOrMake(auth, issuer, claims)
  } catch (error) {
    // Somebody signed in twice at the same time: the other one made the row, so now it is found.
    if (isTaken(error)) return findOrMake(auth, issuer, claims)
    throw error
  }
}

async function findOrMake(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  issuer: string,
  claims: Claims,
): Promise<OidcUser> {
  const key = { provider: issuer, providerAccountId: claims.sub }
  const linked = await auth.db.account.findUnique({
    where: { provider_providerAccountId: key },
    select: { user: { select: { id: true, disabledAt: true } } },
  })
  if (linked !== null) return enabled(linked.user)
  if (!claims.email) return { kind: 'no-email' }

  const same = await auth.db.user.findUnique({
    where: { email: normalEmail(claims.email) },
    select: {
      id: true,
      disabledAt: true,
      accounts: { where: { provider: issuer }, select: { providerAccountId: true } },
    },
  })
  const createdAt = auth.clock.now()
  const verified = claims.email_verified === true || claims.email_verified === 'true'
  if (same !== null) {
    if (!verified || same.accounts.length > 0) return { kind: 'email-taken' }
    if (same.disabledAt !== null) return { kind: 'disabled' }
    await auth.db.account.create({
      data: { ...key, userId: same.id, createdAt },
      select: { userId: true },
    })
    await auth.audit({ actorId: same.id, action: 'user.link', subject: same.id })
    return { kind: 'user', userId: same.id }
  }

  const name = claims.name?.trim() || claims.preferred_username?.trim() || claims.email
  const row = await newUserRow(auth, {
    email: claims.email,
    name: name.slice(0, 100),
    role: 'member',
  })
  const invited = await auth.db.invitation.findFirst({
    where: { openEmail: row.email, expiresAt: { gt: createdAt } },
    select: { id: true },
  })
  if (invited && !verified) return { kind: 'email-invited' }
  const role = await auth.db.$transaction(async (tx) => {
    const wanted = { id: invited?.id ?? '', userId: row.id, now: createdAt }
    const dowry = invited && (await takeInvitation(tx, wanted))
    const data = { ...row, ...dowry, accounts: { create: { ...key, createdAt } } }
    await tx.user.create({ data, select: { id: true } })
    return data.role
  })
  await auth.audit({
    actorId: row.id,
    action: 'user.create',
    subject: row.id,
    detail: { user: row.name, role, means: 'oidc', ...(invited && { invited: true }) },
  })
  return { kind: 'user', userId: row.id }
}

function enabled(user: { id: string; disabledAt: Date | null }): OidcUser {
  return user.disabledAt === null ? { kind: 'user', userId: user.id } : { kind: 'disabled' }
}
