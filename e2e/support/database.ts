import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { PortalServer } from './portal-server'

/**
 * Changes one row of a portal's SQLite database from outside, in the middle of what the portal is doing: the
 * effect of another instance, at a moment that a screen could not hit.
 */
export function changeRow(
  { dataDir }: Pick<PortalServer, 'dataDir'>,
  table: 'Grant' | 'Share' | 'User' | 'Lock' | 'Editor' | '_prisma_migrations',
  column: string,
  value: Date | string | null,
  where: { column: string; equals: string },
): void {
  const database = new Database(join(dataDir, 'carrel.db'), { timeout: 5000 })
  try {
    const stored = value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value
    const { changes } = database
      .prepare(`UPDATE "${table}" SET "${column}" = ? WHERE "${where.column}" = ?`)
      .run(stored, where.equals)
    if (changes === 0) throw new Error(`No ${table} whose ${where.column} is ${where.equals}`)
  } finally {
    database.close()
  }
}

/** Lets all versions of a document have been made some days ago. */
export function ageVersions(
  { dataDir }: Pick<PortalServer, 'dataDir'>,
  documentId: string,
  days: number,
): void {
  const database = new Database(join(dataDir, 'carrel.db'), { timeout: 5000 })
  try {
    const at = new Date(Date.now() - days * 86_400_000).toISOString().replace('Z', '+00:00')
    database
      .prepare('UPDATE "Version" SET "createdAt" = ? WHERE "documentId" = ?')
      .run(at, documentId)
  } finally {
    database.close()
  }
}

/** Puts a document that has one version there many times more, without its bytes: `Plan.txt` and `Plan.txt 1`, `Plan.txt 2`, … */
export function repeatDocument(
  { dataDir }: Pick<PortalServer, 'dataDir'>,
  documentId: string,
  times: number,
): void {
  const database = new Database(join(dataDir, 'carrel.db'), { timeout: 5000 })
  const tables = { Document: 'id', Version: 'documentId', Lock: 'documentId' }
  const repeat = database.transaction(() => {
    for (const [table, key] of Object.entries(tables)) {
      const row = database.prepare(`SELECT * FROM "${table}" WHERE "${key}" = ?`).get(documentId)
      const columns = Object.keys(Object(row))
      const insert = database.prepare(
        `INSERT INTO "${table}" ("${columns.join('", "')}") VALUES (@${columns.join(', @')})`,
      )
      for (let n = 1; n <= times; n += 1) {
        const again = (name: string) =>
          Object(row)[name] == null ? {} : { [name]: `${Object(row)[name]} ${n}` }
        insert.run({
          ...Object(row),
          ...again(key),
          ...again('name'),
          ...again('nameKey'),
          ...again('blobKey'),
        })
      }
    }
  })
  try {
    repeat()
  } finally {
    database.close()
  }
}
