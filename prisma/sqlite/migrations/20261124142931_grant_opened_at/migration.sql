-- AlterTable
ALTER TABLE "Grant" ADD COLUMN "openedAt" DATETIME;
