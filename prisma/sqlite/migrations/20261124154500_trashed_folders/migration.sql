-- DropIndex
DROP INDEX "Document_ownerId_trashedAt_size_id_idx";

-- DropIndex
DROP INDEX "Document_ownerId_trashedAt_nameKey_id_idx";

-- DropIndex
DROP INDEX "Folder_ownerId_parentId_nameKey_idx";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN "trashedWithId" TEXT;

-- AlterTable
ALTER TABLE "Folder" ADD COLUMN "trashedAt" DATETIME;
ALTER TABLE "Folder" ADD COLUMN "trashedById" TEXT;
ALTER TABLE "Folder" ADD COLUMN "trashedWithId" TEXT;

-- CreateIndex
CREATE INDEX "Document_ownerId_folderId_trashedAt_contentModifiedAt_id_idx" ON "Document"("ownerId", "folderId", "trashedAt", "contentModifiedAt", "id");

-- CreateIndex
CREATE INDEX "Document_ownerId_folderId_trashedAt_nameKey_id_idx" ON "Document"("ownerId", "folderId", "trashedAt", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Document_ownerId_folderId_trashedAt_size_id_idx" ON "Document"("ownerId", "folderId", "trashedAt", "size", "id");

-- CreateIndex
CREATE INDEX "Folder_ownerId_parentId_trashedAt_nameKey_id_idx" ON "Folder"("ownerId", "parentId", "trashedAt", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Folder_ownerId_trashedAt_id_idx" ON "Folder"("ownerId", "trashedAt", "id");
