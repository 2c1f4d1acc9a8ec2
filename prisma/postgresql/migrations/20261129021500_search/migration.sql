-- CreateTable
CREATE TABLE "DocumentText" (
    "id" SERIAL NOT NULL,
    "documentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DocumentText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextTask" (
    "documentId" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TextTask_pkey" PRIMARY KEY ("documentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "DocumentText_documentId_key" ON "DocumentText"("documentId");

-- CreateIndex
CREATE INDEX "DocumentText_outcome_idx" ON "DocumentText"("outcome");

-- CreateIndex
CREATE INDEX "TextTask_dueAt_idx" ON "TextTask"("dueAt");

-- AddForeignKey
ALTER TABLE "DocumentText" ADD CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextTask" ADD CONSTRAINT "TextTask_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing is read yet.
INSERT INTO "TextTask" ("documentId", "dueAt") SELECT "id", "createdAt" FROM "Document";

-- The words of each text, as server/db/text-index wants them found.
CREATE TABLE "DocumentWords" (
    "documentId" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "DocumentWords_pkey" PRIMARY KEY ("documentId"),
    CONSTRAINT "DocumentWords_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "DocumentText"("documentId") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "DocumentWords_words_idx" ON "DocumentWords" USING GIN ("words");
