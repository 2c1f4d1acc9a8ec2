-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "blobKey" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedById" TEXT
);

-- CreateIndex
CREATE INDEX "Template_blobKey_idx" ON "Template"("blobKey");

-- CreateIndex
CREATE UNIQUE INDEX "Template_extension_nameKey_key" ON "Template"("extension", "nameKey");
