-- DropIndex
DROP INDEX "Document_ownerId_trashedAt_contentModifiedAt_id_idx";

-- CreateIndex
CREATE INDEX "Folder_ownerId_trashedAt_nameKey_id_idx" ON "Folder"("ownerId", "trashedAt", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Document_ownerId_trashedAt_contentModifiedAt_id_nameKey_idx" ON "Document"("ownerId", "trashedAt", "contentModifiedAt", "id", "nameKey");

-- CreateIndex
CREATE INDEX "Document_ownerId_trashedAt_nameKey_id_idx" ON "Document"("ownerId", "trashedAt", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Document_ownerId_trashedAt_size_id_nameKey_idx" ON "Document"("ownerId", "trashedAt", "size", "id", "nameKey");

-- What names have in them, as server/db/text-index wants it found: every one, two and three characters that follow each
-- other, and whose it is. Written as hexadecimal digits, so that "ascii" has nothing to fold and splits nowhere else.
CREATE TABLE "NameEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "NameEntry_itemId_key" ON "NameEntry"("itemId");

CREATE VIRTUAL TABLE "NameGrams" USING fts5(
    grams,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'ascii'
);

-- The numbers from 0 to the last character of a name are the keys of a JSON array of that length.
CREATE TRIGGER "Document_name_insert" AFTER INSERT ON "Document" BEGIN
    INSERT INTO "NameEntry" ("itemId") VALUES (NEW."id");
    INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('document ' || NEW."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(NEW."nameKey", at.key + 1, 3)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 2)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']') at)
      FROM "NameEntry" e WHERE e."itemId" = NEW."id";
END;

CREATE TRIGGER "Document_name_update" AFTER UPDATE OF "nameKey", "ownerId" ON "Document"
WHEN OLD."nameKey" <> NEW."nameKey" OR OLD."ownerId" <> NEW."ownerId" BEGIN
    DELETE FROM "NameGrams" WHERE rowid = (SELECT e."id" FROM "NameEntry" e WHERE e."itemId" = NEW."id");
    INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('document ' || NEW."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(NEW."nameKey", at.key + 1, 3)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 2)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']') at)
      FROM "NameEntry" e WHERE e."itemId" = NEW."id";
END;

CREATE TRIGGER "Document_name_delete" AFTER DELETE ON "Document" BEGIN
    DELETE FROM "NameGrams" WHERE rowid = (SELECT e."id" FROM "NameEntry" e WHERE e."itemId" = OLD."id");
    DELETE FROM "NameEntry" WHERE "itemId" = OLD."id";
END;

CREATE TRIGGER "Folder_name_insert" AFTER INSERT ON "Folder" BEGIN
    INSERT INTO "NameEntry" ("itemId") VALUES (NEW."id");
    INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('folder ' || NEW."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(NEW."nameKey", at.key + 1, 3)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 2)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']') at)
      FROM "NameEntry" e WHERE e."itemId" = NEW."id";
END;

CREATE TRIGGER "Folder_name_update" AFTER UPDATE OF "nameKey", "ownerId" ON "Folder"
WHEN OLD."nameKey" <> NEW."nameKey" OR OLD."ownerId" <> NEW."ownerId" BEGIN
    DELETE FROM "NameGrams" WHERE rowid = (SELECT e."id" FROM "NameEntry" e WHERE e."itemId" = NEW."id");
    INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('folder ' || NEW."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(NEW."nameKey", at.key + 1, 3)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 2)) || ' ' || hex(substr(NEW."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']') at)
      FROM "NameEntry" e WHERE e."itemId" = NEW."id";
END;

CREATE TRIGGER "Folder_name_delete" AFTER DELETE ON "Folder" BEGIN
    DELETE FROM "NameGrams" WHERE rowid = (SELECT e."id" FROM "NameEntry" e WHERE e."itemId" = OLD."id");
    DELETE FROM "NameEntry" WHERE "itemId" = OLD."id";
END;

-- What there is already.
INSERT INTO "NameEntry" ("itemId") SELECT "id" FROM "Document" UNION ALL SELECT "id" FROM "Folder";

INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('document ' || d."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(d."nameKey", at.key + 1, 3)) || ' ' || hex(substr(d."nameKey", at.key + 1, 2)) || ' ' || hex(substr(d."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(d."nameKey"))), '00', '0,'), ',') || ']') at)
  FROM "Document" d JOIN "NameEntry" e ON e."itemId" = d."id";

INSERT INTO "NameGrams" (rowid, grams) SELECT e."id",
        hex('folder ' || d."ownerId") || ' ' || (
        SELECT group_concat(
            hex(substr(d."nameKey", at.key + 1, 3)) || ' ' || hex(substr(d."nameKey", at.key + 1, 2)) || ' ' || hex(substr(d."nameKey", at.key + 1, 1)), ' ')
          FROM json_each('[' || rtrim(replace(hex(zeroblob(length(d."nameKey"))), '00', '0,'), ',') || ']') at)
  FROM "Folder" d JOIN "NameEntry" e ON e."itemId" = d."id";
