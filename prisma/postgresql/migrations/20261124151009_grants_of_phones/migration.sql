-- AlterTable
ALTER TABLE "Grant" ALTER COLUMN "documentId" DROP NOT NULL;
