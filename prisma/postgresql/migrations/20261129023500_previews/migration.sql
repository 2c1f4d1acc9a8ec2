-- CreateTable
CREATE TABLE "Preview" (
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "extension" TEXT NOT NULL,
    "withOffice" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "claimedUntil" TIMESTAMP(3),
    "imageKey" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "pdfKey" TEXT,
    "textKey" TEXT,

    CONSTRAINT "Preview_pkey" PRIMARY KEY ("documentId","number")
);

-- CreateIndex
CREATE INDEX "Preview_state_requestedAt_idx" ON "Preview"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "Preview_imageKey_idx" ON "Preview"("imageKey");

-- CreateIndex
CREATE INDEX "Preview_pdfKey_idx" ON "Preview"("pdfKey");

-- CreateIndex
CREATE INDEX "Preview_textKey_idx" ON "Preview"("textKey");

-- AddForeignKey
ALTER TABLE "Preview" ADD CONSTRAINT "Preview_documentId_number_fkey" FOREIGN KEY ("documentId", "number") REFERENCES "Version"("documentId", "number") ON DELETE CASCADE ON UPDATE CASCADE;
