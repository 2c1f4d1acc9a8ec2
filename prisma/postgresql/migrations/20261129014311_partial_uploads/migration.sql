-- CreateTable
CREATE TABLE "PartialUpload" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "finishingAt" TIMESTAMP(3),
    "result" TEXT,

    CONSTRAINT "PartialUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadChunk" (
    "uploadId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "blobKey" TEXT NOT NULL,

    CONSTRAINT "UploadChunk_pkey" PRIMARY KEY ("uploadId","at")
);

-- CreateIndex
CREATE INDEX "PartialUpload_userId_idx" ON "PartialUpload"("userId");

-- CreateIndex
CREATE INDEX "PartialUpload_expiresAt_idx" ON "PartialUpload"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "UploadChunk_blobKey_key" ON "UploadChunk"("blobKey");

-- AddForeignKey
ALTER TABLE "PartialUpload" ADD CONSTRAINT "PartialUpload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadChunk" ADD CONSTRAINT "UploadChunk_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "PartialUpload"("id") ON DELETE CASCADE ON UPDATE CASCADE;
