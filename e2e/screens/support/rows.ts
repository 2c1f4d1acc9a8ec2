import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Person } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'

type Value = string | number | null

/** Changes a portal's database behind its back: for what otherwise takes weeks, or a machine that fails. */
export function change(portal: PortalServer, statement: string, rows: Value[][] = [[]]): void {
  const database = new Database(join(portal.dataDir, 'carrel.db'), { timeout: 5000 })
  const prepared = database.prepare(statement)
  for (const row of rows) prepared.run(...row)
  database.close()
}

/** The number that a query gives as `found`. */
export function ask(portal: PortalServer, query: string): number {
  const database = new Database(join(portal.dataDir, 'carrel.db'), { readonly: true })
  const row = database.prepare<[], { found: number | null }>(query).get()
  database.close()
  return row?.found ?? 0
}

/** Waits until so many things are noted of what happened to a document: the portal notes many at once, a moment later. */
export async function noted(portal: PortalServer, id: string, events: number): Promise<void> {
  const query = `SELECT count(*) AS found FROM "AuditEvent" WHERE "documentId" = '${id}'`
  await expect.poll(() => ask(portal, query), { timeout: 30_000 }).toBe(events)
}

/** A time as SQLite keeps it. */
export const sqlTime = (at: Date): string => at.toISOString().replace('Z', '+00:00')

/** Lets somebody edit a document; the portal soon takes locks from who may not. */
export function letEdit(portal: PortalServer, documentId: string, person: Person): void {
  const statement = `INSERT INTO "Share" ("id", "documentId", "userId", "level", "createdAt", "createdById")
    SELECT ?, "id", ?, 'edit', "createdAt", "ownerId" FROM "Document" WHERE "id" = ?`
  change(portal, statement, [[`share-of-${documentId}`, person.id, documentId]])
}
