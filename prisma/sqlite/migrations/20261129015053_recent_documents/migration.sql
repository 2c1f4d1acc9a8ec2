-- CreateTable
CREATE TABLE "RecentDocument" (
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "how" TEXT NOT NULL,

    PRIMARY KEY ("userId", "documentId"),
    CONSTRAINT "RecentDocument_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RecentDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RecentDocument_userId_at_documentId_idx" ON "RecentDocument"("userId", "at", "documentId");

-- CreateIndex
CREATE INDEX "RecentDocument_documentId_idx" ON "RecentDocument"("documentId");

-- CreateIndex
CREATE INDEX "RecentDocument_at_idx" ON "RecentDocument"("at");
