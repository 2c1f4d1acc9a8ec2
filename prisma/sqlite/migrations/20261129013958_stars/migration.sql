-- CreateTable
CREATE TABLE "Star" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "documentId" TEXT,
    "folderId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Star_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Star_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Star_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "Folder" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Star_documentId_idx" ON "Star"("documentId");

-- CreateIndex
CREATE INDEX "Star_folderId_idx" ON "Star"("folderId");

-- CreateIndex
CREATE UNIQUE INDEX "Star_userId_documentId_key" ON "Star"("userId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Star_userId_folderId_key" ON "Star"("userId", "folderId");
