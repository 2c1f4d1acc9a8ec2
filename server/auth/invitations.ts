import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#server/app-error'
import type { DbTransaction } from '#server/db/client'
import type { Auth } from './auth'
import { admit } from './throttle'
import { type Dowry, insertUser, newUserRow } from './users'

/** What the link of an invitation leads to. */
export interface FoundInvitation {
  id: string
  email: string
  /** May be empty. */
  name: string
  role: 'admin' | 'member'
  groups: string[]
  invitedBy: string
  expiresAt: Date
  /** `known`: there is an account with this address by now. */
  state: 'open' | 'expired' | 'used' | 'revoked' | 'known'
}

const columns = {
  ...{ id: true, email: true, openEmail: true, name: true, role: true, groupIds: true },
  ...{ quotaBytes: true, createdById: true, expiresAt: true, usedAt: true },
} as const

const ids = z.array(z.string())
const roleOf = (role: string) => (role === 'admin' ? 'admin' : 'member')

/** The invitation whose link has this token; null when none has, or has any more. */
export async function findInvitation(
  { db, clock }: Pick<Auth, 'db' | 'clock'>,
  token: string,
): Promise<FoundInvitation | null> {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashOf(token) },
    select: columns,
  })
  if (row === null) return null
  const { id, email, name, expiresAt } = row
  const [account, inviter, groups] = await Promise.all([
    db.user.findUnique({ where: { email }, select: { id: true } }),
    db.user.findUnique({ where: { id: row.createdById }, select: { name: true } }),
    db.group.findMany({
      where: { id: { in: ids.parse(JSON.parse(row.groupIds)) } },
      orderBy: { nameKey: 'asc' },
      select: { name: true },
    }),
  ])
  const ended = row.usedAt ? 'used' : row.openEmail === null ? 'revoked' : null
  return {
    ...{ id, email, name, expiresAt, role: roleOf(row.role) },
    groups: groups.map((group) => group.name),
    invitedBy: inviter?.name ?? 'An admin',
    state: ended ?? (account ? 'known' : expiresAt <= clock.now() ? 'expired' : 'open'),
  }
}

/**
 * Makes the account of who was invited; they have said their name and a password. The invitation is used up in the
 * same transaction, so of two who come at the same time one wins.
 *
 * @throws AppError `invalid` (field `name` or `password`), `conflict` when the link leads nowhere any more
 */
export async function acceptInvitation(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  input: { token: string; name: string; password: string; address: string },
): Promise<{ id: string }> {
  const tokenHash = hashOf(input.token)
  const admission = await admit(auth, { account: `invite ${tokenHash}`, address: input.address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', (t) => t('signIn.tooMany'))
  }
  const open = await auth.db.invitation.findUnique({ where: { tokenHash }, select: columns })
  const over = new AppError('conflict', (t) => t('invitations.over'))
  if (open === null || open.openEmail === null) throw over
  const row = await newUserRow(auth, { ...input, email: open.email, role: roleOf(open.role) })
  await auth.db.$transaction(async (tx) => {
    const taken = await takeInvitation(tx, {
      ...{ id: open.id, tokenHash, userId: row.id, now: auth.clock.now() },
    })
    if (taken === null) throw over
    await insertUser(tx, row, taken)
  })
  await admission.succeeded()
  await auth.audit({
    ...{ actorId: row.id, action: 'user.create', subject: row.id },
    detail: { user: row.name, role: row.role, means: 'invitation' },
  })
  return { id: row.id }
}

/**
 * Uses an invitation up, first of all in the transaction that makes the account.
 *
 * @param wanted.tokenHash of the link by which somebody came; absent when they proved to have the address
 * @returns null when it is open no more
 */
export async function takeInvitation(
  tx: DbTransaction,
  wanted: { id: string; tokenHash?: string; userId: string; now: Date },
): Promise<Dowry | null> {
  const { id, tokenHash, userId, now } = wanted
  const [taken] = await tx.invitation.updateManyAndReturn({
    where: {
      ...{ id, openEmail: { not: null }, expiresAt: { gt: now } },
      ...(tokenHash && { tokenHash }),
    },
    data: { openEmail: null, usedAt: now, usedById: userId },
    select: { role: true, quotaBytes: true, groupIds: true },
  })
  if (!taken) return null
  const groups = await tx.group.findMany({
    where: { id: { in: ids.parse(JSON.parse(taken.groupIds)) } },
    select: { id: true },
  })
  return {
    role: roleOf(taken.role),
    quotaBytes: taken.quotaBytes,
    groups: { create: groups.map((group) => ({ groupId: group.id, addedAt: now })) },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
