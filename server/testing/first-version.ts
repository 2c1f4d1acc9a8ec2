import type { Db } from '#server/db/client'

const at = '2026-01-01T10:00:00.000+00:00'
const later = '2999-01-01T10:00:00.000+00:00'

/** The migrations of the first version, which rows like those below were written with. */
export const firstMigration = '20261123160000_init'

/** What a portal of the first version had: a document with two versions, an editor with its lock, a refused save. */
const rows: [table: string, columns: string, values: string][] = [
  ['User', 'id, email, name, role, createdAt', `'ana', 'ana@example.org', 'Ana', 'admin', '${at}'`],
  [
    'Document',
    'id, name, nameKey, extension, ownerId, headNumber, size, contentModifiedAt, createdAt',
    `'plan', 'Plan.docx', 'plan.docx', 'docx', 'ana', 2, 7, 1767261600000001, '${at}'`,
  ],
  ...[1, 2].map((number): [string, string, string] => [
    'Version',
    'documentId, number, blobKey, size, sha256, contentModifiedAt, createdAt, createdById, editors, source, pinned',
    `'plan', ${number}, 'blob-${number}', ${5 + number}, 'hash-${number}', ${1767261600000000 + number}, '${at}', 'ana', '["ana"]', 'save', ${number === 1}`,
  ]),
  [
    'Grant',
    'id, tokenHash, userId, documentId, editorId, rights, basis, createdAt, expiresAt',
    `'grant', 'token-hash', 'ana', 'plan', 'builtin', 'edit', 'policy', '${at}', '${later}'`,
  ],
  [
    'Lock',
    'documentId, lockId, kind, userId, grantId, editorId, acquiredAt, refreshedAt, expiresAt',
    `'plan', 'lock-of-ana', 'wopi', 'ana', 'grant', 'builtin', '${at}', '${at}', '${later}'`,
  ],
  [
    'RejectedSave',
    'id, documentId, userId, blobKey, size, sha256, reason, source, editors, createdAt, expiresAt',
    `'refused', 'plan', 'ana', 'blob-3', 9, 'hash-3', 'lock-mismatch', 'save', '["ana"]', '${at}', '${later}'`,
  ],
]

/** Puts it into a database of the first version. */
export async function plantFirstVersion(db: Pick<Db, '$executeRawUnsafe'>): Promise<void> {
  for (const [table, columns, values] of rows) {
    const names = columns.split(', ').map((column) => `"${column}"`)
    await db.$executeRawUnsafe(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values})`)
  }
}
