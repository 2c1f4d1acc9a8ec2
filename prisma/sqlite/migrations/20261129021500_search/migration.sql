-- CreateTable
CREATE TABLE "DocumentText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "documentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextTask" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "dueAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "TextTask_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DocumentText_documentId_key" ON "DocumentText"("documentId");

-- CreateIndex
CREATE INDEX "DocumentText_outcome_idx" ON "DocumentText"("outcome");

-- CreateIndex
CREATE INDEX "TextTask_dueAt_idx" ON "TextTask"("dueAt");

-- Nothing is read yet.
INSERT INTO "TextTask" ("documentId", "dueAt") SELECT "id", "createdAt" FROM "Document";

-- The words, under the id of the text. Words come as server/db/text-index wants them found, with a space between; so
-- "ascii" has nothing to fold and splits nowhere else, and neither positions nor the words themselves are kept.
CREATE VIRTUAL TABLE "DocumentWords" USING fts5(
    words,
    content = '',
    contentless_delete = 1,
    detail = none,
    prefix = '3',
    tokenize = 'ascii'
);

-- A virtual table has no foreign keys.
CREATE TRIGGER "DocumentText_words" AFTER DELETE ON "DocumentText" BEGIN
    DELETE FROM "DocumentWords" WHERE rowid = OLD."id";
END;
