-- DropIndex
DROP INDEX "Version_createdAt_idx";

-- CreateIndex
CREATE INDEX "Document_ownerId_trashedWithId_trashedAt_id_idx" ON "Document"("ownerId", "trashedWithId", "trashedAt", "id");

-- CreateIndex
CREATE INDEX "Document_ownerId_extension_trashedAt_contentModifiedAt_id_idx" ON "Document"("ownerId", "extension", "trashedAt", "contentModifiedAt", "id");

-- CreateIndex
CREATE INDEX "Folder_ownerId_trashedWithId_trashedAt_id_idx" ON "Folder"("ownerId", "trashedWithId", "trashedAt", "id");

-- CreateIndex
CREATE INDEX "Version_createdAt_source_idx" ON "Version"("createdAt", "source");
