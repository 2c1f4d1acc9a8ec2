-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "openedAt" TIMESTAMP(3);
