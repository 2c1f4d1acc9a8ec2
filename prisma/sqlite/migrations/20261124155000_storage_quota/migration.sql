-- AlterTable
ALTER TABLE "User" ADD COLUMN "quotaBytes" BIGINT;
ALTER TABLE "User" ADD COLUMN "usedBytes" BIGINT NOT NULL DEFAULT 0;

-- What everybody takes now: all versions, and rejected saves that wait for a person.
UPDATE "User" SET "usedBytes" =
  COALESCE((SELECT SUM(v."size") FROM "Version" v JOIN "Document" d ON d."id" = v."documentId" WHERE d."ownerId" = "User"."id"), 0)
  + COALESCE((SELECT SUM(r."size") FROM "RejectedSave" r JOIN "Document" d ON d."id" = r."documentId" WHERE d."ownerId" = "User"."id" AND r."resolvedAt" IS NULL), 0);
