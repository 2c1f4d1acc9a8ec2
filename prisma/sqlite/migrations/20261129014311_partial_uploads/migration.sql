-- CreateTable
CREATE TABLE "PartialUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "finishingAt" DATETIME,
    "result" TEXT,
    CONSTRAINT "PartialUpload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UploadChunk" (
    "uploadId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "blobKey" TEXT NOT NULL,

    PRIMARY KEY ("uploadId", "at"),
    CONSTRAINT "UploadChunk_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "PartialUpload" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PartialUpload_userId_idx" ON "PartialUpload"("userId");

-- CreateIndex
CREATE INDEX "PartialUpload_expiresAt_idx" ON "PartialUpload"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "UploadChunk_blobKey_key" ON "UploadChunk"("blobKey");
