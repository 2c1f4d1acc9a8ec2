-- CreateTable
CREATE TABLE "InlineBlob" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "storedAt" DATETIME NOT NULL,
    "bytes" BLOB NOT NULL
);
