-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "documentId" TEXT,
    "editorId" TEXT NOT NULL,
    "rights" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME,
    CONSTRAINT "Grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Grant_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Grant" ("basis", "createdAt", "documentId", "editorId", "expiresAt", "id", "lastUsedAt", "openedAt", "revokedAt", "rights", "tokenHash", "userId") SELECT "basis", "createdAt", "documentId", "editorId", "expiresAt", "id", "lastUsedAt", "openedAt", "revokedAt", "rights", "tokenHash", "userId" FROM "Grant";
DROP TABLE "Grant";
ALTER TABLE "new_Grant" RENAME TO "Grant";
CREATE UNIQUE INDEX "Grant_tokenHash_key" ON "Grant"("tokenHash");
CREATE INDEX "Grant_documentId_idx" ON "Grant"("documentId");
CREATE INDEX "Grant_userId_idx" ON "Grant"("userId");
CREATE INDEX "Grant_expiresAt_idx" ON "Grant"("expiresAt");
CREATE INDEX "Grant_createdAt_id_idx" ON "Grant"("createdAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
