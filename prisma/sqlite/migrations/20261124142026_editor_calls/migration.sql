-- AlterTable
ALTER TABLE "Editor" ADD COLUMN "takesFreeLock" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "EditorCall" (
    "editorId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "count" INTEGER NOT NULL,
    "detail" TEXT NOT NULL,

    PRIMARY KEY ("editorId", "outcome")
);
