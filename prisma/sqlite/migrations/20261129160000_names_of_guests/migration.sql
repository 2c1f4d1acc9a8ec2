-- That a guest came names them by their row alone where it was written before the log had their name, so that the
-- sweeper could never forget them. From here on it says who came by itself.
UPDATE "AuditEvent"
SET "detail" = CASE
    WHEN "detail" = '{}' THEN '{'
    ELSE substr("detail", 1, length("detail") - 1) || ','
  END || '"guest":' || (SELECT json_quote("name") FROM "User" WHERE "User"."id" = "AuditEvent"."actorId") || '}'
WHERE "action" = 'share.open'
  AND "detail" LIKE '{%}'
  AND "detail" NOT LIKE '%"guest":%'
  AND "actorId" IN (SELECT "id" FROM "User" WHERE "role" = 'guest');
