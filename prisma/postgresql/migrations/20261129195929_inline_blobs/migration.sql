-- CreateTable
CREATE TABLE "InlineBlob" (
    "key" TEXT NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "InlineBlob_pkey" PRIMARY KEY ("key")
);
