-- AlterTable
ALTER TABLE "Editor" ADD COLUMN     "takesFreeLock" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "EditorCall" (
    "editorId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "EditorCall_pkey" PRIMARY KEY ("editorId","outcome")
);
