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
-- other, and whose it is. Beside the documents, so that a save, which changes a document's row, has nothing to do with it.
CREATE TABLE "NameEntry" (
    "itemId" TEXT NOT NULL,
    "whose" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,

    CONSTRAINT "NameEntry_pkey" PRIMARY KEY ("itemId")
);

-- No extension is needed for this, and it is the same whatever the collation of the database is.
CREATE FUNCTION "nameGrams"(name text, whose text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_append(array_agg(DISTINCT substr(name, n, size)), whose)
      FROM generate_series(1, length(name)) AS n, generate_series(1, 3) AS size
$$;

CREATE INDEX "NameEntry_grams_idx" ON "NameEntry" USING GIN ("nameGrams"("nameKey", "whose")) WITH (gin_pending_list_limit = 256);

-- The argument is the kind, 'document' or 'folder'.
CREATE FUNCTION "keepName"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM "NameEntry" WHERE "itemId" = OLD."id";
        RETURN NULL;
    END IF;
    INSERT INTO "NameEntry" ("itemId", "whose", "nameKey")
    VALUES (NEW."id", TG_ARGV[0] || ' ' || NEW."ownerId", NEW."nameKey")
    ON CONFLICT ("itemId") DO UPDATE SET "whose" = excluded."whose", "nameKey" = excluded."nameKey";
    RETURN NULL;
END
$$;

CREATE TRIGGER "Document_name_write" AFTER INSERT OR DELETE ON "Document"
    FOR EACH ROW EXECUTE FUNCTION "keepName"('document');

CREATE TRIGGER "Document_name_update" AFTER UPDATE OF "nameKey", "ownerId" ON "Document"
    FOR EACH ROW WHEN (OLD."nameKey" <> NEW."nameKey" OR OLD."ownerId" <> NEW."ownerId")
    EXECUTE FUNCTION "keepName"('document');

CREATE TRIGGER "Folder_name_write" AFTER INSERT OR DELETE ON "Folder"
    FOR EACH ROW EXECUTE FUNCTION "keepName"('folder');

CREATE TRIGGER "Folder_name_update" AFTER UPDATE OF "nameKey", "ownerId" ON "Folder"
    FOR EACH ROW WHEN (OLD."nameKey" <> NEW."nameKey" OR OLD."ownerId" <> NEW."ownerId")
    EXECUTE FUNCTION "keepName"('folder');

-- What there is already.
INSERT INTO "NameEntry" ("itemId", "whose", "nameKey")
SELECT "id", 'document ' || "ownerId", "nameKey" FROM "Document"
UNION ALL
SELECT "id", 'folder ' || "ownerId", "nameKey" FROM "Folder";
