import type { Portal } from '#server/documents/portal'
import { type LockHint, lockHint } from './lock-hint'
import { editorNames, type Person } from './people'

/** One held lock with what an admin needs to judge it. */
export interface LockRow {
  document: { id: string; name: string; extension: string }
  lockId: string
  kind: 'wopi' | 'checkout'
  /** Null when the account is gone. */
  holder: Person | null
  /** Null for checkouts. */
  editor: { id: string; name: string } | null
  acquiredAt: Date
  refreshedAt: Date
  expiresAt: Date
  /** The newest version saved under this lock. */
  lastSave: { version: number; at: Date } | null
  /** Why it looks dead, if it does. */
  hint: LockHint | null
}

/** What {@link lockRows} needs of a row. */
export const lockColumns = {
  documentId: true,
  lockId: true,
  kind: true,
  userId: true,
  grantId: true,
  editorId: true,
  acquiredAt: true,
  refreshedAt: true,
  expiresAt: true,
  document: { select: { name: true, extension: true } },
} as const

/** A lock row that is held, as {@link lockRows} reads it. */
export interface HeldRow {
  documentId: string
  lockId: string | null
  kind: string | null
  userId: string | null
  grantId: string | null
  editorId: string | null
  acquiredAt: Date | null
  refreshedAt: Date | null
  expiresAt: Date | null
  document: { name: string; extension: string }
}

/** Fetches what belongs to the locks of one page, each in one query. */
export async function lockRows(
  portal: Pick<Portal, 'db'>,
  rows: HeldRow[],
  now: Date,
): Promise<LockRow[]> {
  if (rows.length === 0) return []
  const [people, editors, saves, grants] = await Promise.all([
    portal.db.user.findMany({
      where: { id: { in: idsOf(rows, 'userId') } },
      select: { id: true, name: true, email: true, disabledAt: true },
    }),
    editorNames(portal.db),
    portal.db.version.groupBy({
      by: ['documentId', 'lockId'],
      where: { OR: rows.map(({ documentId, lockId }) => ({ documentId, lockId })) },
      _max: { number: true, createdAt: true },
    }),
    portal.db.grant.findMany({
      where: { id: { in: idsOf(rows, 'grantId') } },
      select: { id: true, expiresAt: true, revokedAt: true },
    }),
  ])
  return rows.flatMap((row): LockRow[] => {
    if (row.lockId === null || row.acquiredAt === null || row.expiresAt === null) return []
    const holder = people.find((person) => person.id === row.userId) ?? null
    const save = saves.find((one) => one.documentId === row.documentId)?._max
    const kind = row.kind === 'checkout' ? ('checkout' as const) : ('wopi' as const)
    const refreshedAt = row.refreshedAt ?? row.acquiredAt
    return [
      {
        document: {
          id: row.documentId,
          name: row.document.name,
          extension: row.document.extension,
        },
        lockId: row.lockId,
        kind,
        holder: holder && { id: holder.id, name: holder.name, email: holder.email },
        editor:
          row.editorId === null
            ? null
            : { id: row.editorId, name: editors.get(row.editorId) ?? row.editorId },
        acquiredAt: row.acquiredAt,
        refreshedAt,
        expiresAt: row.expiresAt,
        lastSave:
          save?.number != null && save.createdAt != null
            ? { version: save.number, at: save.createdAt }
            : null,
        hint: lockHint({
          now,
          kind,
          refreshedAt,
          holder,
          grant: grants.find((grant) => grant.id === row.grantId) ?? null,
          hadGrant: row.grantId !== null,
        }),
      },
    ]
  })
}

function idsOf(rows: HeldRow[], field: 'userId' | 'grantId'): string[] {
  return rows.map((row) => row[field]).filter((id) => id !== null)
}
