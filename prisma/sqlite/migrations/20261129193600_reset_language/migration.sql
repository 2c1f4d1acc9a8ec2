-- AlterTable
ALTER TABLE "PasswordReset" ADD COLUMN "language" TEXT;
