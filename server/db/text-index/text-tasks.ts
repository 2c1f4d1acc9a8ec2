import type { DbTransaction } from '#server/db/client'

/** Has every document read again, in time: the trash, too, out of which things come back. @returns how many */
export async function readAllAnew(db: Pick<DbTransaction, '$executeRaw'>): Promise<number> {
  // One statement, whose «WHERE true» tells SQLite where the SELECT ends.
  return await db.$executeRaw`
    INSERT INTO "TextTask" ("documentId", "dueAt", tries)
    SELECT id, "createdAt", 0 FROM "Document" WHERE true
    ON CONFLICT ("documentId") DO UPDATE SET "dueAt" = excluded."dueAt", tries = 0`
}
