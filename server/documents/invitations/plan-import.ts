import { normalEmail } from '#lib/email-address'
import type { ImportPlan, PlannedLine } from '#lib/people-import'
import { typedGib } from '#lib/typed-gib'
import type { DbTransaction } from '#server/db/client'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { nameKeyOf } from '#server/documents/document-name'
import { AppError, type Tell } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { checkInvited } from './new-invitation'
import { readPeople, type WrittenLine } from './read-people'

/** A line with the groups it means. */
export interface Planned extends PlannedLine {
  groupIds: string[]
  /** Tells the reason of a wrong line in any language. */
  refusal: AppError | null
}

/**
 * What an import of this file would do, line by line. Nothing is changed.
 *
 * @throws AppError `too-large` and `invalid` for a file that cannot be read
 */
export async function planImport(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: { bytes: Uint8Array },
): Promise<{ lines: Omit<Planned, 'groupIds'>[]; ignored: ImportPlan['ignored'] }> {
  onlyAdmins(viewer)
  const { lines, ignored } = readPeople(input.bytes)
  const planned = await planLines(db, lines)
  return { ignored, lines: planned.map(({ groupIds: _, ...line }) => line) }
}

/**
 * The same for lines that were read.
 *
 * @param part only these are looked up; whether the others are here already is not said
 */
export async function planLines(
  db: Pick<DbTransaction, 'user' | 'invitation' | 'group'>,
  written: readonly WrittenLine[],
  part = { from: 0, to: written.length },
): Promise<Planned[]> {
  const emails = written.slice(part.from, part.to).map(({ email }) => normalEmail(email))
  const [users, invitations, groups] = await Promise.all([
    db.user.findMany({ where: { email: { in: emails } }, select: { email: true } }),
    db.invitation.findMany({ where: { openEmail: { in: emails } }, select: { email: true } }),
    db.group.findMany({ select: { id: true, name: true, nameKey: true } }),
  ])
  const accounts = new Set(users.map(({ email }) => email))
  const invited = new Set(invitations.map(({ email }) => email))
  const above = new Set<string>()
  return written.map((line) => {
    const planned = plan(line, groups)
    const { email, outcome } = planned
    if (outcome === 'wrong') return planned
    if (above.has(email)) return { ...planned, outcome: 'twice' }
    above.add(email)
    if (accounts.has(email)) return { ...planned, outcome: 'account' }
    return invited.has(email) ? { ...planned, outcome: 'invited' } : planned
  })
}

function plan(
  written: WrittenLine,
  known: { id: string; name: string; nameKey: string }[],
): Planned {
  const { line, email, name } = written
  const empty = { role: 'member', groups: [], groupIds: [], quota: 'default' } as const
  try {
    if (written.tooLong) throw wrong((t) => t('peopleFile.tooManyCells'))
    const groups = groupsOf(written.groups, known)
    const groupIds = groups.map(({ id }) => id)
    const [role, quota] = [roleOf(written.role), quotaOf(written.quota)]
    const checked = checkInvited({ email, name, role, groupIds, quota })
    return {
      ...{ line, email: checked.email, name: checked.name, role, quota, groupIds },
      ...{ groups: groups.map((group) => group.name), outcome: 'new', reason: null },
      refusal: null,
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const shown = { line, email: email.slice(0, 300), name: name.slice(0, 300) }
    const reason = { reason: error.message, refusal: error }
    return { ...empty, groups: [], groupIds: [], ...shown, outcome: 'wrong', ...reason }
  }
}

const wrong = (tell: Tell) => new AppError('invalid', tell)

function roleOf(typed: string): 'admin' | 'member' {
  const role = typed.toLowerCase()
  if (role === '' || role === 'member') return 'member'
  if (role === 'admin') return 'admin'
  throw wrong((t) => t('peopleFile.noRole', { text: typed.slice(0, 100) }))
}

function groupsOf<T extends { nameKey: string }>(typed: string, known: T[]): T[] {
  const find = (name: string) => known.find(({ nameKey }) => nameKey === nameKeyOf(name))
  const whole = typed === '' ? undefined : find(typed)
  if (whole) return [whole]
  const names = typed.split(/[;,|]/).map((name) => name.trim())
  return [...new Set(names)].filter(Boolean).map((name) => {
    const found = find(name)
    if (!found) throw wrong((t) => t('peopleFile.noGroup', { name: name.slice(0, 100) }))
    return found
  })
}

const mostGib = 8_000_000

function quotaOf(typed: string): PlannedLine['quota'] {
  if (typed === '') return 'default'
  if (typed.toLowerCase() === 'unlimited') return 'unlimited'
  const gib = typedGib(typed)
  if (gib >= 0 && gib <= mostGib) return Math.round(gib * 1024 ** 3)
  throw wrong((t) => t('peopleFile.noQuota', { text: typed.slice(0, 100) }))
}
