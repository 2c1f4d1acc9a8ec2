-- AlterTable
ALTER TABLE "User" ADD COLUMN "wopiInfo" TEXT;

-- CreateTable
CREATE TABLE "Folder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "parentId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Folder_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Folder_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Folder" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "documentId" TEXT,
    "detail" TEXT NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notification_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EditorDefault" (
    "extension" TEXT NOT NULL PRIMARY KEY,
    "editorId" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "folderId" TEXT,
    "headNumber" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,
    "contentModifiedAt" BIGINT NOT NULL,
    "modifiedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "trashedAt" DATETIME,
    "trashedById" TEXT,
    CONSTRAINT "Document_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "Folder" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Document" ("contentModifiedAt", "createdAt", "extension", "headNumber", "id", "modifiedById", "name", "nameKey", "ownerId", "size", "trashedAt", "trashedById") SELECT "contentModifiedAt", "createdAt", "extension", "headNumber", "id", "modifiedById", "name", "nameKey", "ownerId", "size", "trashedAt", "trashedById" FROM "Document";
DROP TABLE "Document";
ALTER TABLE "new_Document" RENAME TO "Document";
CREATE INDEX "Document_folderId_trashedAt_idx" ON "Document"("folderId", "trashedAt");
CREATE INDEX "Document_ownerId_trashedAt_contentModifiedAt_id_idx" ON "Document"("ownerId", "trashedAt", "contentModifiedAt", "id");
CREATE INDEX "Document_ownerId_trashedAt_nameKey_id_idx" ON "Document"("ownerId", "trashedAt", "nameKey", "id");
CREATE INDEX "Document_ownerId_trashedAt_size_id_idx" ON "Document"("ownerId", "trashedAt", "size", "id");
CREATE INDEX "Document_contentModifiedAt_id_idx" ON "Document"("contentModifiedAt", "id");
CREATE INDEX "Document_nameKey_id_idx" ON "Document"("nameKey", "id");
CREATE TABLE "new_Editor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "discoveryUrl" TEXT NOT NULL,
    "discovery" TEXT,
    "fetchedAt" DATETIME,
    "lastError" TEXT,
    "lastErrorAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "containers" BOOLEAN NOT NULL DEFAULT true,
    "writeRelative" BOOLEAN NOT NULL DEFAULT true
);
INSERT INTO "new_Editor" ("createdAt", "disabledAt", "discovery", "discoveryUrl", "fetchedAt", "id", "kind", "lastError", "lastErrorAt", "name") SELECT "createdAt", "disabledAt", "discovery", "discoveryUrl", "fetchedAt", "id", "kind", "lastError", "lastErrorAt", "name" FROM "Editor";
DROP TABLE "Editor";
ALTER TABLE "new_Editor" RENAME TO "Editor";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Folder_ownerId_parentId_nameKey_idx" ON "Folder"("ownerId", "parentId", "nameKey");

-- CreateIndex
CREATE INDEX "Folder_parentId_idx" ON "Folder"("parentId");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_at_idx" ON "Notification"("userId", "readAt", "at");

-- CreateIndex
CREATE INDEX "Notification_documentId_idx" ON "Notification"("documentId");
